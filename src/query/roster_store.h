// The roster in the database: imported once, matched to documents, with people's decisions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/roster.h"
#include "query/roster_match.h"
#include "store/database.h"

namespace ita {

// A roster ready to be asked.
struct Roster {
  std::vector<RosterEntry> entries;
  std::vector<AgencyIdentity> identities;  // of each entry
  std::vector<RosterDecision> decisions;
  std::vector<std::string> remarks;  // what a reader of answers about it should know
};

// Of a file's entries, with the decisions that the database remembers. An agency that stands there
// twice, in full and in a short form, is one entry.
Result<Roster> prepare_roster(const QueryContext& context, std::vector<RosterEntry> entries);
// The imported one; no entries where there is none.
Result<Roster> load_stored_roster(const Database& database);

// Replaces the roster, in one transaction. Decisions stay.
Status save_roster(Database& database, const Roster& roster);
// Matches every document anew (table roster_match).
Status save_roster_matches(Database& database, const QueryContext& context, const Roster& roster);

// One row an entry's type: type, entries, provinces, documents (matched); the notes say how many
// agencies of documents are to be decided, and how many are not on the roster.
Result<Answer> summarize_roster(const QueryContext& context, const Roster& roster);

// Agencies in documents that may be one entry or another: case, printed, district, province,
// documents, example (document), then for each candidate a row: entry (its position), name,
// entry_district, entry_province, score.
Result<Answer> list_undecided(const QueryContext& context, const Roster& roster);

// The case (of list_undecided) is this entry (position from 1), or none of the roster where 0.
// kUsage where there is no such case or entry.
Status decide_roster_case(Database& database, const QueryContext& context, const Roster& roster,
                          int case_number, int position);

}  // namespace ita
