#include "sandbox/worker_arguments.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace ita {
namespace {

// Every limit that a worker keeps by itself is a whole number here; seconds are rounded up.
struct Entry {
  std::string_view name;
  uint64_t (*read)(const Limits&);
  void (*write)(Limits&, uint64_t);
};

constexpr std::array<Entry, 5> kEntries{{
    {"--pages", [](const Limits& l) { return static_cast<uint64_t>(l.pages); },
     [](Limits& l, uint64_t v) { l.pages = static_cast<int>(v); }},
    {"--frame-bytes", [](const Limits& l) { return uint64_t{l.frame_bytes}; },
     [](Limits& l, uint64_t v) { l.frame_bytes = static_cast<uint32_t>(v); }},
    {"--address-space", [](const Limits& l) { return l.address_space_bytes; },
     [](Limits& l, uint64_t v) { l.address_space_bytes = v; }},
    {"--open-files", [](const Limits& l) { return static_cast<uint64_t>(l.open_files); },
     [](Limits& l, uint64_t v) { l.open_files = static_cast<int>(v); }},
    {"--cpu-seconds",
     [](const Limits& l) { return static_cast<uint64_t>(std::ceil(l.budget_max_seconds)); },
     [](Limits& l, uint64_t v) { l.budget_max_seconds = static_cast<double>(v); }},
}};

}  // namespace

std::vector<std::string> to_arguments(const Limits& limits) {
  std::vector<std::string> arguments;
  arguments.reserve(kEntries.size());
  for (const Entry& entry : kEntries)
    arguments.push_back(std::string(entry.name) + '=' + std::to_string(entry.read(limits)));
  return arguments;
}

Status parse_argument(std::string_view argument, Limits& limits) {
  const std::size_t equals = argument.find('=');
  for (const Entry& entry : kEntries) {
    if (equals == std::string_view::npos || argument.substr(0, equals) != entry.name) continue;
    const std::string_view digits = argument.substr(equals + 1);
    uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value == 0) break;
    entry.write(limits, value);
    if (entry.read(limits) != value) break;
    return {};
  }
  return fail(ErrorCode::kUsage, "not a limit: " + std::string(argument));
}

}  // namespace ita
