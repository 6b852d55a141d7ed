// How far a long command is, on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace ita {

struct ProgressCounts {
  uint64_t done = 0, total = 0;  // documents
  uint64_t failed = 0;
  uint64_t pages = 0;
};

// "1 204/9 870 docs · 3 failed · 41 pages/s · ETA 00:38" after so many seconds.
std::string to_progress_line(const ProgressCounts& counts, double seconds);

enum class ProgressMode {
  kAuto,    // a live line on a terminal, else a plain line now and then
  kAlways,  // a live line wherever standard error goes
  kNever,
};

class Progress {
 public:
  explicit Progress(ProgressMode mode);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  // The first sign of life, before anything is counted.
  void announce(std::string_view what);
  // Draws where it is time: ten times a second live, every ten seconds plain.
  void update(const ProgressCounts& counts);
  // Takes the live line away, before something else is printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void draw(std::string_view line);

  bool live_, on_;
  bool drawn_ = false;
  Clock::time_point started_, due_;
};

}  // namespace ita
