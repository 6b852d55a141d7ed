#include "normalize/codebook.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

// Distances measured between the seven issues' names: any two are at least 0.57 apart; real
// variants were within 0.07 of theirs, other texts 0.34 and more (most above 0.6).
constexpr double kIssueDistance = 0.25, kIssueMargin = 0.25;
constexpr double kIndicatorDistance = 0.2, kIndicatorMargin = 0.1;
constexpr double kHeadingDistance =
    0.13;  // a letter or two; "ติดตามผลการดำเนินงาน" is a task, not a heading
constexpr double kBesideHeadingsDistance = 0.25;
constexpr double kTitleDistance = 0.25, kTitleMargin = 0.08;
constexpr double kPartDistance = 0.15;  // of a name cut short, or with more behind it
constexpr std::size_t kPartLetters = 12;
// Headings shorter than this are the same or another word.
constexpr std::size_t kShortHeading = 6;
// Longer texts are sentences and no names.
constexpr std::size_t kLongestName = 120;

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

std::u32string letters_of(std::string_view text) {
  return decode_utf8(skeleton(strip_list_marker(text)));
}

// Without leading numbers and the words that stand before a name ("ประเด็นที่ 3 …").
std::u32string_view without_prefix(std::u32string_view letters,
                                   const std::vector<std::u32string>& prefixes) {
  for (bool changed = true; changed;) {
    changed = false;
    while (!letters.empty() && is_digit(letters.front())) letters.remove_prefix(1), changed = true;
    for (const auto& prefix : prefixes) {
      if (!letters.starts_with(prefix) || letters.size() == prefix.size()) continue;
      letters.remove_prefix(prefix.size());
      changed = true;
    }
  }
  return letters;
}

// Without a year at the end and the words before it ("… ปี พ.ศ. ๒๕๖๗").
std::u32string_view without_year(std::u32string_view letters,
                                 const std::vector<std::u32string>& suffixes) {
  constexpr std::size_t kYearDigits = 4;
  if (letters.size() <= kYearDigits) return letters;
  const std::u32string_view year = letters.substr(letters.size() - kYearDigits);
  if (!year.starts_with(U"25") || !std::all_of(year.begin(), year.end(), is_digit)) return letters;
  letters.remove_suffix(kYearDigits);
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& suffix : suffixes) {
      if (!letters.ends_with(suffix) || letters.size() == suffix.size()) continue;
      letters.remove_suffix(suffix.size());
      changed = true;
    }
  }
  return letters;
}

// Every letter that one has more costs an edit.
bool lengths_allow(std::u32string_view a, std::u32string_view b, double limit) {
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  return static_cast<double>(longer - shorter) <= limit * static_cast<double>(longer);
}

// Digits are never misprints of nothing: "ไตรมาส 2" is no "ไตรมาส".
bool has_same_digits(std::u32string_view a, std::u32string_view b) {
  std::u32string left, right;
  std::copy_if(a.begin(), a.end(), std::back_inserter(left), is_digit);
  std::copy_if(b.begin(), b.end(), std::back_inserter(right), is_digit);
  return left == right;
}

constexpr std::string_view kNotes = ":\n(", kNoNotes = ":\n";

// The Thai words before Latin ones at the text's end; empty where there are not both.
std::string_view without_latin_end(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && static_cast<unsigned char>(text[end - 1]) < 0x80) --end;
  const std::string_view latin = text.substr(end);
  const bool word = std::ranges::any_of(
      latin, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return word ? text.substr(0, end) : std::string_view();
}

// The text, and what of it may be the name alone: before a colon, a line end, or a note in
// parentheses.
std::vector<std::u32string> readings_of(std::string_view text, std::string_view signs = kNotes) {
  std::vector<std::u32string> out{letters_of(text)};
  const std::string_view body = strip_list_marker(text);
  for (const char sign : signs) {
    const std::size_t end = body.find(sign);
    if (end == std::string_view::npos || end == 0) continue;
    std::u32string head = decode_utf8(skeleton(body.substr(0, end)));
    if (!head.empty() && std::find(out.begin(), out.end(), head) == out.end())
      out.push_back(std::move(head));
  }
  return out;
}

// Those of a name that may stand in two languages: "การใช้งบประมาณ Budget Utilization".
std::vector<std::u32string> name_readings_of(std::string_view text) {
  std::vector<std::u32string> out = readings_of(text);
  if (const std::string_view thai = without_latin_end(text); !thai.empty())
    if (std::u32string letters = letters_of(thai); !letters.empty())
      out.push_back(std::move(letters));
  return out;
}

// What stands in the parentheses at the text's end; a reader may have lost the last one.
std::string_view note_of(std::string_view text) {
  const std::size_t open = text.find('(', 1);
  if (open == std::string_view::npos) return {};
  const std::size_t close = std::min(text.find(')', open), text.size());
  if (close < text.size() && text.find_first_not_of(" \n", close + 1) != std::string_view::npos)
    return {};
  return text.substr(open + 1, close - open - 1);
}

}  // namespace

const Question* Codebook::question(int year, QuestionCode code) const {
  const auto set = years_.find(year);
  if (set == years_.end()) return nullptr;
  const auto found = set->second.find(code);
  return found == set->second.end() ? nullptr : &found->second;
}

std::optional<int> Codebook::max_number(int year, char family) const {
  const auto found = limits_.find({year, family});
  return found == limits_.end() ? std::nullopt : std::optional<int>(found->second);
}

int Codebook::max_number(char family) const {
  int highest = 0;
  for (const auto& [key, number] : limits_)
    if (key.second == family) highest = std::max(highest, number);
  return highest;
}

bool Codebook::code_exists(std::optional<int> year, QuestionCode code) const {
  if (code.number < 1) return false;
  const auto highest = year ? max_number(*year, code.family) : std::nullopt;
  return code.number <= highest.value_or(max_number(code.family));
}

const Publication* Codebook::publication(PublicationMeaning meaning, int year) const {
  for (const Publication& publication : publications_)
    if (publication.meaning == meaning && publication.year == year) return &publication;
  return nullptr;
}

std::optional<PublicationMeaning> Codebook::meaning_of(int year, QuestionCode code) const {
  for (const Publication& publication : publications_)
    if (publication.year == year && publication.code == code) return publication.meaning;
  return std::nullopt;
}

const ReviewReason* Codebook::find_review_reason(std::string_view code) const {
  for (const ReviewReason& reason : reasons_)
    if (reason.code == code) return &reason;
  return nullptr;
}

void Codebook::Best::offer(int other, double other_distance) {
  if (other_distance < distance) {
    if (other != entry) runner_up = distance;
    entry = other;
    distance = other_distance;
  } else if (other != entry) {
    runner_up = std::min(runner_up, other_distance);
  }
}

bool Codebook::Names::cut_short(std::u32string_view letters, int entry) const {
  return std::ranges::any_of(wordings, [&](const Wording& wording) {
    return wording.entry == entry && wording.letters != letters &&
           wording.letters.starts_with(letters) && 2 * letters.size() >= wording.letters.size();
  });
}

Codebook::Best Codebook::find_closest(const Names& names, std::u32string_view letters,
                                      double limit) const {
  Best best;
  const LetterPairs pairs(letters);
  for (const Wording& wording : names.wordings)
    if (lengths_allow(letters, wording.letters, limit) && pairs.may_match(wording.pairs))
      best.offer(wording.entry, edit_distance(letters, wording.letters, confusions_, limit));
  return best;
}

std::optional<IndicatorMatch> Codebook::find_indicator(std::string_view text) const {
  for (const std::u32string& reading : name_readings_of(text)) {
    const auto letters = without_prefix(reading, indicator_names_.prefixes);
    if (letters.empty() || letters.size() > kLongestName) continue;
    const Best best =
        find_closest(indicator_names_, letters, kIndicatorDistance + kIndicatorMargin);
    if (best.distance <= kIndicatorDistance && best.runner_up - best.distance >= kIndicatorMargin)
      return IndicatorMatch{best.entry + 1, best.distance, best.distance == 0};
  }
  return std::nullopt;
}

std::optional<IssueMatch> Codebook::find_issue(std::string_view text) const {
  for (const std::u32string& reading : name_readings_of(text)) {
    const auto letters = without_prefix(reading, issue_names_.prefixes);
    if (letters.empty() || letters.size() > kLongestName) continue;
    const Best best = find_closest(issue_names_, letters, kIssueDistance + kIssueMargin);
    if (best.distance <= kIssueDistance && best.runner_up - best.distance >= kIssueMargin)
      return IssueMatch{best.entry + 1, best.distance, best.distance == 0,
                        issue_names_.cut_short(letters, best.entry)};
    Best part;
    const LetterPairs pairs(letters);
    for (const Wording& wording : issue_names_.wordings) {
      const bool cut = letters.size() < wording.letters.size();
      const std::u32string_view shorter = cut ? letters : std::u32string_view(wording.letters);
      const std::u32string_view longer = cut ? std::u32string_view(wording.letters) : letters;
      if (shorter.size() < kPartLetters || !pairs.may_match(wording.pairs)) continue;
      const auto count = static_cast<double>(shorter.size());
      part.offer(wording.entry,
                 prefix_cost(shorter, longer, confusions_, kPartDistance * count) / count);
    }
    if (part.distance <= kPartDistance && part.runner_up > kPartDistance)
      return IssueMatch{part.entry + 1, part.distance, false,
                        issue_names_.cut_short(letters, part.entry)};
  }
  return std::nullopt;
}

std::optional<IssueMatch> Codebook::find_short_issue(std::string_view text) const {
  constexpr std::size_t kPiece = 3, kFewestLetters = 6, kMostLetters = 60;
  constexpr double kMostPieces = 0.6, kWithNumber = 0.35, kClearly = 0.2;
  const std::u32string whole = letters_of(text);
  const std::u32string_view letters = without_prefix(whole, issue_names_.prefixes);
  if (letters.size() < kFewestLetters || letters.size() > kMostLetters) return std::nullopt;
  std::vector<double> shares(issues_.size(), 0);
  const std::size_t pieces = letters.size() - kPiece + 1;
  for (const Wording& wording : issue_names_.wordings) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < pieces; ++i)
      found += wording.letters.find(letters.substr(i, kPiece)) != std::u32string::npos ? 1U : 0U;
    double& share = shares[static_cast<std::size_t>(wording.entry)];
    share = std::max(share, static_cast<double>(found) / static_cast<double>(pieces));
  }
  const auto best = std::ranges::max_element(shares);
  const double share = *best;
  const int number = static_cast<int>(best - shares.begin()) + 1;
  *best = 0;
  const double second = *std::ranges::max_element(shares);
  const std::u32string printed = decode_utf8(std::to_string(number));
  const std::u32string before = whole.substr(0, whole.size() - letters.size());
  const bool agrees = before.ends_with(printed);
  if (share < (agrees ? kWithNumber : kMostPieces) || share - second < kClearly)
    return std::nullopt;
  return IssueMatch{number, 1 - share, false, false};
}

std::optional<std::string_view> Codebook::heading_role_by_word(std::string_view text) const {
  const std::u32string letters = letters_of(text);
  const HeadingWord* best = nullptr;
  for (const HeadingWord& word : heading_words_) {
    const bool fits = word.anywhere ? letters.find(word.letters) != std::u32string::npos
                                    : letters.starts_with(word.letters);
    if (fits && (best == nullptr || word.letters.size() > best->letters.size())) best = &word;
  }
  if (best == nullptr) return std::nullopt;
  return best->role;
}

std::optional<HeadingMatch> Codebook::find_heading(std::string_view text,
                                                   HeadingPlace place) const {
  auto match = find_whole_heading(text, place);
  if (match) return match;
  // In two languages: "มาตรการ Measure".
  if (const std::string_view thai = without_latin_end(text); !thai.empty())
    match = find_whole_heading(thai, place);
  if (match && match->exact) return match;
  // In words of the agency's own, with the form's behind them: "เราพบอะไร (จุดอ่อน)".
  const std::string_view note = note_of(text);
  if (!note.empty()) match = find_whole_heading(note, place);
  return match && match->exact ? match : std::nullopt;
}

std::optional<HeadingMatch> Codebook::find_whole_heading(std::string_view text,
                                                         HeadingPlace place) const {
  // "ประเด็น (2) การให้บริการ…" is not the heading "ประเด็น".
  const auto readings = readings_of(text, note_of(text).empty() ? kNoNotes : kNotes);
  for (const std::u32string& reading : readings) {
    for (const std::u32string_view letters :
         {std::u32string_view(reading), without_year(reading, heading_names_.suffixes)}) {
      const auto same = heading_by_letters_.find(letters);
      if (same == heading_by_letters_.end()) continue;
      const Heading& heading = headings_[static_cast<std::size_t>(same->second)];
      return HeadingMatch{heading.role, heading.wording, 0, true};
    }
  }
  const double limit =
      place == HeadingPlace::kBesideHeadings ? kBesideHeadingsDistance : kHeadingDistance;
  for (const std::u32string& reading : readings) {
    const auto letters = without_year(reading, heading_names_.suffixes);
    if (letters.size() < kShortHeading || letters.size() > kLongestName) continue;
    const Best best = find_closest(heading_names_, letters, limit);
    if (best.distance > limit) continue;
    const Heading& heading = headings_[static_cast<std::size_t>(best.entry)];
    if (!has_same_digits(letters, decode_utf8(skeleton(heading.wording)))) continue;
    return HeadingMatch{heading.role, heading.wording, best.distance, false};
  }
  return std::nullopt;
}

double Codebook::title_distance(const Question& question, std::u32string_view letters,
                                const LetterPairs& pairs) const {
  const std::u32string_view title = question.letters;
  if (title.empty() || letters.empty() || !pairs.may_match(question.pairs)) return 1;
  const bool cut = letters.size() < title.size();
  const std::u32string_view shorter = cut ? letters : title, longer = cut ? title : letters;
  const auto count = static_cast<double>(shorter.size());
  if (cut && shorter.size() < kPartLetters)
    return edit_distance(letters, title, confusions_, kTitleDistance);
  // A title of a few letters ("Q&A") begins many a text.
  constexpr std::size_t kShortTitle = 4;
  if (title.size() < kShortTitle) return letters == title ? 0 : 1;
  const double cost = prefix_cost(shorter, longer, confusions_, kTitleDistance * count);
  return cost > kTitleDistance * count ? 1 : cost / count;
}

std::optional<QuestionMatch> Codebook::find_question(std::optional<int> year,
                                                     std::string_view text) const {
  const std::u32string letters = letters_of(text);
  const LetterPairs pairs(letters);
  const bool one_year = year && years_.contains(*year);
  QuestionMatch best;
  double best_distance = 1, runner_up = 1;
  std::size_t best_letters = 0;
  for (const auto& [set_year, set] : years_) {
    if (one_year && set_year != *year) continue;
    for (const auto& [code, question] : set) {
      const double distance = title_distance(question, letters, pairs);
      if (distance >= 1) continue;
      // Of two titles that fit alike ("โครงสร้าง", "โครงสร้าง อำนาจหน้าที่") the longer says more.
      const std::size_t fitted = std::min(question.letters.size(), letters.size());
      const bool better =
          distance < best_distance || (distance == best_distance && fitted > best_letters);
      if (best_distance < 1 && code != best.code && !(better && fitted > best_letters))
        runner_up = std::min(runner_up, better ? best_distance : distance);
      if (!better) continue;
      best = {code, distance, question.letters == letters};
      best_distance = distance;
      best_letters = fitted;
    }
  }
  if (best_distance > kTitleDistance || runner_up - best_distance < kTitleMargin)
    return std::nullopt;
  return best;
}

bool Codebook::carries_title(std::optional<int> year, QuestionCode code,
                             std::string_view text) const {
  const std::u32string letters = letters_of(text);
  const LetterPairs pairs(letters);
  if (year) {
    const Question* known = question(*year, code);
    if (known != nullptr && !known->letters.empty())
      return title_distance(*known, letters, pairs) <= kTitleDistance;
  }
  return std::any_of(years_.begin(), years_.end(), [&](const auto& set) {
    const auto found = set.second.find(code);
    return found != set.second.end() &&
           title_distance(found->second, letters, pairs) <= kTitleDistance;
  });
}

}  // namespace ita
