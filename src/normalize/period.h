// The time in which a measure is carried out, as a pair of dates.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "normalize/thai_date.h"

namespace ita {

// data/codebook/period_words.tsv and months.tsv: what the words in periods mean.
class PeriodWords {
 public:
  enum class Meaning {
    kFiller,      // วันที่
    kEra,         // พ.ศ.: the number after it is a year
    kYear,        // ปี
    kFiscalYear,  // ปีงบประมาณ
    kWhole,  // ตลอด, ทุกเดือน, ต่อเนื่อง: the fiscal year from end to end
    kWithin,    // ภายใน: from the fiscal year's first day on
    kFrom,      // ตั้งแต่
    kOnward,    // เป็นต้นไป: to the fiscal year's last day
    kTo,        // ถึง
    kAnd,       // และ
    kQuarter,   // ไตรมาส
    kRound,     // รอบ: "6 เดือน" after it are the fiscal year's first
    kEvery,     // ทุก: "6 เดือน" after it are no span of time
    kFirst,     // แรก
    kLast,      // หลัง
    kHalfYear,  // ครึ่งปี
    kMonths,    // เดือน: a count after a number, a filler before a month's name
    kDuration,  // วัน, สัปดาห์: the number before it is no part of a date
    kOrdinal,   // ครั้งที่, รุ่นที่, ข้อ: the number after it counts something
  };
  struct Word {
    std::u32string letters;  // compact
    Meaning meaning = Meaning::kFiller;
  };

  static Result<PeriodWords> load(const std::filesystem::path& codebook_dir);

  const MonthNames& months() const { return months_; }
  const std::vector<Word>& words() const { return words_; }  // longest first

 private:
  MonthNames months_;
  std::vector<Word> words_;
};

struct Period {
  std::optional<Date> start, end;  // both or none; both days are inside
  // What was read: "days", "months", "quarters", "round" (รอบ 6 เดือน), "fiscal_year" (with its
  // number), "whole" (ตลอดปี and the like); "within" and "onward" where one end is the fiscal
  // year's; "split": months or quarters apart from each other ("มี.ค. และ ก.ย. 68"), of which no one
  // span is true: no dates, and no doubt; "none": no time was found.
  std::string rule = "none";
  bool doubtful =
      false;  // no such day, the end before the start, half a range, far from the fiscal year, more
              // than two years
  bool unexplained = false;   // beside the year stands a number that no word explains
  bool year_assumed = false;  // the text states no year; the document's fiscal year gave it
};

// Reads every form of a Thai plan's period column; blanks and line ends anywhere do no harm
// ("ปีงบประมา ณ"). Several periods in a cell give their hull, but where และ
// parts months that are not neighbours. A year missing on one side of a range
// follows from the other; missing altogether, from fiscal_year (B.E.); without that there are no
// dates. "ภายใน ก.พ. 68" begins with the fiscal year: a deadline is worked towards from October on.
Period read_period(std::string_view text, std::optional<int> fiscal_year, const PeriodWords& words);

}  // namespace ita
