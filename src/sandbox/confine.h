// What a worker does to itself before it reads the first byte of a document.
#pragma once

#include <string>

#include "core/error.h"
#include "core/limits.h"

namespace ita {

enum class Sandbox {
  kOn,
  kOff,  // limits only: for a machine whose kernel has no sandbox, if a person insists
};

// The layers beyond the limits that the kernel gave.
struct Confinement {
  int landlock_abi = 0;  // 0: the kernel has no Landlock, or this process may not use it
  bool system_calls = false;
};
// "landlock 7, seccomp", as import runs and documents record it; "limits only" without any layer.
std::string to_text(const Confinement& confinement);

// For the rest of the process's life: address space, CPU seconds and open files as `limits` say, no
// core dump, no byte written to any file (a pipe is none), no new privileges, and death with the
// parent. Memory is not limited in sanitizer builds, whose shadow needs terabytes of address space.
// kInternal where the kernel refuses: the worker must not go on.
Status limit_resources(const Limits& limits);

// limit_resources, then (kOn) Landlock: files may be opened for reading only, and only the
// libraries, fonts and tables that reading a document takes; then seccomp: see system_calls.h. A
// layer that the kernel lacks is left out of the answer and is no error: `ita-worker --self-test`
// tells what that opens.
Result<Confinement> confine(const Limits& limits, Sandbox sandbox);

}  // namespace ita
