#include "sandbox/watchdog.h"

#include <catch2/catch.hpp>

using namespace ita;

namespace {

Limits make_limits() {
  Limits limits;
  limits.budget_base_seconds = 60;
  limits.budget_page_seconds = 30;
  limits.budget_max_seconds = 600;
  limits.silence_seconds = 50;
  return limits;
}

// The verdict's code; kInternal stands for none.
ErrorCode verdict_at(const Watchdog& watchdog, double now) {
  const auto verdict = watchdog.verdict(now);
  return verdict ? verdict->code : ErrorCode::kInternal;
}

}  // namespace

TEST_CASE("A worker that says nothing has stalled when its silence is over") {
  Watchdog watchdog(make_limits(), 1000);
  CHECK(verdict_at(watchdog, 1049.9) == ErrorCode::kInternal);
  CHECK(verdict_at(watchdog, 1050) == ErrorCode::kStalled);
  CHECK(watchdog.deadline() == 1050);
  watchdog.hear(1040);
  CHECK(verdict_at(watchdog, 1059.9) == ErrorCode::kInternal);
}

TEST_CASE("A document's time grows with its pages, up to the limit") {
  Limits limits = make_limits();
  limits.silence_seconds = 1e9;
  limits.page_seconds = 1e9;
  struct Case {
    int pages;
    double budget;
  };
  for (const auto& [pages, budget] : {Case{1, 90}, Case{10, 360}, Case{18, 600}, Case{1000, 600}}) {
    CAPTURE(pages);
    Watchdog watchdog(limits, 0);
    CHECK(watchdog.deadline() == 60);
    watchdog.announce(pages, 0);
    CHECK(watchdog.deadline() == budget);
    CHECK(verdict_at(watchdog, budget - 0.1) == ErrorCode::kInternal);
    CHECK(verdict_at(watchdog, budget) == ErrorCode::kTimeout);
  }
}

TEST_CASE("A page has a time of its own, from the end of the page before") {
  Limits limits = make_limits();
  limits.page_seconds = 20;
  Watchdog watchdog(limits, 0);
  CHECK(verdict_at(watchdog, 30) == ErrorCode::kInternal);
  watchdog.announce(9, 30);
  CHECK(watchdog.deadline() == 50);
  watchdog.hear(45);
  CHECK(verdict_at(watchdog, 50) == ErrorCode::kTimeout);
  watchdog.turn_page(48);
  CHECK(verdict_at(watchdog, 50) == ErrorCode::kInternal);
  CHECK_FALSE(watchdog.over(68));
}

TEST_CASE("The next worker of a document has what is left of its time") {
  Watchdog watchdog(make_limits(), 0);
  watchdog.announce(1, 5);
  watchdog.restart(80);
  CHECK(verdict_at(watchdog, 89) == ErrorCode::kInternal);
  CHECK(verdict_at(watchdog, 90) == ErrorCode::kTimeout);
  CHECK(watchdog.over(90));
}

TEST_CASE("A worker that goes on talking cannot outlive its time") {
  Watchdog watchdog(make_limits(), 0);
  for (double now = 0; now < 60; now += 1) watchdog.hear(now);
  CHECK(verdict_at(watchdog, 60) == ErrorCode::kTimeout);
}

TEST_CASE("Time that a worker was not given counts neither as silence nor against its document") {
  Watchdog watchdog(make_limits(), 0);
  watchdog.announce(1, 5);
  watchdog.hear(20);
  watchdog.forgive(30, 60);
  CHECK(verdict_at(watchdog, 99.9) == ErrorCode::kInternal);
  CHECK(verdict_at(watchdog, 100) == ErrorCode::kStalled);
  watchdog.hear(100);
  CHECK(verdict_at(watchdog, 119.9) == ErrorCode::kInternal);
  CHECK(verdict_at(watchdog, 120) == ErrorCode::kTimeout);
  // Nobody gets more than there was.
  watchdog.forgive(1000, 110);
  CHECK(verdict_at(watchdog, 159.9) == ErrorCode::kInternal);
  CHECK(verdict_at(watchdog, 160) == ErrorCode::kStalled);
}
