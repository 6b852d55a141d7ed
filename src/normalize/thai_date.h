// Days and months as Thai writers put them, as dates of the Christian era (C.E. = B.E. - 543).
#pragma once

#include <compare>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "normalize/edit_distance.h"

namespace ita {

// Proleptic Gregorian; year is C.E. Default-made: no date.
struct Date {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const Date&) const = default;
};

std::string to_iso(const Date& date);  // "2024-10-01"
int days_in_month(int year, int month);
bool is_real(const Date& date);  // "31 ก.พ." is not

// A year as printed → C.E.: two digits 50..79 and four digits 2400..2699 are B.E., 1900..2199 are
// C.E. (Two digits never mean C.E. in Thai papers.) Nothing for other numbers.
std::optional<int> to_common_era(int printed, int digits);

// data/codebook/months.tsv: full names, abbreviations, usual variants.
class MonthNames {
 public:
  static Result<MonthNames> load(const std::filesystem::path& codebook_dir);

  struct Match {
    int month = 0;
    std::size_t length = 0;    // letters of the compact text (compact_text.h)
    bool abbreviated = false;  // an abbreviation without any dot: a word's middle may look like one
  };
  // The month's name at the start of compact letters; the longest wins. Abbreviations match with
  // and without their dots, exactly (they are one edit apart); full names may have one letter after
  // the first wrong or lost; short names ("ตุลา") need an end of their own.
  std::optional<Match> match(std::u32string_view letters) const;

 private:
  enum class Form { kName, kShort, kAbbreviation };
  struct Name {
    std::u32string letters;  // abbreviations without their dots
    int month = 0;
    Form form = Form::kName;
  };
  std::vector<Name> names_;
  Confusions plain_;  // every wrong letter counts the same
};

}  // namespace ita
