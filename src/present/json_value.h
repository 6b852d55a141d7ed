// How JSON is written everywhere in this program: keys in the order in which they were put, UTF-8
// unescaped, bytes that are not UTF-8 as U+FFFD.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "core/geometry.h"

namespace ita {

using Json = nlohmann::ordered_json;

inline std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

// Hundredths: finer than any printer, and equal on every machine.
inline double round_to_hundredths(double value) { return std::round(value * 100) / 100; }

inline Json to_json(const Box& box) {
  return Json::array({round_to_hundredths(box.x0), round_to_hundredths(box.y0),
                      round_to_hundredths(box.x1), round_to_hundredths(box.y1)});
}

// Empty text that stands for "not stated".
inline Json to_json_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

template <class T>
Json to_json(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

}  // namespace ita
