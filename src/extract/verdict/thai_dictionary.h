// The Thai words that a text layer is judged by: 52,000 of them as an automaton, part of the
// program's file, so that a worker neither opens nor reads anything for it. scripts/make-dictionary
// makes it.
//
// Layout of data/dictionary/thai_words.dawg, little-endian: "ITAWORD1", the number of edges, the
// edges. An edge is 32 bits: letter - U+0E00 (bits 0..6), a word ends here (7), last edge of its
// node (8), index of the first edge of the node it leads to (9..31; 0: none). The root's edges
// begin at 1.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ita {

class ThaiDictionary {
 public:
  ThaiDictionary();

  // A place in the automaton after some letters.
  struct State {
    uint32_t next = 1;     // first edge to go on by; 0 where no word goes on
    bool is_word = false;  // the letters so far are a word
    bool alive = true;     // the letters so far begin a word
  };
  State step(State state, char32_t letter) const;

  bool contains(std::u32string_view word) const;

 private:
  static constexpr uint32_t kRoot = 1;
  static constexpr uint32_t kLetterMask = 0x7F, kWordBit = 1u << 7, kLastBit = 1u << 8;
  static constexpr int kNextShift = 9;
  static constexpr std::size_t kLetters = 128;

  const uint32_t* edges_;
  std::array<uint32_t, kLetters>
      first_letters_{};  // the root's edges by letter: most searches end there
};

// In the header, as it is called some ten times a letter.
inline ThaiDictionary::State ThaiDictionary::step(State state, char32_t letter) const {
  constexpr State kDead{0, false, false};
  if (state.next == 0 || letter < 0x0E00 || letter > 0x0E7F) return kDead;
  const uint32_t wanted = letter - 0x0E00;
  if (state.next == kRoot) {
    const uint32_t edge = first_letters_[wanted];
    return edge == 0 ? kDead : State{edge >> kNextShift, (edge & kWordBit) != 0, true};
  }
  // The letters of a node ascend.
  for (const uint32_t* edge = edges_ + state.next;; ++edge) {
    const uint32_t here = *edge & kLetterMask;
    if (here == wanted) return {*edge >> kNextShift, (*edge & kWordBit) != 0, true};
    if (here > wanted || (*edge & kLastBit) != 0) return kDead;
  }
}

}  // namespace ita
