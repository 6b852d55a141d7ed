#include "extract/ocr/word_judge.h"

#include <algorithm>

#include "core/thai_char.h"

namespace ita {
namespace {

constexpr float kNever = 1e6F;                   // no letter is changed at this price
constexpr std::size_t kLongestAbbreviation = 2;  // of one that stands before a stop

}  // namespace

WordVerdict WordJudge::judge(std::u32string_view run, bool stopped) {
  if (run.empty()) return {};
  if (stopped && run.size() <= kLongestAbbreviation && std::ranges::all_of(run, thai::is_consonant))
    return {0, 1};
  search_.read(run, 0);
  const WordReading reading = search_.choose(kNever);
  if (stopped && run.size() <= kLongestAbbreviation) return {run.size(), reading.cost};
  return {run.size() - reading.known, reading.cost};
}

bool WordJudge::stands_in_word(std::u32string_view run, std::size_t at, std::size_t letters) const {
  for (std::size_t begin = 0; begin <= at; ++begin) {
    ThaiDictionary::State state;
    for (std::size_t end = begin; end < run.size() && state.alive; ++end) {
      state = dictionary_.step(state, run[end]);
      if (state.is_word && end >= at && end + 1 - begin >= letters) return true;
    }
  }
  return false;
}

}  // namespace ita
