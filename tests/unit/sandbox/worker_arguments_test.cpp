#include "sandbox/worker_arguments.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("The limits of a worker survive the command line") {
  Limits given;
  given.pages = 7;
  given.frame_bytes = 4096;
  given.address_space_bytes = 5ull << 30;
  given.open_files = 12;
  given.budget_max_seconds = 90.5;
  Limits received;
  for (const std::string& argument : to_arguments(given)) {
    CAPTURE(argument);
    REQUIRE(parse_argument(argument, received));
  }
  CHECK(received.pages == 7);
  CHECK(received.frame_bytes == 4096);
  CHECK(received.address_space_bytes == 5ull << 30);
  CHECK(received.open_files == 12);
  CHECK(received.budget_max_seconds == 91);
}

TEST_CASE("An argument that is no limit is refused") {
  Limits limits;
  for (const char* argument :
       {"", "--pages", "--pages=", "--pages=0", "--pages=-1", "--pages=7x", "--pages=99999999999",
        "--pages=99999999999999999999999", "--colour=1", "pages=7", "--dump", "file.pdf"}) {
    CAPTURE(argument);
    const Status status = parse_argument(argument, limits);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::kUsage);
  }
}
