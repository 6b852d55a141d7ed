// How a check of verify.h counts what it finds.
#pragma once

#include <string>

#include "store/verify.h"

namespace ita {

// Problems of one kind: how many, and the first few.
class Problems {
 public:
  void add(std::string problem) {
    if (++count_ <= kShown) shown_ += (shown_.empty() ? "" : "; ") + std::move(problem);
  }
  Check to_check(std::string what, std::string when_good) const {
    if (count_ == 0) return {std::move(what), true, std::move(when_good)};
    if (count_ <= kShown) return {std::move(what), false, shown_};
    return {std::move(what), false, std::to_string(count_) + " problems, the first: " + shown_};
  }

 private:
  static constexpr int kShown = 5;
  int count_ = 0;
  std::string shown_;
};

}  // namespace ita
