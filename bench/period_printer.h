// Prints period cells as people write them and readers of pictures give them back, with their dates
// known by construction. Months, signs and exchanges are lists of its own: nothing of the program's
// codebook is used, so that what the codebook lacks shows.
//
// Frames (bench/periods/*.tsv): kind, language, and a sentence with
//   {D1} {M1} {MM1} {Y1}   day, month, month as a number, year of the start; 2: of the end; 3: of a
//                          month between them
//   {Q1} {Q2} {Q2N} {Q3}   quarters: the first, a later one, the next one, one that is not next
//   {QM1} {QM2} {QY}       the months of {Q1} and the year of its last one
//   {FY} {N} {N1} {N2}     the fiscal year; a count of 2 to 9; 1; 2
//   {MFIRST} {YFIRST} {MLAST} {YLAST}   the fiscal year's first and last month
//   <a|b|>                 one of these; ⏎ a line's end
// A frame without {D1} means the month's first day, one without {D2} the month's last.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "normalize/thai_date.h"

namespace ita::bench {

struct PrintedPeriod {
  std::string text, kind;
  std::optional<int> fiscal_year;  // B.E., of the document; none where the document does not say
  std::optional<Date> start, end;  // a deadline has no start, an opening no end
  bool apart = false;              // two times with others between them: no one span
  bool dated = true;               // false: what is printed names no time
  bool exchanged = false;          // a reader of pictures took a letter for another
};

struct PeriodFrame {
  std::string kind, language, text;
};

// Nothing where the file cannot be read or a line has no three columns.
std::optional<std::vector<PeriodFrame>> load_period_frames(const std::filesystem::path& file);

class PeriodPrinter {
 public:
  PeriodPrinter(std::vector<PeriodFrame> frames, unsigned seed);
  PrintedPeriod print();

 private:
  int pick(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool chance(double share) { return std::uniform_real_distribution<>(0, 1)(random_) < share; }

  void choose_style(const PeriodFrame& frame);
  void choose_time(const PeriodFrame& frame);
  std::string choose_words(const std::string& frame);
  std::string fill_slots(const std::string& frame);
  std::string slot(const std::string& name);
  PrintedPeriod truth(const PeriodFrame& frame, const std::string& words) const;
  Date date_of(int fiscal_month) const;  // its first day; 0 is October
  std::string digits(int number, int width = 0) const;
  std::string month(int number);
  std::string year(int common_era) const;
  void exchange_letter(std::u32string& text);
  void break_lines(std::u32string& text);

  std::vector<PeriodFrame> frames_;
  std::mt19937 random_;
  int fiscal_year_ = 0;  // B.E., of the dates
  int style_ = 0;        // of month names
  bool english_ = false, thai_digits_ = false, short_year_ = false, common_era_ = false;
  std::array<int, 3> months_{};  // fiscal, 0 is October; rising
  int day1_ = 1, day2_ = 1, quarter_ = 1, later_quarter_ = 2, apart_quarter_ = 3, count_ = 2;
};

}  // namespace ita::bench
