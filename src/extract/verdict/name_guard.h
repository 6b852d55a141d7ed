// Where names stand: words of persons and places are in no dictionary, so no dictionary may change
// them.
#pragma once

#include <cstdint>
#include <string_view>

namespace ita {

class NameGuard {
 public:
  // The letter of the run from which on a name may stand; its length where none does. Runs are to
  // be given in reading order: "นาย" alone guards the run after it, a guarded first name its
  // surname.
  uint32_t guard(std::u32string_view run, bool blank_before);

 private:
  uint32_t runs_to_guard_ = 0;
};

}  // namespace ita
