// What a measure does, in words that can be compared:
//
//     "1. จัดให้มีแนวปฏิบัติการใช้ทรัพย์สินของทางราชการ ปีละ ๒ ครั้ง"
//   → words    make, guide, ใช, assets, state
//     letters  the same, one after the other
//
// Times, units and list marks say nothing of what is done; words of one meaning become one word
// (data/codebook/measure_words.tsv). ICU breaks the rest into words: where it errs, around a
// misread letter, the letters still agree.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "normalize/edit_distance.h"

namespace ita {

struct MeasureTokens {
  std::vector<std::string> words;  // skeletons, or meanings between braces: "{guide}"
  std::u32string letters;
};

class MeasureWords {
 public:
  static Result<MeasureWords> load(const std::filesystem::path& codebook_dir);
  MeasureWords(MeasureWords&&) noexcept;
  ~MeasureWords();

  // For one thread at a time.
  MeasureTokens tokenize(std::string_view text) const;
  // The usual confusions of readers, for comparing letters.
  const Confusions& confusions() const { return confusions_; }

 private:
  struct Phrase {
    std::u32string letters;  // compact (normalize/compact_text.h)
    std::string meaning;     // empty: aside
  };
  struct Breaker;
  MeasureWords();

  std::vector<Phrase> phrases_;       // longest first
  std::vector<std::string> fillers_;  // skeletons, sorted
  Confusions confusions_;
  std::unique_ptr<Breaker> breaker_;
};

// The letters by which wordings are compared: a skeleton without list marks and digits.
std::u32string to_measure_letters(std::string_view text);

}  // namespace ita
