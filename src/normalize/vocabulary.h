// Everything that parsing knows of the world, loaded from data/codebook.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/record.h"
#include "normalize/agency_name.h"
#include "normalize/codebook.h"
#include "normalize/fiscal_year.h"
#include "normalize/period.h"
#include "normalize/responsible_unit.h"

namespace ita {

// A wording of titles that tells a document's kind.
struct KindPhrase {
  DocumentKind kind = DocumentKind::kOther;
  std::string skeleton;
};

// Words with which a line begins that ends a measure's text.
struct ClosingPhrase {
  enum class Place {
    kClosing,  // the document's last sentence, or what stands below it
    kChapter,  // with a number behind it, alone on its line
    kClause,   // with a number and a sentence behind it
  };
  Place place = Place::kClosing;
  std::string skeleton;
};

// Words that speak for or against a number beside them being the total score.
struct TotalSign {
  bool after = false;  // of the number; otherwise before it
  std::string skeleton;
  double weight = 0;
};

struct Vocabulary {
  Codebook codebook;
  PeriodWords periods;
  UnitReader units;
  AgencyFinder agencies;
  YearPhrases years;
  std::vector<KindPhrase> kinds;               // document_kinds.tsv
  std::vector<std::string> total_rows;         // total_rows.tsv: the first cell of a total's row
  std::vector<TotalSign> total_signs;          // total_signs.tsv
  std::vector<ClosingPhrase> closing_phrases;  // closing_phrases.tsv

  static Result<Vocabulary> load(const std::filesystem::path& codebook_dir);
};

}  // namespace ita
