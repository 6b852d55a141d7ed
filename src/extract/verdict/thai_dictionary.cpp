#include "extract/verdict/thai_dictionary.h"

// The assembler copies the file; as an array in a source file it would take the compiler seconds.
__asm__(
    ".pushsection .rodata\n"
    ".balign 4\n"
    "ita_thai_words:\n"
    ".incbin \"" ITA_THAI_WORDS_FILE "\"\n"
    ".popsection\n");

extern "C" const uint32_t ita_thai_words[];

namespace ita {
namespace {

constexpr std::size_t kHeaderWords = 3;  // magic and count
constexpr uint32_t kLetterMask = 0x7F, kWordBit = 1u << 7, kLastBit = 1u << 8;
constexpr int kNextShift = 9;

}  // namespace

ThaiDictionary::ThaiDictionary() : edges_(ita_thai_words + kHeaderWords) {}

ThaiDictionary::State ThaiDictionary::step(State state, char32_t letter) const {
  constexpr State kDead{0, false, false};
  if (state.next == 0 || letter < 0x0E00 || letter > 0x0E7F) return kDead;
  const uint32_t wanted = letter - 0x0E00;
  // The letters of a node ascend.
  for (const uint32_t* edge = edges_ + state.next;; ++edge) {
    const uint32_t here = *edge & kLetterMask;
    if (here == wanted) return {*edge >> kNextShift, (*edge & kWordBit) != 0, true};
    if (here > wanted || (*edge & kLastBit) != 0) return kDead;
  }
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
