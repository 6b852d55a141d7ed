// Fiscal years of Thai agencies (1 October of the year before to 30 September, named by the B.E.
// year in which they end: Budget Procedures Act) and what a year in running text stands for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "normalize/thai_date.h"

namespace ita {

Date fiscal_year_start(int year_be);
Date fiscal_year_end(int year_be);
int fiscal_year_of(const Date& date);  // B.E.

enum class YearKind {
  kFiscal,  // in which measures are, or were, carried out: "มาตรการ… ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
  kAssessment,  // whose results are analysed: "จากผลการประเมิน ITA ในปีงบประมาณ พ.ศ. ๒๕๖๕"
  kPlain,       // dates, laws, spans of plans, and whatever no phrase explains
};

struct YearMention {
  int year_be = 0;
  YearKind kind = YearKind::kPlain;
  // A phrase says so ("มาตรการ…", "ผลการประเมิน…"); otherwise only the word ปีงบประมาณ before the
  // number does.
  bool by_phrase = false;
  std::size_t begin = 0, end = 0;  // bytes of the number in the text
};

// data/codebook/year_phrases.tsv
class YearPhrases {
 public:
  static Result<YearPhrases> load(const std::filesystem::path& codebook_dir);

  // Years 2540..2599 B.E. in canonical running text (lines joined by '\n'; a phrase may stand on
  // the line before its year), in order. The nearest phrase before a year explains it; a year
  // joined to the one before
  // ("ปี 2566 และ 2567") is of the same kind, the span of a plan ("พ.ศ. ๒๕๖๑-๒๕๖๔") is plain.
  std::vector<YearMention> find(std::string_view text) const;

 private:
  enum class Place { kFiscal, kAssessment, kPlain, kFiscalWord, kEra, kJoin, kSpan };
  struct Phrase {
    std::u32string letters;  // compact
    Place place = Place::kPlain;
  };
  class Scan;

  std::vector<Phrase> phrases_;  // longest first
  MonthNames months_;
};

}  // namespace ita
