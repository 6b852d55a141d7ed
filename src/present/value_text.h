// A value as plain text: nothing is empty, numbers have no grouping and a point, "91.67" stays
// "91.67".
#pragma once

#include <fmt/format.h>

#include <string>
#include <variant>

#include "query/answer.h"

namespace ita {

inline std::string to_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<int64_t>(&value)) return fmt::format("{}", *whole);
  // Six figures: scores and points have no more, and sums of floats no fewer.
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{:.6g}", *number);
  return {};
}

}  // namespace ita
