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
#include "query/roster.h"

namespace ita {

struct PublicationQuestion {
  std::string item = "measures";  // "measures", "report", or the code in that year: "O34", "๐๓๔"
  int fiscal_year = 0;            // B.E.
};

// One row a roster entry, in the roster's order: agency, district, province, status, document,
// file, page, found_name, found_year, detail. The statuses:
//
//   published     a readable document of that kind, agency and year; page: where it names the
//   agency not_readable  a document that names the agency (in its text, or failing that in its
//   path) but
//                 could not be read, or that is of the kind but does not say its year
//   other_year    of that kind and agency, but of other years; found_year says which
//   ambiguous     several roster entries fit the documents equally well; nothing is concluded
//   missing       nothing; detail names a document with a similar agency name, if there is one
//
// kUsage where the code does not mean a publication in that year; the message says which code does.
Result<Answer> find_missing(const QueryContext& context, const PublicationQuestion& question,
                            const std::vector<RosterEntry>& roster);

// Without a roster: the agencies in the database, one row each, with the years of which each has
// the measures document and the report: agency, district, province, measures_years, report_years,
// documents.
Result<Answer> list_publications(const QueryContext& context);

}  // namespace ita
