// Ctrl-C, seen by a loop. Safe to raise from a signal handler.
#pragma once

#include <atomic>

namespace ita {

class StopFlag {
 public:
  // Once: start nothing new, let running documents finish. Twice: kill them.
  void raise() { raised_.fetch_add(1, std::memory_order_relaxed); }
  bool finish_up() const { return raised_.load(std::memory_order_relaxed) >= 1; }
  bool at_once() const { return raised_.load(std::memory_order_relaxed) >= 2; }

 private:
  static_assert(std::atomic<int>::is_always_lock_free);
  std::atomic<int> raised_ = 0;
};

}  // namespace ita
