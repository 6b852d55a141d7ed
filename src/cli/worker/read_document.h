// One document from its bytes to frames: the worker's whole work.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/limits.h"

namespace ita {

using EmitFrame = std::function<void(std::string_view frame)>;

// Emits whole frames as sandbox/frame.h orders them; the last is done or rejected. A page that
// cannot be read costs that page. Heartbeats come from between the steps of the work, not from a
// timer: a timer would go on ticking while a library loops for ever, and only say that the process
// exists, which the supervisor sees anyway. Pages before `first_page` are passed over.
void read_document(std::string bytes, const Limits& limits, const EmitFrame& emit,
                   int first_page = 1);

}  // namespace ita
