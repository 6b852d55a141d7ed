#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace ita {
namespace {

constexpr std::chrono::milliseconds kLivePause(100);
constexpr std::chrono::seconds kPlainPause(10);
constexpr std::string_view kEraseLine = "\r\x1b[K";

// 9870 → "9 870"
std::string group(uint64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t place = digits.size(); place > 3;) digits.insert(place -= 3, 1, ' ');
  return digits;
}

// 38 → "00:38", 3,675 → "1:01:15"
std::string to_clock(double seconds) {
  const auto total = static_cast<int64_t>(std::llround(seconds));
  const int64_t hours = total / 3600, minutes = total / 60 % 60, rest = total % 60;
  return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, rest)
                   : fmt::format("{:02}:{:02}", minutes, rest);
}

}  // namespace

std::string to_progress_line(const ProgressCounts& counts, double seconds) {
  std::string line = fmt::format("{}/{} docs", group(counts.done), group(counts.total));
  line += fmt::format(" · {} failed", group(counts.failed));
  if (seconds <= 0 || counts.done == 0) return line;
  if (counts.pages > 0)
    line += fmt::format(" · {:.0f} pages/s", static_cast<double>(counts.pages) / seconds);
  const double left =
      seconds * static_cast<double>(counts.total - counts.done) / static_cast<double>(counts.done);
  return line + " · ETA " + to_clock(left);
}

Progress::Progress(ProgressMode mode)
    : live_(mode == ProgressMode::kAlways || ::isatty(STDERR_FILENO) == 1),
      on_(mode != ProgressMode::kNever),
      started_(Clock::now()),
      due_(live_ ? started_ : started_ + kPlainPause) {}

void Progress::clear() {
  if (drawn_ && live_) std::fwrite(kEraseLine.data(), 1, kEraseLine.size(), stderr);
  drawn_ = false;
}

void Progress::announce(std::string_view what) {
  if (on_ && live_) draw(what);
}

void Progress::update(const ProgressCounts& counts) {
  const Clock::time_point now = Clock::now();
  if (!on_ || now < due_) return;
  due_ = now + (live_ ? Clock::duration(kLivePause) : Clock::duration(kPlainPause));
  draw(to_progress_line(counts, std::chrono::duration<double>(now - started_).count()));
}

void Progress::draw(std::string_view line) {
  const std::string text =
      live_ ? fmt::format("{}{}", kEraseLine, line) : fmt::format("{}\n", line);
  std::fwrite(text.data(), 1, text.size(), stderr);
  drawn_ = true;
}

}  // namespace ita
