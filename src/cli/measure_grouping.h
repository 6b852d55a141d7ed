// The groups of like measures, made when a question needs them.
#pragma once

#include "cli/command.h"
#include "query/measure_groups.h"

namespace ita {

// kNotFound where there is no database; it is not made.
Result<GroupCounts> make_groups(const Context& context);

// Makes the groups where they are older than the measures. A database that cannot be written stays
// as it is: the answers then say so.
void refresh_groups(const Context& context);

}  // namespace ita
