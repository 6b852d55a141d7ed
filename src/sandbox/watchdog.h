// When a worker has had its time. Pure: the caller brings the time, seconds of a clock that never
// jumps.
#pragma once

#include <optional>

#include "core/error.h"
#include "core/limits.h"

namespace ita {

class Watchdog {
 public:
  Watchdog(const Limits& limits, double now);

  // The document has this many pages: its wall time grows accordingly.
  void announce(int pages);
  // A whole frame came. A worker sends one a page and one at least every second while it gets on,
  // so that silence means that it no longer does.
  void hear(double now) { heard_ = now; }

  // kTimeout or kStalled once it is so.
  std::optional<Error> verdict(double now) const;
  // The next moment at which the verdict may change.
  double deadline() const;

 private:
  Limits limits_;
  double started_, heard_, budget_;
};

}  // namespace ita
