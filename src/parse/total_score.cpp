#include "parse/total_score.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr double kEnough = 3;
constexpr double kAssessedYear = 1, kOtherYear = -4, kIndicatorNamed = -6, kCodeNamed = -4;
constexpr double kLeast = 20, kMost = 100;  // no agency's total is lower
constexpr std::size_t kFarthest = 240;      // bytes of words before a number that speak of it
constexpr std::size_t kRightAfter = 60;     // and after it

// Scores have decimals, or are called so.
const RE2& number_pattern() {
  static const RE2 kNumber(R"((\d{2,3}\.\d{1,2}|\d{2,3}\s*คะแนน|\d+))");
  return kNumber;
}

bool is_year(const std::string& digits) {
  return digits.size() == 4 && (digits.starts_with("25") || digits.starts_with("20"));
}

// The last `most` bytes, from a letter's first byte on.
std::string tail(const std::string& text, std::size_t begin, std::size_t end) {
  begin = std::max(begin, end > kFarthest ? end - kFarthest : 0);
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return text.substr(begin, end - begin);
}

// Up to the next number.
std::string head(const std::string& text, std::size_t begin) {
  const std::size_t digit = text.find_first_of("0123456789", begin);
  std::size_t end = std::min({digit, text.size(), begin + kRightAfter});
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return text.substr(begin, end - begin);
}

enum class Side { kAbove, kBelow };

// The words near to a number on one side of it; none where it is one of a column of numbers.
std::string words_beside(const PageContent& page, const Word& number, Side side) {
  constexpr double kNear = 2.5, kOverlap = 0.25;  // heights of the number
  const Box& box = number.box;
  const double height = box.height();
  std::string words;
  for (const TextLine& line : page.lines)
    for (const Word& word : line.words) {
      const double gap = side == Side::kAbove ? box.y0 - word.box.y1 : word.box.y0 - box.y1;
      const bool beside = word.box.x1 >= box.x0 - height && word.box.x0 <= box.x1 + height;
      if (beside && &word != &number && gap >= -kOverlap * height && gap < kNear * height)
        words += word.text + ' ';
    }
  static const RE2 kOtherNumber(R"(\d{2,3}\.\d)");
  words = fold_digits(words);
  return RE2::PartialMatch(words, kOtherNumber) ? std::string() : words;
}

}  // namespace

TotalScore::TotalScore(const Vocabulary& vocabulary, std::optional<int> assessment_year)
    : vocabulary_(vocabulary), year_(assessment_year) {
  for (const Indicator& indicator : vocabulary.codebook.indicators())
    indicator_names_.push_back(skeleton(indicator.name));
}

void TotalScore::read_page(const PageContent& page, const std::vector<ChosenTable>& chosen) {
  read_text(page.number, page.lines);
  read_lone_numbers(page);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const auto of_measures = [](const ChosenRows& rows) { return rows.use == TableUse::kMeasures; };
    if (std::ranges::any_of(chosen[i].rows, of_measures)) continue;
    for (const Cell& cell : chosen[i].table->cells) read_text(page.number, cell.lines);
  }
}

void TotalScore::read_text(int page, const std::vector<TextLine>& lines) {
  if (lines.empty()) return;
  const std::string text = fold_digits(join_lines(lines));
  re2::StringPiece rest(text);
  std::string number;
  std::size_t said = 0;  // up to here the words belong to the number before
  while (RE2::FindAndConsume(&rest, number_pattern(), &number)) {
    const std::size_t end = text.size() - rest.size(), begin = end - number.size();
    if (is_year(number)) continue;
    const std::string digits = number.substr(0, number.find_first_not_of("0123456789."));
    const bool is_score = digits.size() < number.size() || digits.find('.') != std::string::npos;
    constexpr std::size_t kLongestScore = 6;  // "100.00"
    const double value = digits.size() <= kLongestScore ? std::stod(digits) : 0;
    if (is_score && value >= kLeast && value <= kMost) {
      Evidence evidence{page, lines.front().box, number};
      for (const TextLine& line : lines)
        if (fold_digits(to_text(line)).find(digits) != std::string::npos) {
          evidence.box = line.box;
          evidence.raw = to_text(line);
          break;
        }
      offer(value, weigh({tail(text, said, begin), head(text, begin + digits.size())}),
            std::move(evidence));
    }
    said = end;
  }
}

// A tile of a poster or a slide: a large number, what it is above or below it.
void TotalScore::read_lone_numbers(const PageContent& page) {
  constexpr std::size_t kMostTiles = 60;  // a page of more is a list of numbers
  static const RE2 kLone(R"(\d{2,3}\.\d{1,2})");
  std::vector<const Word*> tiles;
  for (const TextLine& line : page.lines)
    for (const Word& word : line.words)
      if (word.text.find('.') != std::string::npos && RE2::FullMatch(fold_digits(word.text), kLone))
        tiles.push_back(&word);
  if (tiles.size() > kMostTiles) return;
  for (const Word* tile : tiles) {
    const Around above{words_beside(page, *tile, Side::kAbove), {}},
        below{words_beside(page, *tile, Side::kBelow), {}};
    offer(std::stod(fold_digits(tile->text)), std::max(weigh(above), weigh(below)),
          {page.number, tile->box, tile->text});
  }
}

double TotalScore::weigh(const Around& around) const {
  double weight = 0;
  constexpr std::size_t kNearBytes = 110;  // what speaks against a number stands close to it
  const std::string before = skeleton(around.before), after = skeleton(around.after);
  const std::string near = before.substr(before.size() - std::min(before.size(), kNearBytes));
  for (const TotalSign& sign : vocabulary_.total_signs) {
    const std::string& words = sign.after ? after : sign.weight < 0 ? near : before;
    if (words.find(sign.skeleton) != std::string::npos) weight += sign.weight;
  }
  for (const std::string& name : indicator_names_)
    if (near.find(name) != std::string::npos) weight += kIndicatorNamed;
  static const RE2 kCode(R"((?i)(?:^|[^a-z])[ieo]\s?\d)"), kYear(R"((25\d\d)\D{0,12}$)");
  if (RE2::PartialMatch(around.before, kCode)) weight += kCodeNamed;
  int year = 0;
  if (year_ && RE2::PartialMatch(around.before, kYear, &year))
    weight += year == *year_ ? kAssessedYear : kOtherYear;
  return weight;
}

void TotalScore::offer(double value, double weight, Evidence evidence) {
  if (value < kLeast || value > kMost || weight < kEnough || weight <= best_weight_) return;
  best_weight_ = weight;
  Score score;
  score.indicator = "TOTAL";
  score.value = value;
  score.evidence = std::move(evidence);
  best_ = std::move(score);
}

}  // namespace ita
