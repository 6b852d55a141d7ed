#include "normalize/code_decoder.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include "core/thai_char.h"
#include "normalize/code_link.h"
#include "normalize/code_shape.h"
#include "normalize/code_surroundings.h"
#include "normalize/code_weights.h"
#include "normalize/codebook.h"

namespace ita {
namespace {

using Kind = CodeTokenKind;
using Cost = CodeCost;

constexpr std::size_t kBeam = 24;
constexpr std::size_t kMostGlyphs = 4000;  // of a cell; nothing longer is a question's
constexpr int kLongestRange = 48;          // no set of questions is longer
constexpr std::string_view kFamilies = "ieO";

struct Found {  // one code of a reading; they hang together backwards
  QuestionCode code;
  std::size_t begin = 0, end = 0;  // glyphs
  std::string_view rule;
  int before = -1;
  bool doubtful = false, ranged = false;
};

struct Reading {  // of the glyphs so far
  float cost = 0;
  CodeLink link = CodeLink::kStart;
  char family = 0;
  int last = -1;            // into the codes found
  std::uint32_t codes = 0;  // a hash of them
  bool unread = false;      // a number without a place since the last code
};

class Decoder {
 public:
  Decoder(std::string_view text, const CodeContext& context)
      : text_(text),
        context_(context),
        book_(context.codebook),
        costs_(book_.code_words().weights()),
        glyphs_(cut_code_glyphs(text, book_.code_words())),
        shapes_(glyphs_, book_.code_words()),
        behind_(text, context, glyphs_, shapes_) {}

  std::vector<CodeReading> decode() {
    if (glyphs_.size() > kMostGlyphs) return {};
    at_.resize(glyphs_.size() + 1);
    if (const std::size_t first = shapes_.skip_blank(0); first < glyphs_.size())
      bullet_ = glyphs_[first].first;
    at_[0].push_back(Reading{0, CodeLink::kStart, context_.family.value_or(0)});
    for (std::size_t i = 0; i < glyphs_.size(); ++i) {
      keep_best(at_[i]);
      const auto shapes = shapes_.codes_at(i);
      for (const Reading& reading : at_[i]) {
        if (glyphs_[i].kind == Kind::kGlyph)
          read_glyph(reading, i, shapes);
        else
          read_sign(reading, i);
      }
      at_[i].clear();
    }
    return choose(at_.back());
  }

 private:
  static void keep_best(std::vector<Reading>& readings) {
    std::sort(readings.begin(), readings.end(),
              [](const Reading& a, const Reading& b) { return a.cost < b.cost; });
    std::vector<Reading> best;
    for (const Reading& reading : readings) {
      if (best.size() == kBeam) break;
      const bool same = std::any_of(best.begin(), best.end(), [&](const Reading& other) {
        return other.link == reading.link && other.family == reading.family &&
               other.codes == reading.codes && other.unread == reading.unread;
      });
      if (!same) best.push_back(reading);
    }
    readings = std::move(best);
  }

  void go(Reading reading, std::size_t to, float cost, CodeLink link) {
    reading.cost += cost;
    reading.link = link;
    at_[to].push_back(reading);
  }

  void read_sign(const Reading& reading, std::size_t i) {
    const Kind kind = glyphs_[i].kind;
    const CodeLink link = link_after(reading.link, glyphs_[i].kind);
    // A dash that begins a line is a bullet, or the mark of a range that a narrow column broke.
    if (link == CodeLink::kRanged && shapes_.starts_line(i) && !thai::is_thai(glyphs_[i].first)) {
      const bool bullets = glyphs_[i].first == bullet_;
      go(reading, i + 1, bullets ? 0 : costs_[Cost::kBullet], reading.link);
      go(reading, i + 1, costs_[bullets ? Cost::kRangeAmongBullets : Cost::kBullet], link);
      return;
    }
    Reading next = reading;
    // Readers of pictures take a dash for an underscore; never without a doubt.
    if (kind == Kind::kUnderscore && is_after_code(reading.link)) {
      next.unread = true;
      go(next, i + 1, costs_[Cost::kRangeByUnderscore], CodeLink::kRanged);
      next = reading;
    }
    if (kind == Kind::kInstrument) next.family = glyphs_[i].family;
    const bool first = kind == Kind::kWord && !glyphs_[i].scores &&
                       (reading.link == CodeLink::kCode || reading.link == CodeLink::kBlanked);
    go(next, i + 1, first ? costs_[Cost::kWordFollows] : 0, link);
  }

  void read_glyph(const Reading& reading, std::size_t i, const std::vector<CodeShape>& shapes) {
    for (const CodeShape& shape : shapes) {
      if (shape.family != 0)
        read_lettered(reading, i, shape);
      else
        read_bare(reading, i, shape);
    }
    if (shapes_.is_digit(i))
      read_number(reading, i);
    else
      read_letters(reading, i);
  }

  // --- codes ---

  void read_lettered(const Reading& reading, std::size_t i, const CodeShape& shape) {
    float cost = shape.cost;
    const bool look_alike = shape.form != CodeForm::kLetter;
    if (reading.link == CodeLink::kCode) cost += costs_[Cost::kGlued];
    if (look_alike && reading.family != 0 && reading.family != shape.family)
      cost += shape.form == CodeForm::kZero ? 0
              : reading.link == CodeLink::kAnnounced
                  ? 2 * costs_[Cost::kLetterOtherFamily]  // "EIT: |5" is e15
                  : costs_[Cost::kLetterOtherFamily];
    const QuestionCode code{shape.family, shape.number};
    const bool titled = look_alike && behind_.is_titled(shape.end, code);
    if (reading.link == CodeLink::kWords) {
      if (shape.form == CodeForm::kOne && !titled) return;
      if (!titled)
        cost += costs_[shape.form == CodeForm::kLetter ? Cost::kInWords
                       : shape.form == CodeForm::kZero ? Cost::kInWordsZero
                                                       : Cost::kInWordsGuess];
    }
    if (titled)
      cost += costs_[Cost::kTitled];
    else if ((shape.form == CodeForm::kOne || shape.form == CodeForm::kMangled) &&
             behind_.contradicts(shape.end, code))
      cost += costs_[Cost::kContradicted];
    // What was read into the print stands where the question's own words are beside it.
    const bool worded = shape.form == CodeForm::kOne && behind_.has_words(shape.end);
    const bool doubtful =
        !titled && !worded &&
        (shape.form == CodeForm::kMangled || shape.form == CodeForm::kOne || shape.guessed_digits);
    add(reading, i, shape, code, cost, rule_of(shape.form), doubtful);
  }

  static std::string_view rule_of(CodeForm form) {
    switch (form) {
      case CodeForm::kLetter:
        return "printed";
      case CodeForm::kZero:
        return "zero_for_o";
      case CodeForm::kOne:
        return "one_for_i";
      default:
        return "letter_look_alike";
    }
  }

  void read_bare(const Reading& reading, std::size_t i, const CodeShape& shape) {
    const auto cost_here = cost_of_bare(reading.link, costs_);
    if (!cost_here) return;
    const auto number = shapes_.number_at(i);
    float cost = shape.cost + *cost_here;
    if (shapes_.is(shape.end, Kind::kDot) || shapes_.is(shape.end, Kind::kClose))
      if (reading.link != CodeLink::kAnnounced && reading.link != CodeLink::kListed &&
          reading.link != CodeLink::kRanged)
        cost += costs_[Cost::kBareListMark];
    if (number.counted) cost += costs_[Cost::kCounted];
    const bool at_line = reading.link == CodeLink::kStart || reading.link == CodeLink::kLine ||
                         reading.link == CodeLink::kBelow || reading.link == CodeLink::kAnnounced;
    const QuestionCode behind = behind_.listed(shape.end);
    for (const char family : kFamilies) {
      const QuestionCode code{family, shape.number};
      const bool titled = at_line && behind_.is_titled(shape.end, code);
      if (family != reading.family && !titled) continue;
      const float told = titled                                 ? costs_[Cost::kTitled]
                         : behind_.contradicts(shape.end, code) ? costs_[Cost::kContradicted]
                                                                : 0;
      const bool other_behind = reading.last < 0 && behind.family != 0 && behind.family != family;
      add(reading, i, shape, code, cost + told, titled ? "title" : "inherited",
          !titled && (shape.guessed_digits || other_behind));
    }
    if (reading.family != 0) return;
    const bool listed = behind.family != 0 && behind.number > shape.number;
    if (const char family = listed ? behind.family : behind_.family(shape.end))
      add(reading, i, shape, {family, shape.number},
          cost + (listed ? 0 : costs_[Cost::kBareBorrowed]), "inherited", !listed);
  }

  void add(const Reading& reading, std::size_t i, const CodeShape& shape, QuestionCode code,
           float cost, std::string_view rule, bool doubtful) {
    Found found{code, i, shape.end, rule, reading.last, doubtful || reading.unread};
    if (!book_.code_exists(context_.year, code)) {
      // A number beyond the year's set is kept where its letter is printed.
      if (shape.form != CodeForm::kLetter) return;
      cost += costs_[Cost::kOutsideSet];
      found.doubtful = true;
    }
    if (reading.last >= 0) {
      const Found& last = found_[static_cast<std::size_t>(reading.last)];
      const int step = code.number - last.code.number;
      const bool same = last.code.family == code.family;
      if (reading.link == CodeLink::kRanged) {
        found.ranged = same && step > 0 && step <= kLongestRange;
        if (!found.ranged || last.ranged) cost += costs_[Cost::kNoRange];
        found.doubtful = found.doubtful || last.ranged;
      } else if (same && step < 0) {
        cost += costs_[Cost::kDescends];
      }
      if (has(reading.last, code)) cost += costs_[Cost::kRepeated];
    }
    Reading next = reading;
    next.family = code.family;
    next.unread = false;
    next.last = static_cast<int>(found_.size());
    next.codes = (reading.codes * 131 + static_cast<std::uint32_t>(code.family)) * 131 +
                 static_cast<std::uint32_t>(code.number) * 2 + found.ranged;
    found_.push_back(found);
    go(next, shape.end, cost, CodeLink::kCode);
  }

  bool has(int last, QuestionCode code) const {
    for (; last >= 0; last = found_[static_cast<std::size_t>(last)].before)
      if (found_[static_cast<std::size_t>(last)].code == code) return true;
    return false;
  }

  // --- what is no code ---

  void read_number(const Reading& reading, std::size_t i) {
    const NumberShape number = shapes_.number_at(i);
    Reading next = reading;
    const auto to = [&](Cost cost, CodeLink link) { go(next, number.end, costs_[cost], link); };
    const bool after_code = is_after_code(reading.link);
    const CodeLink link = after_code ? CodeLink::kBlanked : CodeLink::kWords;
    const bool glued = i > 0 && shapes_.is(i - 1, Kind::kWord);
    // "1.๕ – I.๗", "0.7": a decimal where a list has its codes.
    const bool in_list = reading.link == CodeLink::kListed || reading.link == CodeLink::kRanged ||
                         reading.link == CodeLink::kAnnounced || reading.link == CodeLink::kStart;
    if (number.decimal && !number.counted &&
        (number.value == 0 || (in_list && number.value < 40))) {
      const bool numbering =
          shapes_.starts_line(i) && number.value > 0 && shapes_.is(number.end, Kind::kBlank);
      next.unread = next.unread || !numbering;
      return to(numbering ? Cost::kNumberListMark : Cost::kNumberUnread, link);
    }
    if (!number.plain || number.counted) return to(Cost::kNumberDecimal, link);
    if (follows_score_word(i)) return to(Cost::kNumberDecimal, link);
    if (glued) return to(Cost::kNumberOnWord, CodeLink::kWords);
    const bool bracket = i > 0 && shapes_.is(i - 1, Kind::kOpen);
    const bool list_mark = shapes_.is(number.end, Kind::kDot) ||
                           (shapes_.is(number.end, Kind::kClose) && (bracket || !is_opened(i)));
    if (list_mark && number.digits <= 2) {
      const bool line = bracket ? shapes_.starts_line(i - 1) : shapes_.starts_line(i);
      if (line) return to(Cost::kNumberListMark, reading.link);
      if (bracket && reading.link != CodeLink::kListed && reading.link != CodeLink::kRanged &&
          reading.link != CodeLink::kAnnounced)
        return to(Cost::kNumberInBrackets, reading.link);
    }
    switch (reading.link) {
      case CodeLink::kWords:
        // Words hold no "021".
        return to(shapes_.is_zero_first(i) ? Cost::kNumberUnread : Cost::kNumberInWords,
                  CodeLink::kWords);
      case CodeLink::kBlanked:
      case CodeLink::kOpened: {
        const bool score = number.value <= 100;
        const bool code =
            reading.family != 0 && book_.code_exists(context_.year, {reading.family, number.value});
        next.unread = next.unread || !score;
        return to(!score ? Cost::kNumberUnread
                  : code ? Cost::kNumberScoreOrCode
                         : Cost::kNumberScore,
                  CodeLink::kBlanked);
      }
      case CodeLink::kBelow:
        next.unread = next.unread || number.value < 100;
        return to(behind_.has_words(number.end) ? Cost::kNumberAtLine : Cost::kNumberUnread,
                  CodeLink::kWords);
      case CodeLink::kLine:
        next.unread = next.unread || number.value < 100;
        return to(Cost::kNumberAtLine, CodeLink::kWords);
      default:
        next.unread = true;
        return to(Cost::kNumberUnread, after_code ? CodeLink::kBlanked : CodeLink::kWords);
    }
  }

  bool is_opened(std::size_t i) const {
    while (i-- > 0) {
      if (shapes_.is(i, Kind::kOpen)) return true;
      if (shapes_.is(i, Kind::kClose)) return false;
    }
    return false;
  }

  bool follows_score_word(std::size_t i) const {
    while (i > 0 && (shapes_.is(i - 1, Kind::kBlank) || shapes_.is(i - 1, Kind::kColon))) --i;
    return i > 0 && glyphs_[i - 1].scores;
  }

  // Letters that could be a code's and are none: "OB", the E of "E-Service", a stroke between
  // codes.
  void read_letters(const Reading& reading, std::size_t i) {
    std::size_t end = i + 1;
    while (shapes_.is(end, Kind::kGlyph) && !shapes_.is_digit(end)) ++end;
    const bool stroke = end == i + 1 && glyphs_[i].first < 0x80 &&
                        (glyphs_[i].first == '|' || glyphs_[i].first == '!');
    const bool glued = shapes_.is_digit(end) || (i > 0 && shapes_.is_digit(i - 1));
    if (stroke && !glued) {
      go(reading, end, costs_[Cost::kStroke],
         is_after_code(reading.link) ? CodeLink::kListed : reading.link);
      return;
    }
    std::size_t next = end;
    while (shapes_.is(next, Kind::kBlank) || shapes_.is(next, Kind::kRange) ||
           (shapes_.is(next, Kind::kSeparator) && glyphs_[next].first == '&'))
      ++next;
    const bool word = (shapes_.is(next, Kind::kWord) && glyphs_[next].latin) || end - i > 3;
    const bool place = reading.link != CodeLink::kWords && !word;
    float cost = costs_[word && !glued ? Cost::kInWords
                        : place        ? Cost::kLettersForCode
                                       : Cost::kLettersUnread];
    if (glued) cost += costs_[Cost::kLettersOnNumber];
    Reading after = reading;
    after.unread = after.unread || glued || place;
    go(after, end, cost, CodeLink::kWords);
  }

  // --- the choice ---

  std::vector<Found> codes_of(const Reading& reading) const {
    std::vector<Found> codes;
    for (int at = reading.last; at >= 0; at = codes.back().before)
      codes.push_back(found_[static_cast<std::size_t>(at)]);
    std::reverse(codes.begin(), codes.end());
    return codes;
  }

  std::vector<CodeReading> choose(std::vector<Reading>& readings) {
    keep_best(readings);
    if (readings.empty()) return {};
    const Reading& best = readings.front();
    std::vector<Found> codes = codes_of(best);
    if (codes.empty()) return {};
    if (best.unread) codes.back().doubtful = true;
    for (const Reading& other : readings) {
      if (other.codes == best.codes || other.cost >= best.cost + costs_[Cost::kMargin]) continue;
      doubt_against(codes_of(other), codes);
    }
    return fill_ranges(codes);
  }

  // Doubts the codes that the other reading has not; where it only has more, the one before those.
  static void doubt_against(const std::vector<Found>& other, std::vector<Found>& codes) {
    bool all = true;
    for (Found& found : codes) {
      const bool both = std::any_of(other.begin(), other.end(), [&](const Found& there) {
        return there.code == found.code && there.ranged == found.ranged;
      });
      if (!both) found.doubtful = true;
      all = all && both;
    }
    if (!all) return;
    std::size_t same = 0;
    while (same < codes.size() && same < other.size() && codes[same].code == other[same].code)
      ++same;
    codes[same == 0 ? 0 : same - 1].doubtful = true;
  }

  std::vector<CodeReading> fill_ranges(const std::vector<Found>& codes) const {
    std::vector<CodeReading> out;
    for (std::size_t n = 0; n < codes.size(); ++n) {
      const Found& found = codes[n];
      if (found.ranged)
        for (int number = codes[n - 1].code.number + 1; number < found.code.number; ++number) {
          CodeReading between = to_reading(found, codes[n - 1].begin, found.end);
          between.code.number = number;
          between.rule = "range";
          between.doubtful = codes[n - 1].doubtful || found.doubtful;
          out.push_back(std::move(between));
        }
      out.push_back(to_reading(found, found.begin, found.end));
    }
    return out;
  }

  CodeReading to_reading(const Found& found, std::size_t begin, std::size_t end) const {
    CodeReading reading;
    reading.code = found.code;
    reading.rule = found.rule;
    reading.begin = glyphs_[begin].begin;
    reading.end = glyphs_[end - 1].end;
    reading.raw = text_.substr(reading.begin, reading.end - reading.begin);
    reading.doubtful = found.doubtful;
    return reading;
  }

  std::string_view text_;
  const CodeContext& context_;
  const Codebook& book_;
  const CodeWeights& costs_;
  std::vector<CodeGlyph> glyphs_;
  CodeShapes shapes_;
  char32_t bullet_ = 0;  // what the cell begins with
  std::vector<std::vector<Reading>> at_;
  std::vector<Found> found_;
  CodeSurroundings behind_;
};

}  // namespace

std::vector<CodeReading> decode_code_cell(std::string_view text, const CodeContext& context) {
  if (!may_hold_codes(text, context.codebook.code_words())) return {};
  return Decoder(text, context).decode();
}

}  // namespace ita
