// "Which agencies have not published?"
//
// Asked for by meaning, because the item's code changes from year to year (O42, O34, O27, O25 are
// the same publication). A document of fiscal year N is year N's publication.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/roster_store.h"

namespace ita {

struct PublicationQuestion {
  std::string item = "measures";  // "measures", "report", or the code in that year: "O34", "๐๓๔"
  std::vector<int> fiscal_years;  // B.E.; at least one
};

// One row a roster entry and year, in the roster's order: agency, district, province, fiscal_year,
// status, document, file, page, x0, y0, x1, y1, found_name, found_year, match (how surely the
// document's agency is this entry, 0..1), score, score_document, score_page, detail. The statuses:
//
//   published     a readable document of that kind, agency and year; page and box: where it
//                 names the agency
//   not_readable  a document that names the agency (in its text, or failing that in its path) but
//                 could not be read, or that is of the kind but does not say its year
//   other_year    of that kind and agency, but of other years; found_year says which
//   ambiguous     a document's agency may be this entry or another; nothing is concluded until a
//                 person decides (ita roster undecided)
//   missing       nothing; detail names a document with a similar agency name, if there is one
//
// score: what the agency's document of the next year says that the item itself scored, with the
// place: 0 is a witness that it was not published.
//
// kUsage where the code does not mean a publication in that year; the message says which code does.
Result<Answer> find_missing(const QueryContext& context, const PublicationQuestion& question,
                            const Roster& roster);

// Without a roster: the agencies in the database, one row each, with the years of which each has
// the measures document and the report: agency, district, province, measures_years, report_years,
// documents.
Result<Answer> list_publications(const QueryContext& context);

}  // namespace ita
