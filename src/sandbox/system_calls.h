// Which system calls a worker may make: a seccomp filter.
#pragma once

#include "core/error.h"

namespace ita {

// From now on this process may read what is open or what may be opened for reading, write to what
// is open, use memory, ask the time, and end. Whatever only an attacker would try (sockets, exec,
// tracing, namespaces, io_uring …) ends it with SIGSYS; everything else, threads and new processes
// among it, fails with EPERM, which libraries take as a kernel without that call. kInternal where
// the kernel has no seccomp. Wants no_new_privs.
Status restrict_system_calls();

}  // namespace ita
