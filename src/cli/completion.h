// Completion scripts, made from the tree of commands and options, so that they cannot fall behind
// it.
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace ita {

enum class Shell { kBash, kZsh, kFish };

// What the user's shell sources. Options without a group (hidden ones) are left out; an option
// whose values are a closed set completes to them, every other value to files.
std::string make_completion(const CLI::App& program, Shell shell);

}  // namespace ita
