#include "parse/page_remarks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>

#include "core/text_damage.h"

namespace ita {
namespace {

// Of a page's own text layer, and of whatever it was read from.
constexpr std::array<std::string_view, 3> kOfLayer = {"text_covered", "text_struck_out",
                                                      "text_cut"};
constexpr std::string_view kNotRead = "picture_not_read";

bool has_diagnostic(const PageContent& page, std::string_view code) {
  return std::ranges::any_of(page.diagnostics, [&](const Diagnostic& d) { return d.code == code; });
}

// A short line that counts on from page to page ("หน้า ๓", "- 3 -") without its digits, Arabic or
// Thai (U+0E50..0E59); any other line as it stands: codes and dates tell pages of one form apart.
std::string without_page_number(std::string text_of_line) {
  constexpr std::size_t kMostBesideDigits = 24;  // bytes
  const std::string_view text = text_of_line;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool thai = text.substr(i, 2) == "\xE0\xB9" && i + 2 < text.size() &&
                      text[i + 2] >= '\x90' && text[i + 2] <= '\x99';
    if (thai) i += 2;
    if (!thai && (text[i] < '0' || text[i] > '9')) out += text[i];
  }
  return out.size() > kMostBesideDigits ? text_of_line : out;
}

// The words of tables and lines, but for the page number over or under them.
std::string words_of(const PageContent& page) {
  constexpr std::size_t kShortest = 300;  // bytes: 100 Thai letters
  std::string words;
  for (const Table& table : page.tables)
    for (const Cell& cell : table.cells) words += to_text(cell.lines) + '\t';
  for (const TextLine& line : page.lines) {
    const bool at_edge = &line == &page.lines.front() || &line == &page.lines.back();
    words += (at_edge ? without_page_number(to_text(line)) : to_text(line)) + '\n';
  }
  return words.size() < kShortest ? std::string() : words;
}

void doubt(const std::set<int>& numbers, const char* reason, std::vector<MeasureDraft>& drafts) {
  if (numbers.empty()) return;
  for (MeasureDraft& draft : drafts)
    if (std::ranges::any_of(draft.evidence,
                            [&](const Evidence& e) { return numbers.contains(e.page); }))
      draft.reasons.push_back(reason);
}

}  // namespace

std::vector<PageCopy> find_page_copies(std::span<const PageContent> pages) {
  std::vector<PageCopy> copies;
  std::map<std::string, int> seen;
  for (const PageContent& page : pages) {
    std::string words = words_of(page);
    if (words.empty()) continue;
    const auto [first, is_new] = seen.emplace(std::move(words), page.number);
    if (!is_new) copies.push_back({page.number, first->second});
  }
  return copies;
}

std::vector<std::string> note_page_remarks(std::span<const PageContent> pages) {
  std::vector<std::string> notes;
  for (const PageContent& page : pages) {
    // A page that was read from its picture: whatever its text layer says.
    const bool layer = page.route != Route::kOcr;
    for (const Diagnostic& d : page.diagnostics)
      if (d.code == kNotRead || (layer && std::ranges::find(kOfLayer, d.code) != kOfLayer.end()))
        notes.push_back(fmt::format("{}: page {}: {}", d.code, page.number, d.detail));
  }
  return notes;
}

void doubt_page_text(std::span<const PageContent> pages, std::vector<MeasureDraft>& drafts) {
  std::set<int> damaged, cut;
  for (const PageContent& page : pages) {
    if (has_damaged_text(page)) damaged.insert(page.number);
    if (page.route != Route::kOcr && has_diagnostic(page, "text_cut")) cut.insert(page.number);
  }
  doubt(damaged, "text_damaged", drafts);
  doubt(cut, "text_cut", drafts);
}

}  // namespace ita
