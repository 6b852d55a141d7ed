#include "sandbox/watchdog.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace ita {
namespace {

std::string to_seconds(double seconds) {
  return std::to_string(static_cast<long>(std::ceil(seconds))) + " s";
}

}  // namespace

Watchdog::Watchdog(const Limits& limits, double now)
    : limits_(limits),
      started_(now),
      heard_(now),
      budget_(std::min(limits.budget_base_seconds, limits.budget_max_seconds)) {}

void Watchdog::restart(double now) {
  heard_ = now;
  page_began_.reset();
}

void Watchdog::announce(int pages, double now) {
  page_began_ = now;
  budget_ = std::min(limits_.budget_base_seconds + limits_.budget_page_seconds * pages,
                     limits_.budget_max_seconds);
}

void Watchdog::forgive(double seconds, double now) {
  started_ = std::min(started_ + seconds, now);
  heard_ = std::min(heard_ + seconds, now);
  if (page_began_) page_began_ = std::min(*page_began_ + seconds, now);
}

std::optional<Error> Watchdog::verdict(double now) const {
  if (over(now)) return Error{ErrorCode::kTimeout, "not done after " + to_seconds(budget_)};
  if (now >= heard_ + limits_.silence_seconds)
    return Error{ErrorCode::kStalled,
                 "the worker said nothing for " + to_seconds(limits_.silence_seconds)};
  if (now >= page_deadline())
    return Error{ErrorCode::kTimeout,
                 "the page is not done after " + to_seconds(limits_.page_seconds)};
  return std::nullopt;
}

double Watchdog::page_deadline() const {
  return page_began_ ? *page_began_ + limits_.page_seconds
                     : std::numeric_limits<double>::infinity();
}

double Watchdog::deadline() const {
  return std::min({started_ + budget_, heard_ + limits_.silence_seconds, page_deadline()});
}

}  // namespace ita
