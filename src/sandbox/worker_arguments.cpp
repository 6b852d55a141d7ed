#include "sandbox/worker_arguments.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace ita {
namespace {

constexpr std::string_view kUnsandboxed = "--unsandboxed";

// Every number is whole here; seconds are rounded up.
struct Entry {
  std::string_view name;
  uint64_t (*read)(const WorkerOrders&);
  void (*write)(WorkerOrders&, uint64_t);
};

constexpr std::array<Entry, 6> kEntries{{
    {"--pages", [](const WorkerOrders& o) { return static_cast<uint64_t>(o.limits.pages); },
     [](WorkerOrders& o, uint64_t v) { o.limits.pages = static_cast<int>(v); }},
    {"--frame-bytes", [](const WorkerOrders& o) { return uint64_t{o.limits.frame_bytes}; },
     [](WorkerOrders& o, uint64_t v) { o.limits.frame_bytes = static_cast<uint32_t>(v); }},
    {"--address-space", [](const WorkerOrders& o) { return o.limits.address_space_bytes; },
     [](WorkerOrders& o, uint64_t v) { o.limits.address_space_bytes = v; }},
    {"--open-files",
     [](const WorkerOrders& o) { return static_cast<uint64_t>(o.limits.open_files); },
     [](WorkerOrders& o, uint64_t v) { o.limits.open_files = static_cast<int>(v); }},
    {"--cpu-seconds",
     [](const WorkerOrders& o) {
       return static_cast<uint64_t>(std::ceil(o.limits.budget_max_seconds));
     },
     [](WorkerOrders& o, uint64_t v) { o.limits.budget_max_seconds = static_cast<double>(v); }},
    {"--first-page", [](const WorkerOrders& o) { return static_cast<uint64_t>(o.first_page); },
     [](WorkerOrders& o, uint64_t v) { o.first_page = static_cast<int>(v); }},
}};

}  // namespace

std::vector<std::string> to_arguments(const WorkerOrders& orders) {
  std::vector<std::string> arguments;
  arguments.reserve(kEntries.size() + 1);
  for (const Entry& entry : kEntries)
    arguments.push_back(std::string(entry.name) + '=' + std::to_string(entry.read(orders)));
  if (orders.sandbox == Sandbox::kOff) arguments.emplace_back(kUnsandboxed);
  return arguments;
}

Status parse_argument(std::string_view argument, WorkerOrders& orders) {
  if (argument == kUnsandboxed) {
    orders.sandbox = Sandbox::kOff;
    return {};
  }
  const std::size_t equals = argument.find('=');
  for (const Entry& entry : kEntries) {
    if (equals == std::string_view::npos || argument.substr(0, equals) != entry.name) continue;
    const std::string_view digits = argument.substr(equals + 1);
    uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value == 0) break;
    entry.write(orders, value);
    if (entry.read(orders) != value) break;
    return {};
  }
  return fail(ErrorCode::kUsage, "no order for a worker: " + std::string(argument));
}

}  // namespace ita
