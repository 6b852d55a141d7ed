// The parts of a period before years that are missing are filled in: dates, quarters, rounds,
// fiscal years, and the words that say how they hang together.
#pragma once

#include <optional>
#include <vector>

#include "normalize/period_token.h"

namespace ita {

struct PeriodPart {
  enum class Kind {
    kDate,     // a day or, without day, a month; month 0: "1" of "1 - 31 ตุลาคม"
    kQuarter,  // first_month..last_month of a fiscal year
    kRound,    // the same for รอบ 6 เดือน, ครึ่งปีหลัง
    kYear,     // a fiscal year
  };
  Kind kind = Kind::kDate;
  std::optional<int> day;
  int month = 0;                        // kDate: 1..12
  int first_month = 0, last_month = 0;  // kQuarter, kRound: 1..12 from October on
  std::optional<int> year;              // C.E.; of a fiscal year the one in which it ends
  bool after_to = false;                // a range with the part before it
  bool after_and = false;               // และ stands between it and the part before it
};

struct PeriodParts {
  std::vector<PeriodPart> parts;  // as printed
  bool whole = false;  // ตลอดปี and the like, or ปีงบประมาณ without a number
  bool within = false, from = false, onward = false;
  bool open_range = false;    // a dash or ถึง without a second part, or without a first
  bool ordinals = false;      // ครั้งที่ 1 …: the parts are a series
  bool stray_number = false;  // a number that is part of nothing
};

PeriodParts read_period_parts(const std::vector<PeriodToken>& tokens);

}  // namespace ita
