#include "normalize/code_surroundings.h"

#include <algorithm>

namespace ita {
namespace {

using Kind = CodeTokenKind;

constexpr std::size_t kSomeWords = 24;  // bytes; less behind a number is no question's title
constexpr std::size_t kLongestTitle = 600;
constexpr std::size_t kNearGlyphs = 4;  // signs and blanks between a code and its words

}  // namespace

char CodeSurroundings::family(std::size_t end) {
  if (families_.empty()) {
    families_.resize(glyphs_.size() + 1);
    for (std::size_t i = glyphs_.size(); i-- > 0;) {
      families_[i] = families_[i + 1];
      for (const CodeShape& shape : shapes_.codes_at(i))
        if (shape.form == CodeForm::kLetter) families_[i] = shape.family;
    }
  }
  return families_[std::min(end, glyphs_.size())];
}

QuestionCode CodeSurroundings::listed(std::size_t end) const {
  std::size_t i = shapes_.skip_blank(end);
  if (!shapes_.is(i, Kind::kSeparator) && !shapes_.is(i, Kind::kRange)) return {};
  for (const CodeShape& shape : shapes_.codes_at(shapes_.skip_blank(i + 1)))
    if (shape.form == CodeForm::kLetter) return {shape.family, shape.number};
  return {};
}

// Up to the next code with its letter.
std::string_view CodeSurroundings::words(std::size_t end) const {
  const std::size_t from = end < glyphs_.size() ? glyphs_[end].begin : text_.size();
  std::size_t to = std::min(text_.size(), from + kLongestTitle);
  for (std::size_t i = end; i < glyphs_.size() && glyphs_[i].begin < to; ++i) {
    const bool other = glyphs_[i].kind == Kind::kGlyph && shapes_.is_digit(i + 1) &&
                       !shapes_.is_digit(i) && !shapes_.is(i - 1, Kind::kRange);
    if (other) to = glyphs_[i].begin;
  }
  return text_.substr(from, to - from);
}

bool CodeSurroundings::has_words(std::size_t end) const {
  for (std::size_t i = end; i < glyphs_.size() && i < end + kNearGlyphs; ++i)
    if (glyphs_[i].kind == Kind::kWord || glyphs_[i].kind == Kind::kAnnounce) return true;
  return false;
}

bool CodeSurroundings::is_titled(std::size_t end, QuestionCode code) {
  if (!has_words(end)) return false;
  const auto [place, fresh] = titled_.try_emplace({end, code}, false);
  if (fresh) place->second = context_.codebook.carries_title(context_.year, code, words(end));
  return place->second;
}

bool CodeSurroundings::contradicts(std::size_t end, QuestionCode code) {
  if (!has_words(end) || words(end).size() < kSomeWords || is_titled(end, code)) return false;
  const Question* question =
      context_.year ? context_.codebook.question(*context_.year, code) : nullptr;
  if (question != nullptr && !question->title.empty()) return true;
  const auto [place, fresh] = named_.try_emplace(end);
  if (fresh) place->second = context_.codebook.find_question(context_.year, words(end));
  return place->second && place->second->code != code;
}

}  // namespace ita
