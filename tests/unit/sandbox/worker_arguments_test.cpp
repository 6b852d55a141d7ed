#include "sandbox/worker_arguments.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("The orders of a worker survive the command line") {
  WorkerOrders orders;
  orders.first_page = 12;
  orders.sandbox = Sandbox::kOff;
  Limits& given = orders.limits;
  given.pages = 7;
  given.frame_bytes = 4096;
  given.address_space_bytes = 5ull << 30;
  given.open_files = 12;
  given.budget_max_seconds = 90.5;
  WorkerOrders obeyed;
  for (const std::string& argument : to_arguments(orders)) {
    CAPTURE(argument);
    REQUIRE(parse_argument(argument, obeyed));
  }
  const Limits& received = obeyed.limits;
  CHECK(obeyed.first_page == 12);
  CHECK(obeyed.sandbox == Sandbox::kOff);
  CHECK(received.pages == 7);
  CHECK(received.frame_bytes == 4096);
  CHECK(received.address_space_bytes == 5ull << 30);
  CHECK(received.open_files == 12);
  CHECK(received.budget_max_seconds == 91);
}

TEST_CASE("An argument that is no order is refused") {
  WorkerOrders orders;
  for (const char* argument :
       {"", "--pages", "--pages=", "--pages=0", "--pages=-1", "--pages=7x", "--pages=99999999999",
        "--pages=99999999999999999999999", "--colour=1", "pages=7", "--dump", "file.pdf"}) {
    CAPTURE(argument);
    const Status status = parse_argument(argument, orders);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::kUsage);
  }
}
