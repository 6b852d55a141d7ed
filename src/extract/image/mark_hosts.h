// Which letter or mark a mark of Thai stands on or hangs from.
//
// Where lines are close, a lower vowel nearly touches the upper marks of the next line, and a tone
// mark the letters of the line above. But within one print a mark keeps its distance: the gap to
// its letter and the place of its right edge are the same all over the page, and a wrong letter
// meets both by chance only. The usual places are learnt from marks that have one possible host.
#pragma once

#include <array>
#include <vector>

#include "extract/image/ink_blobs.h"

namespace ita {

enum class MarkPlace { kOverLetter, kUnderLetter, kOverMark };
inline constexpr int kMarkPlaces = 3;

// In letter heights: the white between, and the mark's right edge right of its host's.
struct MarkPair {
  int mark = 0, host = 0;  // indices into MarkField's members, letters first
  MarkPlace place = MarkPlace::kOverLetter;
  double gap = 0, side = 0;
};

// The letters and marks of one face.
struct MarkField {
  std::vector<int> members;     // blobs: letters, then the smaller ones
  std::vector<int> line;        // of each member; -1 for the smaller ones
  std::vector<MarkPair> pairs;  // every mark with whatever is in reach
};
MarkField find_mark_pairs(const std::vector<Blob>& blobs, const std::vector<int>& letters,
                          const std::vector<int>& line_of_letter, const std::vector<int>& small,
                          double letter_height);

// The usual places of a page's print.
class MarkHabits {
 public:
  explicit MarkHabits(const std::vector<MarkField>& fields);
  double strangeness(const MarkPair& pair) const;  // 0: where such a mark always stands

 private:
  struct Usual {
    double gap = 0, side = 0;
  };
  std::array<Usual, kMarkPlaces> usual_;
};

// The line of each smaller member, -1 for none: the least strange pairs are joined first, and what
// is joined to a letter is joined to its line.
std::vector<int> find_mark_lines(const MarkField& field, const MarkHabits& habits);

}  // namespace ita
