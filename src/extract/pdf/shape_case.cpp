#include "extract/pdf/shape_case.h"

#include <algorithm>
#include <utility>

#include "core/thai_char.h"
#include "core/thai_shapes.h"
#include "extract/pdf/glyph.h"

namespace ita {
namespace {

constexpr double kLiarShare = 0.05;  // of the codes compared; fewer are slips of a sound font

bool is_control(char32_t c) { return c < U' ' || c == 0x7F || c == 0xFFFD; }

bool says_nothing(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(), is_control);
}

bool says_spaces(const std::u32string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_space);
}

bool includes(const std::u32string& text, char32_t character) {
  return std::any_of(text.begin(), text.end(), [&](char32_t c) {
    return is_same_character(to_thai_from_private_use(c), character);
  });
}

bool includes_thai(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), thai::is_thai);
}

}  // namespace

void ShapeCase::add(uint32_t code, const std::u32string& says) {
  if (index_.try_emplace(code, codes_.size()).second) codes_.emplace_back().says = says;
}

const CodeRuling* ShapeCase::find_ruling(uint32_t code) const {
  const auto found = index_.find(code);
  return found != index_.end() ? &codes_[found->second].ruling : nullptr;
}

void ShapeCase::examine(const ShapeLookup& shape_of) {
  for (const auto& [code, place] : index_) {
    if (place < examined_) continue;
    Code& added = codes_[place];
    if (const auto shape = shape_of(code)) {
      added.shape = *shape;
      added.has_shape = true;
    }
  }
  examined_ = codes_.size();
  if (!is_readable()) find_match();
  rule();
}

// A handful of dashes and dots fits many fonts nearly; exactly fits only their own.
float ShapeCase::limit() const {
  constexpr std::size_t kHandful = 10;
  constexpr float kExactly = 0.03F;
  return matched_with_ < kHandful ? kExactly : kSameFont;
}

void ShapeCase::find_match() {
  constexpr std::size_t kMoreNumerator = 3,
                        kMoreDenominator = 2;  // codes, before another search pays
  std::vector<GlyphShape> inked;
  for (const Code& code : codes_)
    if (code.has_shape && !code.shape.blank()) inked.push_back(code.shape);
  if (inked.empty() || inked.size() * kMoreDenominator < matched_with_ * kMoreNumerator) return;
  matched_with_ = inked.size();
  match_ = match_font(library_, inked);
}

void ShapeCase::rule() {
  compared_ = contradicted_ = replaced_ = 0;
  for (Code& code : codes_) code.ruling = rule_on(code);
  if (is_lying() &&
      static_cast<double>(contradicted_) >= kLiarShare * static_cast<double>(compared_))
    distrust();
  for (const Code& code : codes_) replaced_ += code.ruling.replaced ? 1 : 0;
}

// What a liar says of spaces, and of letters that cannot be read by their outlines, counts for
// nothing.
void ShapeCase::distrust() {
  for (Code& code : codes_) {
    if (code.has_shape && code.shape.blank()) code.ruling.text = std::u32string(1, U' ');
    if (code.ruling.replaced || !code.has_shape || code.shape.blank() || !includes_thai(code.says))
      continue;
    const GlyphReading reading = read_glyph(library_, match_, code.shape);
    if (!includes(code.says, reading.character)) code.ruling = {{}, true};
  }
}

CodeRuling ShapeCase::rule_on(const Code& code) {
  const bool silent = says_nothing(code.says);
  const CodeRuling kept{code.says, false};
  if (!code.has_shape) return kept;
  if (code.shape.blank()) return silent ? CodeRuling{U" ", false} : kept;
  const GlyphReading reading = read_glyph(library_, match_, code.shape);
  if (!is_readable()) {
    if (code.says.size() != 1 || !thai::is_consonant(code.says[0])) return kept;
    ++compared_;
    contradicted_ += includes(code.says, reading.character) ? 0 : 1;
    return kept;
  }
  if (!reading.certain()) return kept;
  if (silent) return {std::u32string(1, reading.character), true};
  const bool agrees = includes(code.says, reading.character) ||
                      (code.says.size() == 1 &&
                       reading.is_as_near(distance_to(library_, match_, code.shape, code.says[0])));
  if (!says_spaces(code.says)) {
    ++compared_;
    contradicted_ += agrees ? 0 : 1;
  }
  if (agrees) return kept;
  return {std::u32string(1, reading.character), true};
}

bool ShapeCase::is_plausible() const { return compared_ > 0 && contradicted_ * 2 <= compared_; }

}  // namespace ita
