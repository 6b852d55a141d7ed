#include "query/search_place.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "normalize/thai_text.h"
#include "store/search_text.h"

namespace ita {
namespace {

constexpr std::size_t kAround = 60;  // letters shown before the first term and after the last

// Ranges of all terms in the search form, in order, joined where they overlap.
std::vector<TextRange> find_terms(const std::string& search_form,
                                  const std::vector<SearchTerm>& terms, bool near) {
  std::vector<TextRange> ranges;
  const SearchText skeleton = near ? make_search_skeleton(search_form) : SearchText{};
  for (const SearchTerm& term : terms) {
    if (!near || term.skeleton.empty()) {
      for (const TextRange range : find_ranges(search_form, term.text)) ranges.push_back(range);
      continue;
    }
    for (const TextRange range : find_ranges(skeleton.text, term.skeleton))
      ranges.push_back({skeleton.offsets[range.begin], skeleton.offsets[range.end]});
  }
  std::sort(ranges.begin(), ranges.end(),
            [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
  std::vector<TextRange> joined;
  for (const TextRange& range : ranges)
    if (!joined.empty() && range.begin < joined.back().end)
      joined.back().end = std::max(joined.back().end, range.end);
    else
      joined.push_back(range);
  return joined;
}

bool is_mark_at(std::string_view text, std::size_t at) {
  const std::u32string letters = decode_utf8(text.substr(at, 3));
  return !letters.empty() && thai::is_mark(letters.front());
}

bool is_letter_begin(std::string_view text, std::size_t at) {
  return at >= text.size() || (text[at] & '\xC0') != '\x80';
}

// `at` moved by `letters`, to where a cluster begins.
std::size_t step(std::string_view text, std::size_t at, std::size_t letters, bool forward) {
  while (letters > 0 && (forward ? at < text.size() : at > 0)) {
    at += forward ? 1 : static_cast<std::size_t>(-1);
    if (is_letter_begin(text, at)) --letters;
  }
  while (at > 0 && at < text.size() && (!is_letter_begin(text, at) || is_mark_at(text, at)))
    at += forward ? 1 : static_cast<std::size_t>(-1);
  return at;
}

std::string make_excerpt(const std::string& canonical, std::vector<TextRange> marked) {
  const std::size_t first = marked.empty() ? 0 : marked.front().begin;
  const std::size_t begin = step(canonical, first, kAround, false);
  std::size_t last = first;
  for (const TextRange& range : marked)
    if (range.end <= step(canonical, first, 3 * kAround, true)) last = range.end;
  const std::size_t end = step(canonical, last, kAround, true);

  std::string out = begin > 0 ? "…" : "";
  std::size_t at = begin;
  for (const TextRange& range : marked) {
    if (range.end > end) break;
    out += canonical.substr(at, range.begin - at) + "«" +
           canonical.substr(range.begin, range.end - range.begin) + "»";
    at = range.end;
  }
  out += canonical.substr(at, end - at);
  if (end < canonical.size()) out += "…";
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

Box box_of(const Passage& passage) {
  Box box;
  for (const TextLine* line : passage.lines) box = unite(box, line->box);
  return box;
}

// The words whose search forms, one after the other, hold the range; none where the words do not
// add up to the passage (a vowel mended across two of them).
Box find_words(const Passage& passage, const std::string& search_form, TextRange range) {
  const auto letters_before = [&](std::size_t end) {
    return end -
           static_cast<std::size_t>(std::count(
               search_form.begin(), search_form.begin() + static_cast<std::ptrdiff_t>(end), ' '));
  };
  const std::size_t begin = letters_before(range.begin), end = letters_before(range.end);
  std::string words;
  Box box;
  for (const TextLine* line : passage.lines)
    for (const Word& word : line->words) {
      std::string form = to_search_form(canonical_text(word.text));
      std::erase(form, ' ');
      if (words.size() < end && words.size() + form.size() > begin) box = unite(box, word.box);
      words += form;
    }
  std::string whole = search_form;
  std::erase(whole, ' ');
  return words == whole ? box : Box{};
}

}  // namespace

SearchPlace make_search_place(const PageContent& page, std::size_t passage_index,
                              const std::vector<SearchTerm>& terms, bool near) {
  const std::vector<Passage> passages = find_passages(page);
  if (passage_index >= passages.size()) return {};
  const Passage& passage = passages[passage_index];
  const std::string canonical = to_canonical_text(passage);
  const SearchText search = make_search_text(canonical);
  const std::vector<TextRange> ranges = find_terms(search.text, terms, near);

  SearchPlace place;
  place.place = passage.table == 0 ? "text"
                                   : fmt::format("table {}, row {}, column {}", passage.table,
                                                 passage.row, passage.column);
  std::vector<TextRange> marked;
  for (const TextRange& range : ranges) {
    // A range ends where its last letter does, not where the next letter after blanks begins.
    std::size_t end = search.offsets[range.end];
    while (end > 0 && (canonical[end - 1] == ' ' || canonical[end - 1] == '\n')) --end;
    marked.push_back({search.offsets[range.begin], end});
  }
  place.text = make_excerpt(canonical, marked);
  if (!ranges.empty()) place.box = find_words(passage, search.text, ranges.front());
  if (place.box.empty()) place.box = box_of(passage);
  return place;
}

}  // namespace ita
