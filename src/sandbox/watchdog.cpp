#include "sandbox/watchdog.h"

#include <algorithm>
#include <cmath>
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

void Watchdog::announce(int pages) {
  budget_ = std::min(limits_.budget_base_seconds + limits_.budget_page_seconds * pages,
                     limits_.budget_max_seconds);
}

std::optional<Error> Watchdog::verdict(double now) const {
  if (now >= started_ + budget_)
    return Error{ErrorCode::kTimeout, "not done after " + to_seconds(budget_)};
  if (now >= heard_ + limits_.silence_seconds)
    return Error{ErrorCode::kStalled,
                 "the worker said nothing for " + to_seconds(limits_.silence_seconds)};
  return std::nullopt;
}

double Watchdog::deadline() const {
  return std::min(started_ + budget_, heard_ + limits_.silence_seconds);
}

}  // namespace ita
