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

  // Another worker goes on with the document, whose time runs on.
  void restart(double now);
  // The document has this many pages: its wall time grows accordingly, and the first page begins.
  void announce(int pages, double now);
  // A whole frame came. A worker sends one a page and one at least every second while it gets on,
  // so that silence means that it no longer does.
  void hear(double now) { heard_ = now; }
  // The next page begins.
  void turn_page(double now) { page_began_ = now; }

  // Time that was not the worker's: it waited for a processor, or nobody listened.
  void forgive(double seconds, double now);

  // kTimeout or kStalled once it is so.
  std::optional<Error> verdict(double now) const;
  // Whether the document's own time is over, which no other worker could change.
  bool over(double now) const { return now >= started_ + budget_; }
  // The next moment at which the verdict may change.
  double deadline() const;

 private:
  double page_deadline() const;

  Limits limits_;
  double started_, heard_, budget_;
  std::optional<double> page_began_;
};

}  // namespace ita
