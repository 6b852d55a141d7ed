// How long parsing may take: nothing else ends a document that is read well and parsed for ever,
// because parsing happens in the importer. Measured in CPU time of the calling thread, so that a
// busy machine costs no document its record.
#pragma once

#include <ctime>

namespace ita {

class TimeBudget {
 public:
  explicit TimeBudget(double cpu_seconds) : end_(now() + cpu_seconds) {}
  // Asked before each line, row and measure; who is told so stops, and what it made is thrown away.
  bool spent() const { return now() >= end_; }

 private:
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  }
  double end_;
};

}  // namespace ita
