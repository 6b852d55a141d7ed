// The supervisor against a worker that misbehaves on purpose (tests/fault/chaos_worker.cpp).
#include "sandbox/supervisor.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

using namespace ita;

namespace {

UniqueFd make_content(std::string_view orders) {
  UniqueFd fd(::memfd_create("orders", MFD_CLOEXEC));
  REQUIRE(::write(fd.number(), orders.data(), orders.size()) ==
          static_cast<ssize_t>(orders.size()));
  return fd;
}

// Small, so that a test of a limit takes no longer than it must; wide enough for a busy machine.
Limits make_limits() {
  Limits limits;
  limits.silence_seconds = 5;
  limits.budget_base_seconds = 20;
  limits.budget_page_seconds = 0;
  limits.address_space_bytes = 512u << 20;
  return limits;
}

std::vector<DocumentOutcome> run_all(const std::vector<std::string>& documents,
                                     const Limits& limits, int jobs = 1,
                                     const char* program = ITA_CHAOS_WORKER) {
  const StopFlag stop;
  Supervisor supervisor(program, limits, jobs, stop);
  std::vector<DocumentOutcome> outcomes;
  uint64_t next = 0;
  const Status status = supervisor.run(
      [&]() -> std::optional<Job> {
        if (next == documents.size()) return std::nullopt;
        Job job{next, make_content(documents[next])};
        ++next;
        return job;
      },
      [&](DocumentOutcome&& outcome) { outcomes.push_back(std::move(outcome)); });
  REQUIRE(status);
  std::sort(outcomes.begin(), outcomes.end(),
            [](const auto& a, const auto& b) { return a.job < b.job; });
  return outcomes;
}

DocumentOutcome run_one(const std::string& orders, const Limits& limits = make_limits()) {
  std::vector<DocumentOutcome> outcomes = run_all({orders}, limits);
  REQUIRE(outcomes.size() == 1);
  return std::move(outcomes.front());
}

// "failed worker_crashed 0": status, reason, pages kept.
std::string summary(const DocumentOutcome& outcome) {
  return std::string(to_name(outcome.status)) + ' ' +
         (outcome.reason ? std::string(to_name(outcome.reason->code)) : "-") + ' ' +
         std::to_string(outcome.pages.size());
}

bool has_children() { return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD; }

std::size_t count_open_files() {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
}

}  // namespace

TEST_CASE("Each way in which a worker can end has its own outcome", "[fault]") {
  struct Case {
    const char* orders;
    const char* outcome;
  };
  const Case cases[] = {
      // as it should be
      {"hello 2\npage 1\nheartbeat\npage 2\ndone 2", "ok - 2"},
      {"hello 3\npage 1\npage_failed 2\npage 3\ndone 3", "partial damaged 2"},
      {"hello 1\npage_failed 1\ndone 1", "failed damaged 0"},
      {"rejected", "rejected encrypted 0"},
      {"heartbeat\nrejected\nsegv", "rejected encrypted 0"},
      // deaths: what came before is kept
      {"segv", "failed worker_crashed 0"},
      {"abort", "failed worker_crashed 0"},
      {"exit 9", "failed worker_crashed 0"},
      {"exit 70", "failed internal_error 0"},
      {"hello 9\npage 1\npage 2\nsegv", "partial worker_crashed 2"},
      {"hello 9\npage 1\nexit 3", "partial worker_crashed 1"},
      {"hello 1\npage 1\ndone 1\nabort", "partial worker_crashed 1"},
      {"xcpu", "failed timeout 0"},
      {"unsandboxed\nwrite_file\nhello 1", "failed sandbox_violation 0"},
      // attacks: what only an attacker would call ends the worker, the rest fails
      {"socket\nhello 1\npage 1\ndone 1", "failed sandbox_violation 0"},
      {"hello 2\npage 1\nsocket", "failed sandbox_violation 0"},
      {"passwd\nhello 1\npage 1\ndone 1", "failed internal_error 0"},
      {"fork\nhello 1\npage 1\ndone 1", "failed internal_error 0"},
      // words that break the protocol: nothing is kept
      {"garbage", "failed bad_frames 0"},
      {"hello 2\npage 1\ngarbage\nhang", "failed bad_frames 0"},
      {"hello 1\nhalf", "failed bad_frames 0"},
      {"hello 2\npage 1", "failed bad_frames 0"},
      {"", "failed bad_frames 0"},
      {"hello 2\npage 2\npage 1\ndone 2", "failed bad_frames 0"},
      {"hello 1\npage 1\ndone 1\nheartbeat", "failed bad_frames 0"},
      {"hello 1\npage 1\ndone 1\ngarbage\nhang", "failed bad_frames 0"},
      {"rejected\nheartbeat", "failed bad_frames 0"},
      {"hello 1\nhuge\nhang", "failed output_too_large 0"},
      {"hello 5000\nhang", "rejected too_many_pages 0"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.orders);
    CHECK(summary(run_one(c.orders)) == c.outcome);
  }
  CHECK_FALSE(has_children());
}

#ifndef ITA_SANITIZED
TEST_CASE("A worker that needs too much memory is told from one that crashes", "[fault]") {
  CHECK(summary(run_one("alloc")) == "failed out_of_memory 0");
  CHECK(summary(run_one("hello 2\npage 1\npoppler_alloc")) == "partial out_of_memory 1");
}
#endif

TEST_CASE("A worker that falls silent is stopped", "[fault]") {
  Limits limits = make_limits();
  limits.silence_seconds = 0.6;
  for (const char* orders : {"hello 2\npage 1\nhang", "hello 2\npage 1\nspin",
                             "deaf\nhello 2\npage 1\nhang", "hello 2\npage 1\ndrip 2"}) {
    CAPTURE(orders);
    CHECK(summary(run_one(orders, limits)) == "partial stalled 1");
  }
  CHECK(summary(run_one("hang", limits)) == "failed stalled 0");
  CHECK_FALSE(has_children());
}

TEST_CASE("A page that takes too long costs that page", "[fault]") {
  Limits limits = make_limits();
  limits.page_seconds = 0.5;
  const DocumentOutcome outcome = run_one("hello 3\npage 1\nspin 2\npage 3\ndone 3", limits);
  CHECK(summary(outcome) == "partial timeout 2");
}

TEST_CASE("A page that kills its worker costs that page", "[fault]") {
  const DocumentOutcome outcome =
      run_one("hello 5\npage 1\npage 2\nsegv 3\npage 4\nabort 5\ndone 5");
  CHECK(summary(outcome) == "partial worker_crashed 3");
  REQUIRE(outcome.page_failures.size() == 2);
  CHECK(outcome.page_failures[0].page == 3);
  CHECK(outcome.page_failures[0].detail == "the worker died of signal SIGSEGV");
  CHECK(outcome.page_failures[1].page == 5);
  CHECK(outcome.page_count == 5);
  CHECK(outcome.pages.back().number == 4);
}

TEST_CASE("A worker killed from outside costs nothing, also after its last page", "[fault]") {
  for (const char* orders :
       {"hello 2\npage 1\nkill 1\npage 2\ndone 2", "hello 2\npage 1\npage 2\nkill 2\ndone 2",
        "hello 2\npage 1\npage 2\ndone 2\nkill 2"}) {
    CAPTURE(orders);
    const DocumentOutcome outcome = run_one(orders);
    CHECK(outcome.status == OutcomeStatus::kOk);
    CHECK(outcome.pages.size() == 2);
  }
}

TEST_CASE("A document that kills three workers is set aside, its other pages named", "[fault]") {
  const DocumentOutcome outcome =
      run_one("hello 900\npage 1\nsegv 2\nsegv 3\nsegv 4\npage 5\ndone 900");
  CHECK(summary(outcome) == "partial worker_crashed 1");
  REQUIRE(outcome.page_failures.size() == 4);
  CHECK(outcome.page_failures[3].page == 5);
  CHECK(outcome.page_failures[3].code == ErrorCode::kCrashLoop);
  CHECK(outcome.page_failures[3].detail ==
        "pages 5 to 900 were not tried: 3 workers had died of the document");
}

TEST_CASE("A second worker that breaks the protocol costs the whole document", "[fault]") {
  CHECK(summary(run_one("hello 3\npage 1\nsegv 2\ngarbage")) == "failed bad_frames 0");
}

TEST_CASE("A worker that talks for ever is stopped when its time is over", "[fault]") {
  Limits limits = make_limits();
  limits.budget_base_seconds = 0.6;
  CHECK(summary(run_one("hello 2\npage 1\nbeat", limits)) == "partial timeout 1");
  CHECK(summary(run_one("deaf\nbeat", limits)) == "failed timeout 0");
  CHECK(summary(run_one("hello 2\npage 1\nbabble", limits)) == "partial timeout 1");
}

TEST_CASE("A worker that says too much is stopped and not believed", "[fault]") {
  Limits limits = make_limits();
  limits.output_bytes = 1u << 20;
  CHECK(summary(run_one("hello 100\nflood 100", limits)) == "failed output_too_large 0");
}

TEST_CASE("A worker's child cannot hold up the end", "[fault]") {
  CHECK(summary(run_one("unsandboxed\norphan\nhello 1\npage 1\ndone 1")) == "ok - 1");
}

TEST_CASE("A worker's complaints are kept to their limit and fit to be shown", "[fault]") {
  CHECK(run_one("complain\nsegv").stderr_tail ==
        "a \\x1B[31mred\\x1B[0m line\nand \\xFF another\n");
  Limits limits = make_limits();
  limits.budget_base_seconds = 0.3;
  limits.stderr_bytes = 1000;
  const std::string tail = run_one("babble", limits).stderr_tail;
  CHECK(tail.size() >= 1000);
  CHECK(tail.size() <= 1001);
}

TEST_CASE("Every job has exactly one outcome, whatever its neighbours do", "[fault]") {
  const std::vector<std::string> kinds = {"hello 1\npage 1\ndone 1",
                                          "segv",
                                          "hello 2\npage 1\nhang",
                                          "garbage",
                                          "hello 1\npage 1\ndone 1",
                                          "exit 4",
                                          "rejected",
                                          "deaf\nhang",
                                          "hello 1\nhalf",
                                          "complain"};
  const std::vector<std::string> expected = {"ok - 1",
                                             "failed worker_crashed 0",
                                             "partial stalled 1",
                                             "failed bad_frames 0",
                                             "ok - 1",
                                             "failed worker_crashed 0",
                                             "rejected encrypted 0",
                                             "failed stalled 0",
                                             "failed bad_frames 0",
                                             "failed bad_frames 0"};
  std::vector<std::string> documents;
  for (std::size_t i = 0; i < 60; ++i) documents.push_back(kinds[i % kinds.size()]);
  Limits limits = make_limits();
  limits.silence_seconds = 1;
  const std::size_t files_before = count_open_files();
  const std::vector<DocumentOutcome> outcomes = run_all(documents, limits, 8);
  REQUIRE(outcomes.size() == documents.size());
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    CAPTURE(i);
    CHECK(outcomes[i].job == i);
    CHECK(summary(outcomes[i]) == expected[i % expected.size()]);
  }
  CHECK_FALSE(has_children());
  CHECK(count_open_files() == files_before);
}

TEST_CASE("Raised once, the stop flag lets running documents finish and starts no more",
          "[fault]") {
  StopFlag stop;
  Supervisor supervisor(ITA_CHAOS_WORKER, make_limits(), 1, stop);
  uint64_t taken = 0;
  std::vector<std::string> outcomes;
  REQUIRE(supervisor.run(
      [&]() -> std::optional<Job> {
        if (++taken == 2) stop.raise();
        return Job{taken, make_content("hello 1\npage 1\ndone 1")};
      },
      [&](DocumentOutcome&& outcome) { outcomes.push_back(summary(outcome)); }));
  CHECK(taken == 2);
  CHECK(outcomes == std::vector<std::string>{"ok - 1", "ok - 1"});
}

TEST_CASE("Raised twice, the stop flag kills what runs; nothing of it is kept", "[fault]") {
  StopFlag stop;
  Supervisor supervisor(ITA_CHAOS_WORKER, make_limits(), 2, stop);
  uint64_t taken = 0;
  std::vector<std::string> outcomes;
  REQUIRE(supervisor.run(
      [&]() -> std::optional<Job> {
        if (++taken == 2) stop.raise(), stop.raise();
        return Job{taken, make_content("deaf\nhello 2\npage 1\nbeat")};
      },
      [&](DocumentOutcome&& outcome) { outcomes.push_back(summary(outcome)); }));
  CHECK(taken == 2);
  CHECK(outcomes == std::vector<std::string>{"interrupted - 0", "interrupted - 0"});
  CHECK_FALSE(has_children());
}

TEST_CASE("A worker that cannot be started ends the run and loses no job", "[fault]") {
  const StopFlag stop;
  Supervisor supervisor("/nowhere/ita-worker", make_limits(), 2, stop);
  uint64_t taken = 0;
  std::vector<std::string> outcomes;
  const Status status = supervisor.run(
      [&]() -> std::optional<Job> {
        return Job{++taken, make_content("hello 1")};
      },
      [&](DocumentOutcome&& outcome) { outcomes.push_back(summary(outcome)); });
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::kInternal);
  CHECK(taken == 1);
  CHECK(outcomes == std::vector<std::string>{"failed internal_error 0"});
}

TEST_CASE("A sink that throws leaves no process behind", "[fault]") {
  const StopFlag stop;
  Supervisor supervisor(ITA_CHAOS_WORKER, make_limits(), 3, stop);
  uint64_t taken = 0;
  CHECK_THROWS_AS(supervisor.run(
                      [&]() -> std::optional<Job> {
                        return Job{++taken, make_content(taken == 2 ? "exit 1" : "deaf\nhang")};
                      },
                      [](DocumentOutcome&&) { throw std::runtime_error("the disk is full"); }),
                  std::runtime_error);
  CHECK_FALSE(has_children());
}
