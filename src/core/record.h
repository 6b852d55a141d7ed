// What a document says: the output of `parse`, what the store keeps as rows, and what the export
// prints. Field meanings are those of docs/data-model.md ("export contract").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/geometry.h"

namespace ita {

enum class DocumentKind { kMeasures, kReport, kOther };
std::string_view to_name(DocumentKind kind);

// A place that a value came from.
struct Evidence {
  int page = 0;  // from 1
  Box box;
  std::string raw;  // the words as they stood there, before any rule
};

struct DocumentFacts {
  DocumentKind kind = DocumentKind::kOther;
  std::string agency;       // full official form; empty where none was found
  std::string agency_type;  // spelt out
  std::string subdistrict, district, province;  // without ตำบล/อำเภอ/จังหวัด; empty where not stated
  std::optional<int> assessment_year;  // B.E.; the round whose results are analysed
  std::optional<int> fiscal_year;      // B.E.; the year in which the measures are carried out
  std::vector<std::pair<std::string, Evidence>> evidence;  // field name → where it was read
  // What of the document as a whole a person must look at is a note that begins with a code of
  // data/codebook/review_reasons.tsv and a colon: "unexplained_text: page 2: …".
  std::vector<std::string> notes;  // gaps of the document itself ("issue 5 missing"), for people
};

// One row of the measures table as a reader takes it.
struct Measure {
  std::optional<int> issue;              // 1..7
  std::optional<std::string> indicator;  // one of the ten names, canonical
  std::vector<std::string> codes;        // canonical i7 e6 O18, in the source's order, no repeats
  std::string finding, measure, steps, period;  // as printed, whitespace folded, Thai repaired
  std::optional<std::string> start, end;        // ISO dates
  std::vector<std::string> responsible;         // one entry a unit
  std::string result, suggestion, monitoring, budget;
  std::vector<std::string> review_reasons;  // stable codes of data/codebook/review_reasons.tsv
  double confidence = 1;  // the probability that nothing of it has to be corrected
  std::vector<std::pair<std::string, double>> signs;  // what that was weighed from; not stored
  std::string raw_codes;           // the code cell as printed
  std::vector<Evidence> evidence;  // every fragment of the row, the first page's first
  bool needs_review() const { return !review_reasons.empty(); }
};

// A question's or an indicator's score; exactly one of code and indicator is set. indicator may be
// "TOTAL".
struct Score {
  std::optional<std::string> code, indicator;
  double value = 0;
  Evidence evidence;
};

struct DocumentRecord {
  DocumentFacts facts;
  std::vector<Measure> measures;
  std::vector<Score> scores;
};

}  // namespace ita
