// What every question is asked of: the rows, and the knowledge that understands the asker's words.
#pragma once

#include "normalize/agency_name.h"
#include "normalize/codebook.h"
#include "normalize/edit_distance.h"
#include "store/database.h"

namespace ita {

struct QueryContext {
  const Database& database;
  const Codebook& codebook;
  const AgencyFinder& agencies;
  const Confusions& confusions;
};

}  // namespace ita
