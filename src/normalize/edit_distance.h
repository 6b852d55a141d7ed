// How far apart two skeletons are, with the confusions of readers of Thai (OCR, damaged fonts,
// typing) counted for less than a whole edit. The weights are data: data/codebook/confusables.tsv.
#pragma once

#include <bitset>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace ita {

class Confusions {
 public:
  static Result<Confusions> load(const std::filesystem::path& file);

  // What it costs to read `b` for `a`: 0 for the same letter, 1 for letters that nobody confuses.
  double cost(char32_t a, char32_t b) const;

 private:
  // Thai letters and ASCII, each with a slot of its own; 0 is every other character.
  static std::size_t slot(char32_t c);
  static constexpr std::size_t kSlots = 1 + 96 + 96;
  std::vector<float> costs_ = std::vector<float>(kSlots * kSlots, 1.0F);
};

// The pairs of neighbouring letters of a text: texts that share few are far apart, and seeing that
// costs next to nothing beside an edit table.
class LetterPairs {
 public:
  explicit LetterPairs(std::u32string_view text = {});
  // Might the texts, or one and a part of the other, be readings of the same words? A third of the
  // pairs of the shorter must be in the longer; misreadings seldom leave fewer than half.
  bool may_match(const LetterPairs& other) const;

 private:
  std::bitset<1024> pairs_;  // by hash
  std::size_t count_ = 0;
};

// Cost of turning `a` into `b`; stops and returns something above `limit` once that is certain.
// Inserting or dropping a letter costs 1.
double edit_cost(std::u32string_view a, std::u32string_view b, const Confusions& confusions,
                 double limit);

// As edit_cost, with the rest of `b` after the place that fits best for nothing: is `a` how `b`
// begins?
double prefix_cost(std::u32string_view a, std::u32string_view b, const Confusions& confusions,
                   double limit);

// edit_cost by the longer text's letters; 1 where it would pass `limit` (also by letters).
double edit_distance(std::u32string_view a, std::u32string_view b, const Confusions& confusions,
                     double limit);

}  // namespace ita
