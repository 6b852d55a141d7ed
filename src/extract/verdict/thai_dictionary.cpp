#include "extract/verdict/thai_dictionary.h"

// The assembler copies the file; as an array in a source file it would take the compiler seconds.
__asm__(
    ".pushsection .rodata\n"
    ".balign 4\n"
    "ita_thai_words:\n"
    ".incbin \"" ITA_THAI_WORDS_FILE
    "\"\n"
    ".popsection\n");

extern "C" const uint32_t ita_thai_words[];

namespace ita {
namespace {

constexpr std::size_t kHeaderWords = 3;  // magic and count

}  // namespace

ThaiDictionary::ThaiDictionary() : edges_(ita_thai_words + kHeaderWords) {
  const uint32_t* edge = edges_ + kRoot;
  do first_letters_[*edge & kLetterMask] = *edge;
  while ((*edge++ & kLastBit) == 0);
}

bool ThaiDictionary::contains(std::u32string_view word) const {
  State state;
  for (const char32_t letter : word) {
    state = step(state, letter);
    if (!state.alive) return false;
  }
  return state.is_word;
}

}  // namespace ita
