// The project's own codebook, loaded once a test program: the tests check rules and tables
// together.
#pragma once

#include <catch2/catch.hpp>

#include "normalize/codebook.h"

namespace ita {

inline const Codebook& project_codebook() {
  static const Result<Codebook> codebook = Codebook::load(ITA_CODEBOOK_DIR);
  if (!codebook) FAIL(codebook.error().detail);
  return *codebook;
}

}  // namespace ita
