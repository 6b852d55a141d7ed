// libFuzzer's side; ITA_FUZZ_TARGET names the target.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "targets.h"

namespace {
const ita::FuzzTarget* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  const char* name = std::getenv("ITA_FUZZ_TARGET");
  chosen = ita::find_fuzz_target(name == nullptr ? "" : name);
  if (chosen != nullptr) return 0;
  std::fputs("ITA_FUZZ_TARGET names no target\n", stderr);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  chosen->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
