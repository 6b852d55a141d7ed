#include "tables/label_finder.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>

#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr std::size_t kLongestLabel = 48;  // graphemes before the colon
constexpr std::size_t kMostLabelWords = 5;
constexpr std::size_t kFewestSpacedRoles = 4;

ColumnRole role_named(std::string_view name) { return find_role(name).value_or(ColumnRole::kNone); }

// "มาตรการที่ 2" is the label "มาตรการ".
std::string without_number(std::string text) {
  RE2::Replace(&text, R"(\s*(?:ที่)?\s*[0-9๐-๙]{1,2}\s*$)", "");
  return text;
}

// The text behind "๑.๑ ", "(ก) " or "3) "; nothing where it begins with no such number.
std::optional<std::string> after_number(const std::string& text) {
  static const RE2 kNumber(
      R"(\s*(?:[(\[]?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[)\].]?|[(\[]?[ก-ฮ][)\].])\s*(.*))");
  std::string rest;
  if (!RE2::FullMatch(text, kNumber, &rest)) return std::nullopt;
  return rest;
}

// `after` is what follows the label inside the word at `last`.
Label make_label(ColumnRole role, const TextLine& line, std::size_t last, std::string after) {
  Label label{role, line, false, false};
  label.rest.words.assign(line.words.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                          line.words.end());
  if (!after.empty()) {
    Word word = line.words[last];
    word.text = std::move(after);
    label.rest.words.insert(label.rest.words.begin(), std::move(word));
  }
  return label;
}

}  // namespace

ColumnRole LabelFinder::role_of(std::string_view text) const {
  const std::string words = without_number(std::string(strip_list_marker(text)));
  if (const auto learnt = book_.find(words)) return *learnt;
  if (const auto match = codebook_.find_heading(words)) return role_named(match->role);
  return scorer_ == nullptr ? ColumnRole::kNone
                            : scorer_->role_of_heading(words).value_or(ColumnRole::kNone);
}

bool LabelFinder::lists(std::string_view text) const {
  return codebook_.find_heading(without_number(std::string(strip_list_marker(text)))).has_value();
}

bool LabelFinder::is_label(std::string_view text) const {
  return role_of(text) != ColumnRole::kNone ||
         book_.find(without_number(std::string(strip_list_marker(text))));
}

void LabelFinder::learn_spaced(const std::vector<TextLine>& lines) {
  std::set<ColumnRole> roles;
  for (const TextLine& line : lines)
    if (const auto label = find_spaced(line)) roles.insert(label->role);
  spaced_ = roles.size() >= kFewestSpacedRoles &&
            (roles.contains(ColumnRole::kMeasure) || roles.contains(ColumnRole::kSteps));
}

std::optional<Label> LabelFinder::find(const TextLine& line) const {
  if (auto title = find_title(line)) return title;
  if (auto learnt = find_learnt(line)) return learnt;
  std::string prefix;
  for (std::size_t i = 0; i < line.words.size() && i < 12; ++i) {
    const Word& word = line.words[i];
    const std::size_t colon = word.text.find(':');
    if (!prefix.empty() && word.space_before) prefix += ' ';
    prefix += word.text.substr(0, colon);
    if (grapheme_count(prefix) > kLongestLabel) break;
    const bool stop = colon == std::string::npos && word.text.ends_with('.') &&
                      word.confidence < 1 && i + 1 < line.words.size();
    if (colon == std::string::npos && !stop) continue;
    const ColumnRole role = role_of(prefix);
    if (role != ColumnRole::kNone)
      return make_label(role, line, i, stop ? std::string() : word.text.substr(colon + 1));
    if (!stop) return std::nullopt;
  }
  if (spaced_)
    if (auto label = find_spaced(line)) return label;
  return find_bold(line);
}

// The longest of the document's own labels that the line begins with.
std::optional<Label> LabelFinder::find_learnt(const TextLine& line) const {
  std::optional<Label> found;
  std::string prefix;
  for (std::size_t i = 0; i < line.words.size() && i < kMostLabelWords && !book_.empty(); ++i) {
    const Word& word = line.words[i];
    const std::size_t colon = word.text.find(':');
    if (!prefix.empty() && word.space_before) prefix += ' ';
    prefix += word.text.substr(0, colon);
    if (grapheme_count(prefix) > kLongestLabel) break;
    const bool ends =
        colon != std::string::npos || i + 1 == line.words.size() || line.words[i + 1].space_before;
    if (!ends) continue;
    const std::string bare = without_number(std::string(strip_list_marker(prefix)));
    if (const auto role = book_.find(bare))
      found = make_label(*role, line, i,
                         colon == std::string::npos ? std::string() : word.text.substr(colon + 1));
    if (colon != std::string::npos) break;
  }
  // A colon that stands apart.
  if (found && !found->rest.words.empty() && found->rest.words.front().text == ":")
    found->rest.words.erase(found->rest.words.begin());
  return found;
}

std::vector<LabelCandidate> label_candidates(const TextLine& line, const TextLine* next) {
  constexpr std::size_t kLongestAlone = 30;
  std::vector<LabelCandidate> out;
  std::string prefix;
  for (std::size_t i = 0; i < line.words.size() && i < kMostLabelWords; ++i) {
    const Word& word = line.words[i];
    const std::size_t colon = word.text.find(':');
    if (!prefix.empty() && word.space_before) prefix += ' ';
    prefix += word.text.substr(0, colon);
    if (grapheme_count(prefix) > kLongestLabel) break;
    const bool last = i + 1 == line.words.size();
    if (colon == std::string::npos && !last &&
        (!line.words[i + 1].space_before || line.words[i + 1].text == ":"))
      continue;
    LabelCandidate candidate;
    candidate.text = without_number(std::string(strip_list_marker(prefix)));
    candidate.marked = colon != std::string::npos;
    TextLine rest =
        make_label(ColumnRole::kNone, line, i,
                   colon == std::string::npos ? std::string() : word.text.substr(colon + 1))
            .rest;
    if (!rest.words.empty())
      candidate.value.push_back(std::move(rest));
    else if (next != nullptr && (candidate.marked || grapheme_count(prefix) <= kLongestAlone))
      candidate.value.push_back(*next);
    // "ข้อ i7" of "ข้อ i7 ถึง i9" recurs and is none: what differs is the code.
    static const RE2 kCode(R"((?i)(?:^|[^a-z])[ieo]\s?(?:\d|$))");
    const bool coded = RE2::PartialMatch(fold_digits(candidate.text), kCode);
    if (!coded && !candidate.text.empty() && !candidate.value.empty())
      out.push_back(std::move(candidate));
    if (colon != std::string::npos) break;
  }
  return out;
}

std::optional<Label> LabelFinder::find_title(const TextLine& line) const {
  const std::string text = to_text(line);
  const auto rest = measure_title(text, codebook_);
  if (!rest) return std::nullopt;
  Label label{ColumnRole::kMeasure, line, true, false};
  label.rest.words.clear();
  // The words whose text the rest is, the first of them perhaps in part ("2:จัดทำ").
  std::size_t left = rest->size();
  for (auto word = line.words.rbegin(); word != line.words.rend() && left > 0; ++word) {
    Word part = *word;
    if (part.text.size() > left) part.text.erase(0, part.text.size() - left);
    left -= part.text.size();
    if (left > 0 && part.space_before) --left;
    label.rest.words.insert(label.rest.words.begin(), std::move(part));
  }
  return label;
}

// "๑.๑ มาตรการ จัดทำคู่มือ": the longest wording that ends at a space.
std::optional<Label> LabelFinder::find_spaced(const TextLine& line) const {
  if (!after_number(to_text(line))) return std::nullopt;
  std::optional<Label> found;
  std::string prefix;
  for (std::size_t i = 0; i + 1 < line.words.size() && i < kMostLabelWords; ++i) {
    if (!prefix.empty() && line.words[i].space_before) prefix += ' ';
    prefix += line.words[i].text;
    if (!line.words[i + 1].space_before) continue;
    const auto match = codebook_.find_heading(after_number(prefix).value_or(prefix));
    if (!match || !match->exact || !is_field(role_named(match->role))) continue;
    found = make_label(role_named(match->role), line, i, {});
  }
  return found;
}

std::optional<Label> LabelFinder::find_bold(const TextLine& line) const {
  std::size_t bold = 0;
  while (bold < line.words.size() && line.words[bold].bold) ++bold;
  const bool whole_line = bold == line.words.size() || bold == 0;
  const std::size_t count = whole_line ? line.words.size() : bold;
  TextLine head = line;
  head.words.resize(count);
  const std::string text = to_text(head);
  if (grapheme_count(text) > kLongestLabel) return std::nullopt;
  const ColumnRole role = role_of(text);
  // "ข้อ" on a line of its own is the end of a sentence.
  if (role == ColumnRole::kNone || role == ColumnRole::kNumber) return std::nullopt;
  Label label = make_label(role, line, count - 1, {});
  label.section = whole_line && after_number(text);
  return label;
}

std::optional<std::string> measure_title(std::string_view text, const Codebook& codebook) {
  static const RE2 kTitle(
      R"(^\s*(?:[-–•]\s*)?([ก-๙/]{4,40}?)\s*ที่\s*[0-9๐-๙]{1,2}\s*[:.)]?(?:\s+(\S.*)|([^\s0-9๐-๙.)].*))?$)");
  std::string word, after_space, close_by;
  const re2::StringPiece line(text.data(), text.size());
  if (!RE2::FullMatch(line, kTitle, &word, &after_space, &close_by)) return std::nullopt;
  const auto match = codebook.find_heading(word);
  if (!match || !match->exact || role_named(match->role) != ColumnRole::kMeasure)
    return std::nullopt;
  return after_space.empty() ? close_by : after_space;
}

LabelPlace find_label(const TextLine& line, const Codebook& codebook) {
  const auto label = LabelFinder(codebook).find(line);
  if (!label) return LabelPlace::kNone;
  return label->rest.words.empty() ? LabelPlace::kAlone : LabelPlace::kFirst;
}

}  // namespace ita
