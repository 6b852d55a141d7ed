#include "cli/interrupt.h"

#include <csignal>

namespace ita {
namespace {

// A signal handler is given nothing but its number, so that these two cannot be members.
std::atomic<StopFlag*> raised_flag = nullptr;
volatile std::sig_atomic_t first_signal = 0;

void handle(int signal) {
  if (first_signal == 0) first_signal = signal;
  if (StopFlag* flag = raised_flag.load(std::memory_order_relaxed)) flag->raise();
}

void set_handler(void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  first_signal = 0;
  raised_flag = &flag_;
  set_handler(handle);
}

Interrupt::~Interrupt() {
  set_handler(SIG_DFL);
  raised_flag = nullptr;
}

std::optional<Exit> Interrupt::exit() const {
  if (first_signal == 0) return std::nullopt;
  return first_signal == SIGINT ? Exit::kInterrupted : Exit::kTerminated;
}

}  // namespace ita
