#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "present/fit_text.h"

namespace ita {
namespace {

constexpr std::size_t kBufferBytes = 64u << 10;

}  // namespace

Output::Output(int fd) : fd_(fd), terminal_(::isatty(fd) == 1) {}

void Output::write(std::string_view text) {
  pending_ += text;
  if (pending_.size() >= kBufferBytes) drain();
}

void Output::write_data(std::string_view text) {
  if (terminal_)
    write(to_safe_lines(text));
  else
    write(text);
}

Status Output::flush() {
  drain();
  if (failure_ == 0) return {};
  return fail(ErrorCode::kNoSpace,
              "standard output cannot be written: " + std::generic_category().message(failure_));
}

void Output::drain() {
  std::string_view rest = pending_;
  while (!rest.empty() && !reader_gone_ && failure_ == 0) {
    const ssize_t n = ::write(fd_, rest.data(), rest.size());
    if (n >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(n));
    } else if (errno == EPIPE) {
      reader_gone_ = true;
    } else if (errno != EINTR) {
      failure_ = errno;
    }
  }
  pending_.clear();
}

}  // namespace ita
