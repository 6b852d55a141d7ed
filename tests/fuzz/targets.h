// What reads bytes from outside, each as a function that may not crash and whose result must keep a
// promise. libFuzzer (fuzz_main.cpp) and the replay of past finds (replay_main.cpp) drive the same.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ita {

struct FuzzTarget {
  std::string_view name;
  void (*run)(std::string_view bytes);  // aborts where a promise is broken
  std::vector<std::string> (*make_seeds)();
};

std::span<const FuzzTarget> fuzz_targets();
const FuzzTarget* find_fuzz_target(std::string_view name);

}  // namespace ita
