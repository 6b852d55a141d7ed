// The groups of all measures as tables: near copies (measure_group) and what does the same
// (measure_theme). Made in one go, because rare words and frequent wordings are so only in the
// whole.
#pragma once

#include <cstdint>

#include "core/error.h"
#include "query/measure_words.h"
#include "store/database.h"

namespace ita {

struct GroupCounts {
  int64_t measures = 0, wordings = 0, groups = 0, themes = 0;
};

// Replaces all groups, in one transaction. The database is open for writing.
Result<GroupCounts> make_measure_groups(Database& database, const MeasureWords& words);

// Were the groups made of the measures as they are now, by this method?
Result<bool> are_groups_current(const Database& database);

}  // namespace ita
