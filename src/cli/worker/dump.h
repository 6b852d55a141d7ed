// What a worker says, for people: each frame as one line of JSON.
#pragma once

#include <string>

#include "core/error.h"
#include "core/limits.h"

namespace ita {

// Reads the document and writes its frames to standard output. kBadFrames where the worker would
// have broken its own protocol.
Status dump_document(std::string bytes, const Limits& limits);

}  // namespace ita
