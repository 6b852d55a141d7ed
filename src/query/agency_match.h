// Is this the agency that is meant? Names come from documents, rosters, paths and people, in full
// and in short forms ("อบต.นาสมมุติ อ.เมือง จ.สมมุติ"); the key is type and name, narrowed by district
// and province, because names repeat all over the country.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "query/context.h"

namespace ita {

struct AgencyIdentity {
  std::string name;                // full form, canonical; empty where there is none
  std::string key;                 // its skeleton: what is compared
  std::string district, province;  // skeletons; empty where not stated
  std::string place;               // skeleton of the name without its type, where recognised
  bool recognised = false;         // as a kind of agency and its name
};

// district and province may be empty, or begin with อำเภอ, อ., จังหวัด, จ. …; the name may state them
// itself.
AgencyIdentity identify_agency(const AgencyFinder& agencies, std::string_view name,
                               std::string_view district, std::string_view province);

// The same for a document's facts, where the parser has already made the name a full one.
AgencyIdentity identify_stored_agency(const AgencyFinder& agencies, std::string_view name,
                                      std::string_view district, std::string_view province);

// The first agency that a path's folders and file name mention; empty where there is none.
AgencyIdentity identify_agency_in_path(const AgencyFinder& agencies, std::string_view path);

// How well two identities fit: 0 not at all (another name, or a district or province that differs),
// then the better the more they agree on. A part that one side does not state fits everything.
int rate_agency_fit(const AgencyIdentity& a, const AgencyIdentity& b);

// Documents whose agency's name contains the wanted one, in any short form.
Result<std::vector<int64_t>> find_documents_of_agency(const QueryContext& context,
                                                      std::string_view wanted);

}  // namespace ita
