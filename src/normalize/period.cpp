// "๑ ตุลาคม ๖๖ - ๓๐ กันยายน ๒๕๖๗"
//   tokens  1 [month 10] 66 [to] 30 [month 9] 2567            (period_token)
//   parts   date 1.10.2023, date 30.9.2024 after "to"          (period_parts)
//   period  2023-10-01 … 2024-09-30                            (here: years that are missing, whole
//   months, limits)
#include "normalize/period.h"

#include <algorithm>
#include <array>
#include <utility>

#include "normalize/codebook_table.h"
#include "normalize/compact_text.h"
#include "normalize/fiscal_year.h"
#include "normalize/period_parts.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

using Kind = PeriodPart::Kind;
using Meaning = PeriodWords::Meaning;

constexpr int kEraOffset = 543;
constexpr int kFirstMonth = 10;  // of a fiscal year

constexpr std::array<std::pair<std::string_view, Meaning>, 19> kMeanings{{
    {"filler", Meaning::kFiller},   {"era", Meaning::kEra},
    {"year", Meaning::kYear},       {"fiscal_year", Meaning::kFiscalYear},
    {"whole", Meaning::kWhole},     {"within", Meaning::kWithin},
    {"from", Meaning::kFrom},       {"onward", Meaning::kOnward},
    {"to", Meaning::kTo},           {"and", Meaning::kAnd},
    {"quarter", Meaning::kQuarter}, {"round", Meaning::kRound},
    {"every", Meaning::kEvery},     {"first", Meaning::kFirst},
    {"last", Meaning::kLast},       {"half_year", Meaning::kHalfYear},
    {"months", Meaning::kMonths},   {"duration", Meaning::kDuration},
    {"ordinal", Meaning::kOrdinal},
}};

// Month 1..12 counted from October on, of the fiscal year that ends in C.E. `year`.
Date first_day(int year, int fiscal_month) {
  const int month = (fiscal_month + kFirstMonth - 2) % 12 + 1;
  return {month >= kFirstMonth ? year - 1 : year, month, 1};
}
Date last_day(int year, int fiscal_month) {
  Date date = first_day(year, fiscal_month);
  date.day = days_in_month(date.year, date.month);
  return date;
}

Date next_day(const Date& date) {
  if (date.day < days_in_month(date.year, date.month)) return {date.year, date.month, date.day + 1};
  return date.month == 12 ? Date{date.year + 1, 1, 1} : Date{date.year, date.month + 1, 1};
}

class Reader {
 public:
  Reader(PeriodParts parts, std::optional<int> fiscal_year)
      : parts_(std::move(parts)), document_year_(fiscal_year) {
    for (const PeriodPart& part : parts_.parts)
      if (part.kind == Kind::kYear && !year_) year_ = *part.year;
    if (!year_ && document_year_) {
      year_ = *document_year_ - kEraOffset;
      year_from_document_ = true;
    }
  }

  Period read() {
    period_.doubtful = parts_.open_range;
    if (has(Kind::kDate)) {
      dates();
    } else if (has(Kind::kQuarter)) {
      spans(Kind::kQuarter, "quarters");
    } else if (has(Kind::kRound)) {
      spans(Kind::kRound, "round");
    } else if (has(Kind::kYear)) {
      years();
    } else if (parts_.whole) {
      whole_year();
    }
    if (period_.start) check();
    return std::move(period_);
  }

 private:
  bool has(Kind kind) const {
    return std::any_of(parts_.parts.begin(), parts_.parts.end(),
                       [&](const PeriodPart& part) { return part.kind == kind; });
  }

  void dates() {
    std::vector<PeriodPart> dates;
    for (const PeriodPart& part : parts_.parts)
      if (part.kind == Kind::kDate) dates.push_back(part);
    period_.rule = std::any_of(dates.begin(), dates.end(),
                               [](const PeriodPart& part) { return part.day.has_value(); })
                       ? "days"
                       : "months";
    if (!fill_years(dates)) return;

    const bool range = std::any_of(dates.begin(), dates.end(),
                                   [](const PeriodPart& part) { return part.after_to; });
    for (std::size_t i = 0; i < dates.size(); ++i) {
      const Date from = first_of(dates[i]), to = last_of(dates[i]);
      if (!is_real(from)) {
        period_.doubtful = true;
        period_.start.reset();
        period_.end.reset();
        return;
      }
      // A single range stays as it is typed, so that an end before the start shows; several give
      // their hull.
      if (!period_.start || (from < *period_.start && !(dates.size() == 2 && range)))
        period_.start = from;
      if (!period_.end || to > *period_.end || (dates.size() == 2 && range)) period_.end = to;
    }
    if (is_split(dates)) {
      split();
    } else if (parts_.within && !range) {
      period_.start = fiscal_year_start(fiscal_year_of(*period_.end));
      period_.rule = "within";
    } else if ((parts_.from || parts_.onward) && !range) {
      period_.end = fiscal_year_end(fiscal_year_of(*period_.start));
      period_.rule = "onward";
    }
  }

  static Date first_of(const PeriodPart& date) {
    return {*date.year, date.month, date.day.value_or(1)};
  }
  static Date last_of(const PeriodPart& date) {
    return {*date.year, date.month, date.day.value_or(days_in_month(*date.year, date.month))};
  }

  // "มี.ค. และ ก.ย. 68": time between them, and a word that parts them. Ticked months ("ต.ค., ม.ค.")
  // and numbered rounds are one span of work with breaks.
  bool is_split(const std::vector<PeriodPart>& dates) const {
    if (parts_.ordinals) return false;
    for (std::size_t i = 1; i < dates.size(); ++i)
      if (dates[i].after_and && next_day(last_of(dates[i - 1])) < first_of(dates[i])) return true;
    return false;
  }

  void split() {
    period_.start.reset();
    period_.end.reset();
    period_.rule = "split";
  }

  // False where no year is known at all.
  bool fill_years(std::vector<PeriodPart>& dates) {
    for (std::size_t i = dates.size(); i-- > 0;) {
      if (i + 1 == dates.size()) continue;
      PeriodPart& date = dates[i];
      const PeriodPart& next = dates[i + 1];
      if (date.month == 0) date.month = next.month;
      if (!date.year && next.year) date.year = *next.year - (later_in_year(date, next) ? 1 : 0);
    }
    for (std::size_t i = 1; i < dates.size(); ++i) {
      const PeriodPart& before = dates[i - 1];
      if (dates[i].year || !before.year) continue;
      dates[i].year = *before.year + (later_in_year(before, dates[i]) ? 1 : 0);
      // Writers put the year last; a range whose end has none has probably lost it.
      period_.doubtful |= dates[i].after_to;
    }
    for (PeriodPart& date : dates) {
      if (date.year) continue;
      if (!year_) return false;
      date.year = date.month >= kFirstMonth ? *year_ - 1 : *year_;
      period_.year_assumed = year_from_document_;
    }
    return true;
  }

  static bool later_in_year(const PeriodPart& a, const PeriodPart& b) {
    return std::pair(a.month, a.day.value_or(0)) >
           std::pair(b.month, b.day.value_or(a.day.value_or(0)));
  }

  void spans(Kind kind, const char* rule) {
    period_.rule = rule;
    for (const PeriodPart& part : parts_.parts) {
      if (part.kind != kind) continue;
      if (!part.year && !year_) return;
      period_.year_assumed |= !part.year && year_from_document_;
      const int year = part.year.value_or(year_.value_or(0));
      const Date from = first_day(year, part.first_month), to = last_day(year, part.last_month);
      period_.doubtful |= part.after_to && period_.start && from < *period_.start;
      if (part.after_and && period_.end && next_day(*period_.end) < from) return split();
      if (!period_.start || from < *period_.start) period_.start = from;
      if (!period_.end || to > *period_.end) period_.end = to;
    }
    if (parts_.within) {
      period_.start = fiscal_year_start(fiscal_year_of(*period_.end));
      period_.rule = "within";
    }
  }

  void years() {
    period_.rule = "fiscal_year";
    // "ไตรมาสี่ ๒ ปีงบประมาณ ๒๕๖๘": what the number counts was misread.
    period_.unexplained = parts_.stray_number;
    for (const PeriodPart& part : parts_.parts) {
      if (part.kind != Kind::kYear) continue;
      const int year_be = *part.year + kEraOffset;
      const Date from = fiscal_year_start(year_be), to = fiscal_year_end(year_be);
      period_.doubtful |= part.after_to && from < *period_.start;
      if (!period_.start || from < *period_.start) period_.start = from;
      if (!period_.end || to > *period_.end) period_.end = to;
    }
  }

  void whole_year() {
    period_.rule = "whole";
    if (!document_year_) return;
    period_.start = fiscal_year_start(*document_year_);
    period_.end = fiscal_year_end(*document_year_);
    period_.year_assumed = true;
  }

  void check() {
    constexpr int kLongestYears = 2;
    Date latest = *period_.start;
    latest.year += kLongestYears;
    period_.doubtful |= *period_.end < *period_.start || *period_.end > latest;
    if (!document_year_) return;
    // A measure may begin or end in the year next to its document's; further off a year was
    // misprinted.
    period_.doubtful |= *period_.end < fiscal_year_start(*document_year_ - 1) ||
                        *period_.start > fiscal_year_end(*document_year_ + 1);
  }

  const PeriodParts parts_;
  const std::optional<int> document_year_;  // B.E.
  std::optional<int> year_;  // C.E.; the fiscal year that dates without a year are of
  bool year_from_document_ = false;
  Period period_;
};

}  // namespace

Result<PeriodWords> PeriodWords::load(const std::filesystem::path& codebook_dir) {
  auto months = MonthNames::load(codebook_dir);
  if (!months) return tl::unexpected(months.error());
  constexpr std::array<std::string_view, 2> kColumns{"meaning", "wording"};
  const auto table = CodebookTable::load(codebook_dir / "period_words.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  PeriodWords words;
  words.months_ = std::move(*months);
  for (const CodebookTable::Row& row : table->rows()) {
    const auto meaning = std::find_if(kMeanings.begin(), kMeanings.end(),
                                      [&](const auto& m) { return m.first == row[0]; });
    if (meaning == kMeanings.end()) return table->reject(row, "no such meaning");
    Word word{compact_letters(row[1]), meaning->second};
    if (word.letters.empty()) return table->reject(row, "an empty wording");
    words.words_.push_back(std::move(word));
  }
  std::stable_sort(words.words_.begin(), words.words_.end(), [](const Word& a, const Word& b) {
    return a.letters.size() > b.letters.size();
  });
  return words;
}

Period read_period(std::string_view text, std::optional<int> fiscal_year,
                   const PeriodWords& words) {
  const CompactText compact = make_compact(canonical_text(text));
  return Reader(read_period_parts(read_period_tokens(compact, words)), fiscal_year).read();
}

}  // namespace ita
