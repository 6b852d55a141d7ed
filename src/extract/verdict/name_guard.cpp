#include "extract/verdict/name_guard.h"

#include <algorithm>
#include <array>

#include "core/thai_char.h"

namespace ita {
namespace {

// runs_after: how many blank-separated runs after the one that holds the word belong to the name.
struct NameWord {
  std::u32string_view word;
  bool anywhere;  // also inside a run: "องค์การบริหารส่วนตำบล…"
  uint32_t runs_after;
};

constexpr std::array<NameWord, 17> kNameWords{{
    {U"นางสาว", false, 1},
    {U"นาย", false, 1},
    {U"นาง", false, 1},
    {U"เด็กชาย", false, 1},
    {U"เด็กหญิง", false, 1},
    {U"ดาบตำรวจ", false, 1},
    {U"ร้อยตรี", false, 1},
    {U"ร้อยโท", false, 1},
    {U"ร้อยเอก", false, 1},
    {U"พันตรี", false, 1},
    {U"พันโท", false, 1},
    {U"พันเอก", false, 1},
    {U"ตำบล", true, 0},
    {U"อำเภอ", true, 0},
    {U"จังหวัด", true, 0},
    {U"หมู่บ้าน", true, 0},
    {U"เทศบาล", true, 0},
}};

// Offices and common words that begin like a title.
constexpr std::array<std::u32string_view, 7> kNoTitles{
    {U"นายกเทศ", U"นายกองค์", U"นายกรัฐ", U"นายกอ", U"นายทะเบียน", U"นายช่าง", U"นางพยาบาล"}};

bool same_but_sara_am(char32_t a, char32_t b) {
  const auto fold = [](char32_t c) { return c == thai::kSaraAm ? thai::kSaraAa : c; };
  return fold(a) == fold(b);
}

bool begins_with(std::u32string_view text, std::u32string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), same_but_sara_am);
}

std::size_t find_word(std::u32string_view text, std::u32string_view word) {
  const auto at = std::search(text.begin(), text.end(), word.begin(), word.end(), same_but_sara_am);
  return at == text.end() ? std::u32string_view::npos : static_cast<std::size_t>(at - text.begin());
}

}  // namespace

uint32_t NameGuard::guard(std::u32string_view run, bool blank_before) {
  const auto length = static_cast<uint32_t>(run.size());
  if (!blank_before) runs_to_guard_ = 0;
  uint32_t guarded = length;
  if (runs_to_guard_ > 0) {
    --runs_to_guard_;
    guarded = 0;
  }
  if (std::ranges::any_of(kNoTitles, [&](auto word) { return begins_with(run, word); }))
    return guarded;
  for (const NameWord& name : kNameWords) {
    const std::size_t at = name.anywhere
                               ? find_word(run, name.word)
                               : (begins_with(run, name.word) ? 0 : std::u32string_view::npos);
    if (at == std::u32string_view::npos) continue;
    const auto end = static_cast<uint32_t>(at + name.word.size());
    guarded = std::min(guarded, end);
    // The word alone: the name follows its blank.
    runs_to_guard_ = std::max(runs_to_guard_, name.runs_after + (end == length ? 1 : 0));
    if (!name.anywhere) break;
  }
  return guarded;
}

}  // namespace ita
