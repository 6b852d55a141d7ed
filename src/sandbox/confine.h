// What a worker does to itself before it reads the first byte of a document.
#pragma once

#include "core/error.h"
#include "core/limits.h"

namespace ita {

// For the rest of the process's life: address space, CPU seconds and open files as `limits` say, no
// core dump, no byte written to any file (a pipe is none), no new privileges, and death with the
// parent. Memory is not limited in sanitizer builds, whose shadow needs terabytes of address space.
// kInternal where the kernel refuses: the worker must not go on.
Status confine(const Limits& limits);

}  // namespace ita
