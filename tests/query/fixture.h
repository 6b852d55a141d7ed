// A small made-up world for questions: six documents of four agencies, a scan, an encrypted file,
// an empty one.
#pragma once

#include "normalize/agency_name.h"
#include "normalize/codebook.h"
#include "store/database.h"

namespace ita {

// Fills an empty database. Throws where the store refuses: then the fixture is wrong.
void fill_fixture(Database& database, const Codebook& codebook);

}  // namespace ita
