#include "extract/pdf/glyph_repair.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>

#include "core/thai_char.h"
#include "core/thai_shapes.h"

namespace ita {
namespace {

bool says(const Glyph& glyph, char32_t c) { return glyph.text.size() == 1 && glyph.text[0] == c; }

bool is_latin1_letter(char32_t c) { return c >= 0x00A1 && c <= 0x00FB; }

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || thai::is_consonant(c) ||
         is_latin1_letter(c);
}

bool on_same_line(const Glyph& a, const Glyph& b) {
  constexpr float kSameLine = 0.3F;  // em
  return std::abs(a.origin.y - b.origin.y) < kSameLine * em_of(a) ||
         std::abs(a.origin.x - b.origin.x) < kSameLine * em_of(a);
}

// A font that numbers its letters in order of use (codes under U+0020 among them) and has no
// ToUnicode: whatever Poppler's standard encoding makes of the codes is an accident.
void forget_invented_text(std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts) {
  for (const Glyph& glyph : glyphs) {
    FontFacts& font = fonts[glyph.font];
    if (glyph.code < U' ' && glyph.text.empty() && !font.cid && !font.has_to_unicode &&
        !font.read_by_shape)
      font.draws_control_codes = true;
  }
  for (Glyph& glyph : glyphs) {
    if (glyph.settled) continue;
    if (fonts[glyph.font].draws_control_codes) glyph.text.clear();
    std::erase_if(glyph.text, [](char32_t c) { return c < U' ' || c == 0xFFFD || c == 0x7F; });
  }
}

// A glyph that stands over a Thai letter without an advance and says the very ASCII character that
// its code is: ToUnicode left the code out and the font's standard encoding filled the gap. A mark
// stood here; which one is lost.
void forget_marks_read_as_ascii(std::vector<Glyph>& glyphs, const std::vector<FontFacts>& fonts) {
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    Glyph& glyph = glyphs[i];
    if (glyph.settled || fonts[glyph.font].cid || !says(glyph, glyph.code) || glyph.code <= U' ' ||
        glyph.code > U'~' || !has_no_advance(glyph))
      continue;
    const Glyph& before = glyphs[i - 1];
    if (!before.text.empty() && thai::is_thai(before.text.back()) && on_same_line(before, glyph))
      glyph.text.clear();
  }
}

bool map_private_use(std::vector<Glyph>& glyphs, TextEvidence& evidence) {
  const uint32_t before = evidence.private_use;
  for (Glyph& glyph : glyphs)
    for (char32_t& c : glyph.text) {
      const char32_t meant = to_thai_from_private_use(c);
      if (meant == c) continue;
      c = meant;
      ++evidence.private_use;
    }
  return evidence.private_use != before;
}

bool decode_mojibake(std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts,
                     TextEvidence& evidence) {
  constexpr double kShareOfLetters = 0.3;  // French and German text stays under 0.1
  for (const Glyph& glyph : glyphs) {
    if (glyph.settled) continue;
    FontFacts& font = fonts[glyph.font];
    for (const char32_t c : glyph.text) {
      font.letters += is_letter(c) ? 1 : 0;
      font.latin1_letters += is_latin1_letter(c) ? 1 : 0;
    }
  }
  const uint32_t before = evidence.latin1;
  for (Glyph& glyph : glyphs) {
    const FontFacts& font = fonts[glyph.font];
    if (glyph.settled || font.latin1_letters <= kShareOfLetters * font.letters) continue;
    for (char32_t& c : glyph.text) {
      evidence.latin1 += is_latin1_letter(c) ? 1 : 0;
      c = to_thai_from_windows_1252(c);
    }
  }
  return evidence.latin1 != before;
}

// The glyph of nikhahit before the sara aa or sara am at index i, perhaps with a tone between them
// (น ํ ้ า), where its font gives it another meaning: a space, nothing, or the whole sara am.
std::optional<std::size_t> find_misread_nikhahit(const std::vector<Glyph>& glyphs, std::size_t i) {
  const auto is_candidate = [&](std::size_t k) {
    const Glyph& glyph = glyphs[k];
    if (glyph.settled || !has_no_advance(glyph) || !on_same_line(glyphs[i], glyph)) return false;
    // A mark that lost its meaning may be any tone; only beside a glyph that itself says sara am is
    // it certain what it is.
    if (glyph.text.empty()) return says(glyphs[i], thai::kSaraAm);
    return says(glyph, U' ') || says(glyph, 0x00A0) || says(glyph, thai::kSaraAm);
  };
  const auto follows_a_letter = [&](std::size_t k) {
    if (k == 0 || glyphs[k - 1].text.empty()) return false;
    const char32_t last = glyphs[k - 1].text.back();
    return thai::is_consonant(last) || thai::is_mark(last);
  };
  if (i < 2) return std::nullopt;
  if (is_candidate(i - 1) && follows_a_letter(i - 1)) return i - 1;
  const bool tone_between = glyphs[i - 1].text.size() == 1 && thai::is_tone(glyphs[i - 1].text[0]);
  if (i >= 3 && tone_between && is_candidate(i - 2) && follows_a_letter(i - 2)) return i - 2;
  return std::nullopt;
}

bool remember_code(std::vector<uint32_t>& codes, uint32_t code) {
  if (std::find(codes.begin(), codes.end(), code) != codes.end()) return false;
  codes.push_back(code);
  return true;
}

// Learns which codes say sara am and mean sara aa: those that a misread nikhahit precedes
// somewhere, and the only candidate of a font that draws sara am again and again and never a sara
// aa, which in Thai is ten times as frequent.
void learn_sara_aa_codes(const std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts) {
  constexpr uint32_t kNoAccident = 6;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    if (glyph.settled || has_no_advance(glyph)) continue;
    FontFacts& font = fonts[glyph.font];
    font.sara_aa += says(glyph, thai::kSaraAa) ? 1 : 0;
    if (!says(glyph, thai::kSaraAm)) continue;
    ++font.sara_am;
    if (find_misread_nikhahit(glyphs, i)) remember_code(font.aa_codes, glyph.code);
  }
  for (const Glyph& glyph : glyphs) {
    FontFacts& font = fonts[glyph.font];
    if (!glyph.settled && says(glyph, thai::kSaraAm) && !has_no_advance(glyph) &&
        font.sara_aa == 0 && font.sara_am >= kNoAccident)
      remember_code(font.aa_codes, glyph.code);
  }
}

bool restore_sara_am(std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts,
                     TextEvidence& evidence) {
  learn_sara_aa_codes(glyphs, fonts);
  bool changed = false;
  std::vector<std::size_t> spent;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    Glyph& glyph = glyphs[i];
    const bool am = says(glyph, thai::kSaraAm);
    if (glyph.settled || has_no_advance(glyph) || (!am && !says(glyph, thai::kSaraAa))) continue;
    if (const auto nikhahit = find_misread_nikhahit(glyphs, i)) {
      spent.push_back(*nikhahit);
      glyph.text[0] = thai::kSaraAm;
      ++evidence.sara_am;
      changed = true;
    } else if (am) {
      const auto& codes = fonts[glyph.font].aa_codes;
      if (std::find(codes.begin(), codes.end(), glyph.code) == codes.end()) continue;
      // นํา: with a nikhahit that says what it is, the two become one sara am later.
      glyph.text[0] = thai::kSaraAa;
      ++evidence.sara_aa;
      changed = true;
    }
  }
  if (spent.empty()) return changed;
  std::size_t kept = 0, next = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (next < spent.size() && spent[next] == i) {
      ++next;
      continue;
    }
    if (kept != i) glyphs[kept] = std::move(glyphs[i]);
    ++kept;
  }
  glyphs.resize(kept);
  return changed;
}

}  // namespace

void drop_doubled_glyphs(std::vector<Glyph>& glyphs) {
  constexpr float kOverlap = 0.1F;           // em
  constexpr std::size_t kMostLookedAt = 64;  // glyphs in one column; bounds hostile pages
  std::vector<uint32_t> order(glyphs.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    if (glyphs[a].code != glyphs[b].code) return glyphs[a].code < glyphs[b].code;
    if (glyphs[a].origin.x != glyphs[b].origin.x) return glyphs[a].origin.x < glyphs[b].origin.x;
    return a < b;
  });
  std::vector<bool> doubled(glyphs.size(), false);
  bool any = false;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Glyph& a = glyphs[order[i]];
    if (doubled[order[i]]) continue;
    const float reach = kOverlap * em_of(a);
    const std::size_t end = std::min(order.size(), i + kMostLookedAt);
    for (std::size_t k = i + 1; k < end; ++k) {
      const Glyph& b = glyphs[order[k]];
      if (b.code != a.code || b.origin.x - a.origin.x > reach) break;
      if (b.font != a.font || std::abs(b.origin.y - a.origin.y) > reach) continue;
      doubled[std::max(order[i], order[k])] = true;
      any = true;
    }
  }
  if (!any) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (doubled[i]) continue;
    if (kept != i) glyphs[kept] = std::move(glyphs[i]);
    ++kept;
  }
  glyphs.resize(kept);
}

bool repair_glyphs(std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts,
                   TextEvidence& evidence) {
  forget_invented_text(glyphs, fonts);
  forget_marks_read_as_ascii(glyphs, fonts);
  bool repaired = map_private_use(glyphs, evidence);
  repaired |= decode_mojibake(glyphs, fonts, evidence);
  repaired |= restore_sara_am(glyphs, fonts, evidence);
  for (const Glyph& glyph : glyphs) {
    if (is_blank(glyph)) continue;
    ++evidence.glyphs;
    evidence.unmapped += glyph.text.empty() ? 1 : 0;
    evidence.interpolated += glyph.interpolated ? 1 : 0;
  }
  return repaired || evidence.interpolated > 0;
}

}  // namespace ita
