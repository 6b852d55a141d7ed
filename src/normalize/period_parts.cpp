#include "normalize/period_parts.h"

#include <algorithm>

namespace ita {
namespace {

using Kind = PeriodToken::Kind;
using Meaning = PeriodWords::Meaning;

constexpr int kQuarters = 4, kQuarterMonths = 3, kYearMonths = 12, kHalfMonths = 6;

class PartReader {
 public:
  explicit PartReader(const std::vector<PeriodToken>& tokens) : tokens_(tokens) {}

  PeriodParts read() {
    while (at_ < tokens_.size())
      if (!ordinal() && !numeric_date() && !date() && !quarters() && !round() && !year() &&
          !count())
        word();
    // What a dash at the end should have led to is on another line, or lost.
    if (to_pending_ && !out_.parts.empty()) out_.open_range = true;
    return std::move(out_);
  }

 private:
  // Past the end: a token that is nothing.
  const PeriodToken& peek(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : nothing_;
  }
  bool number_at(std::size_t ahead, int low, int high, int most_digits) const {
    const PeriodToken& token = peek(ahead);
    return token.kind == Kind::kNumber && token.digits <= most_digits && token.value >= low &&
           token.value <= high;
  }
  bool word_at(std::size_t ahead, Meaning meaning) const { return peek(ahead).is(meaning); }
  bool sign_at(std::size_t ahead, char32_t sign) const { return peek(ahead).is_sign(sign); }
  bool month_at(std::size_t ahead) const { return peek(ahead).kind == Kind::kMonth; }

  void add(PeriodPart part) {
    part.after_to = to_pending_ && !out_.parts.empty();
    // "- 30 ก.ย. 68", "มิขถึงกย 68": the first half of the range is elsewhere or was misread. A dash
    // before anything else is a list mark.
    if (to_pending_ && out_.parts.empty() && part.kind == PeriodPart::Kind::kDate &&
        (part.day || start_lost_))
      out_.open_range = true;
    part.after_and = and_pending_ && !part.after_to;
    to_pending_ = and_pending_ = end_lost_ = false;
    out_.parts.push_back(part);
  }

  // A year at `ahead` that may have been cut in two by a line end ("25" "68", "256" "8"); tokens
  // says how many.
  struct YearRead {
    int year = 0;
    std::size_t tokens = 0;
  };
  std::optional<YearRead> year_at(std::size_t ahead) const {
    const PeriodToken& first = peek(ahead);
    if (first.kind != Kind::kNumber) return std::nullopt;
    const PeriodToken& second = peek(ahead + 1);
    if (second.kind == Kind::kNumber && first.digits + second.digits == 4) {
      int joined = first.value;
      for (int i = 0; i < second.digits; ++i) joined *= 10;
      joined += second.value;
      if (const auto year = to_common_era(joined, 4); year && joined >= 2500 && joined < 2600)
        return YearRead{*year, 2};
    }
    if (const auto year = to_common_era(first.value, first.digits)) return YearRead{*year, 1};
    return std::nullopt;
  }

  // The year after a month: "67", "พ.ศ. 2567", ", 2567", "-67" (as spreadsheets print it).
  std::optional<int> take_year_after_month() {
    std::size_t ahead = 0;
    while (word_at(ahead, Meaning::kEra) || word_at(ahead, Meaning::kYear) || sign_at(ahead, '.') ||
           sign_at(ahead, ',') || sign_at(ahead, '/'))
      ++ahead;
    if (ahead == 0 && sign_at(0, '-') && peek().gap == Gap::kNone && peek(1).gap == Gap::kNone &&
        !month_at(2))
      ahead = 1;
    const auto read = year_at(ahead);
    if (!read) return std::nullopt;
    at_ += ahead + read->tokens;
    return read->year;
  }

  // "ครั้งที่ ๒ มีนาคม" is the second time, in March; "ภาคเรียนที่ 1/2568" is no January.
  bool ordinal() {
    const bool round = word_at(0, Meaning::kRound) && number_at(1, 1, 99, 2) && month_at(2);
    if (!round && !word_at(0, Meaning::kOrdinal)) return false;
    ++at_;
    while (number_at(0, 0, 99, 2)) {
      out_.ordinals = true;
      ++at_;
      const bool with_year = sign_at(0, '/') && peek(1).kind == Kind::kNumber;
      if (with_year) at_ += 2;
      std::size_t next = 0;
      while (word_at(next, Meaning::kTo) || word_at(next, Meaning::kAnd) || sign_at(next, ','))
        ++next;
      if (next == 0 || !number_at(next, 0, 99, 2) || sign_at(next + 1, '/') != with_year) break;
      at_ += next;
    }
    return true;
  }

  bool date() {
    PeriodPart part;
    std::size_t ahead = 0;
    if (number_at(0, 1, 39, 2)) {
      part.day = peek().value;
      ++ahead;
      // "1 - 31 ตุลาคม 2567": a day that takes month and year from the date after it.
      std::size_t next = ahead;
      while (word_at(next, Meaning::kTo) || word_at(next, Meaning::kAnd) ||
             word_at(next, Meaning::kFiller))
        ++next;
      if (next > ahead && number_at(next, 1, 39, 2) && month_at(next + 1)) {
        ++at_;
        add(part);
        return true;
      }
      while (word_at(ahead, Meaning::kMonths) || word_at(ahead, Meaning::kFiller)) ++ahead;
    }
    if (!month_at(ahead)) return false;
    part.month = peek(ahead).value;
    at_ += ahead + 1;
    // "April 1, 2025"
    const std::size_t behind = sign_at(1, ',') ? 2 : 1;
    if (!part.day && number_at(0, 1, 31, 2) && number_at(behind, 1900, 2699, 4)) {
      part.day = peek().value;
      ++at_;
    }
    part.year = take_year_after_month();
    add(part);
    return true;
  }

  // 1/10/2567, 30.09.68, 10/2567
  bool numeric_date() {
    const char32_t sign = peek(1).sign;
    if (sign != '/' && sign != '.' && sign != '-') return false;
    PeriodPart part;
    if (number_at(0, 1, 31, 2) && number_at(2, 1, 12, 2) && sign_at(3, sign)) {
      const auto read = year_at(4);
      if (!read) return false;
      part.day = peek().value;
      part.month = peek(2).value;
      part.year = read->year;
      at_ += 4 + read->tokens;
    } else if (sign == '/' && number_at(0, 1, 12, 2) && number_at(2, 1900, 2699, 4)) {
      part.month = peek().value;
      part.year = to_common_era(peek(2).value, 4);
      at_ += 3;
    } else {
      return false;
    }
    add(part);
    return true;
  }

  // "/2568", "ปีงบประมาณ พ.ศ. 2568", "ปี 68" after a quarter's number.
  std::optional<int> take_year_of_quarter() {
    std::size_t ahead = 0;
    while (sign_at(ahead, '/') || sign_at(ahead, '(') || word_at(ahead, Meaning::kFiller) ||
           is_year_word(ahead))
      ++ahead;
    const auto read = year_at(ahead);
    if (!read || (ahead == 0 && peek().digits != 4)) return std::nullopt;
    at_ += ahead + read->tokens;
    return read->year;
  }

  bool is_year_word(std::size_t ahead) const {
    return word_at(ahead, Meaning::kFiscalYear) || word_at(ahead, Meaning::kYear) ||
           word_at(ahead, Meaning::kEra);
  }

  // ไตรมาส 3/2568; ไตรมาส 1,2,4; ไตรมาสที่ 1 - ไตรมาสที่ 2 ปีงบประมาณ 2568
  bool quarters() {
    if (!word_at(0, Meaning::kQuarter)) return false;
    ++at_;
    if (word_at(0, Meaning::kFirst) || word_at(0, Meaning::kLast)) {
      add(quarter(word_at(0, Meaning::kFirst) ? 1 : kQuarters));
      ++at_;
      out_.parts.back().year = take_year_of_quarter();
      return true;
    }
    if (!number_at(0, 1, kQuarters, 1)) {
      out_.whole = true;
      return true;
    }
    const std::size_t first = out_.parts.size();
    while (true) {
      add(quarter(peek().value));
      ++at_;
      out_.parts.back().year = take_year_of_quarter();
      std::size_t ahead = 0;
      bool range = false, joined = false, parted = false;
      for (;; ++ahead) {
        if (word_at(ahead, Meaning::kTo)) {
          range = joined = true;
        } else if (sign_at(ahead, ',') || sign_at(ahead, '/') || word_at(ahead, Meaning::kAnd)) {
          joined = true;
          parted |= word_at(ahead, Meaning::kAnd);
        } else if (!word_at(ahead, Meaning::kQuarter) && !word_at(ahead, Meaning::kFiller)) {
          break;
        }
      }
      // "1 2 4" without signs is a list too; a number before a month is a day.
      if ((ahead > 0 && !joined && !word_at(ahead - 1, Meaning::kQuarter)) ||
          !number_at(ahead, 1, kQuarters, 1) || month_at(ahead + 1))
        break;
      at_ += ahead;
      to_pending_ = range;
      and_pending_ = parted;
    }
    // One year at the end stands for all of them.
    std::optional<int> year;
    for (std::size_t i = out_.parts.size(); i-- > first;) {
      if (out_.parts[i].year) year = out_.parts[i].year;
      out_.parts[i].year = year;
    }
    return true;
  }

  static PeriodPart quarter(int number) {
    PeriodPart part;
    part.kind = PeriodPart::Kind::kQuarter;
    part.first_month = (number - 1) * kQuarterMonths + 1;
    part.last_month = number * kQuarterMonths;
    return part;
  }

  // รอบ 6 เดือน (แรก, หลัง), 6 เดือนหลัง, ครึ่งปีแรก, รอบ 12 เดือน
  bool round() {
    PeriodPart part;
    part.kind = PeriodPart::Kind::kRound;
    part.first_month = 1;
    const bool named = word_at(0, Meaning::kRound);
    std::size_t ahead = named ? 1 : 0;
    if (word_at(ahead, Meaning::kHalfYear)) {
      part.last_month = kHalfMonths;
      ++ahead;
    } else if (number_at(ahead, 1, kYearMonths, 2) && word_at(ahead + 1, Meaning::kMonths)) {
      part.last_month = peek(ahead).value;
      ahead += 2;
    } else {
      return false;
    }
    const bool last = word_at(ahead, Meaning::kLast);
    const bool first = word_at(ahead, Meaning::kFirst);
    const bool goes_on = !out_.parts.empty() && out_.parts.back().kind == PeriodPart::Kind::kRound;
    if (!named && !last && !first && !goes_on) return false;
    if (last) {
      part.first_month = kYearMonths - part.last_month + 1;
      part.last_month = kYearMonths;
    }
    at_ += ahead + (last || first ? 1 : 0);
    add(part);
    return true;
  }

  // ปีงบประมาณ พ.ศ. 2568, ปี 68, and four digits alone
  bool year() {
    std::size_t ahead = 0;
    bool fiscal = false;
    while (is_year_word(ahead)) fiscal |= word_at(ahead++, Meaning::kFiscalYear);
    const bool after_whole = ahead == 0 && at_ > 0 && tokens_[at_ - 1].is(Meaning::kWhole);
    const auto read = year_at(ahead);
    const bool after_year =
        !out_.parts.empty() && out_.parts.back().kind == PeriodPart::Kind::kYear && to_pending_;
    if (!read || (ahead == 0 && !after_whole && !after_year &&
                  peek().digits + (read->tokens > 1 ? 4 : 0) < 4)) {
      if (ahead == 0) return false;
      // "ปีงบประมา": a word cut short says nothing.
      const bool cut = peek(ahead).kind == Kind::kOther && peek(ahead).gap == Gap::kNone &&
                       at_ + ahead < tokens_.size();
      at_ += ahead;
      out_.whole |= fiscal && !cut;
      // "… ถึงสิ้นปีงบประมาณ": that is where the range ends.
      if (fiscal && to_pending_) out_.onward = true, to_pending_ = false;
      return true;
    }
    PeriodPart part;
    part.kind = PeriodPart::Kind::kYear;
    part.year = read->year;
    at_ += ahead + read->tokens;
    const bool ends_range = fiscal && to_pending_ && !out_.parts.empty() &&
                            out_.parts.back().kind == PeriodPart::Kind::kDate;
    add(part);
    out_.onward |= ends_range;
    return true;
  }

  // "30 วัน", "ทุก 6 เดือน", "2 ครั้ง": numbers that are no dates.
  bool count() {
    const bool every = word_at(0, Meaning::kEvery);
    const std::size_t ahead = every ? 1 : 0;
    if (peek(ahead).kind != Kind::kNumber) return false;
    if (!word_at(ahead + 1, Meaning::kDuration) && !word_at(ahead + 1, Meaning::kMonths))
      return false;
    out_.whole |= every;
    at_ += ahead + 2;
    return true;
  }

  void word() {
    const PeriodToken& token = tokens_[at_++];
    if (token.is(Meaning::kTo)) {
      start_lost_ = at_ > 1 && tokens_[at_ - 2].kind == Kind::kOther;
      to_pending_ = true;
      return;
    }
    // "พ.ย. 67 ถึง สล.ค. 68": a misread month, and a number that nothing else explains.
    if (token.kind == Kind::kNumber) {
      out_.stray_number = true;
      out_.open_range |= end_lost_;
    }
    and_pending_ |= token.is(Meaning::kAnd);
    if (token.kind == Kind::kOther) {
      end_lost_ |= to_pending_ && !out_.parts.empty();
      to_pending_ = false;
    }
    if (token.kind != Kind::kWord) return;
    out_.whole |= token.meaning == Meaning::kWhole;
    out_.within |= token.meaning == Meaning::kWithin;
    out_.from |= token.meaning == Meaning::kFrom;
    if (token.meaning == Meaning::kOnward) out_.onward = true;
  }

  const PeriodToken nothing_;
  const std::vector<PeriodToken>& tokens_;
  std::size_t at_ = 0;
  bool to_pending_ = false;
  bool and_pending_ = false;  // since the last part
  bool start_lost_ = false;   // before "to" stood something that is no part
  bool end_lost_ = false;     // after "to" came something that is no part
  PeriodParts out_;
};

}  // namespace

PeriodParts read_period_parts(const std::vector<PeriodToken>& tokens) {
  return PartReader(tokens).read();
}

}  // namespace ita
