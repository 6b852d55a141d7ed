// The Thai words that a text layer is judged by: 52,000 of them as an automaton, part of the program's
// file, so that a worker neither opens nor reads anything for it. scripts/make-dictionary makes it.
//
// Layout of data/dictionary/thai_words.dawg, little-endian: "ITAWORD1", the number of edges, the edges.
// An edge is 32 bits: letter - U+0E00 (bits 0..6), a word ends here (7), last edge of its node (8), index of
// the first edge of the node it leads to (9..31; 0: none). The root's edges begin at 1.
#pragma once

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
  const uint32_t* edges_;
};

}  // namespace ita
