#include "core/error.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("every error code has a name of its own that leads back to it") {
  for (int i = 0; i <= static_cast<int>(ErrorCode::kDataFile); ++i) {
    const auto code = static_cast<ErrorCode>(i);
    CAPTURE(i, to_name(code));
    CHECK(find_error_code(to_name(code)) == code);
  }
  CHECK_FALSE(find_error_code("no such code"));
}
