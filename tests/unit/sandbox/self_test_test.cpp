// What a worker of ours may not do, tried by the worker itself.
#include "sandbox/self_test.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("A confined worker fails at every forbidden act", "[fault]") {
  const Result<SelfTest> test = run_self_test(ITA_CHAOS_WORKER);
  REQUIRE(test);
  CAPTURE(test->allowed);
  CHECK(test->holds());
  CHECK(test->refused.size() + test->allowed.size() >= 11);
  CHECK(test->confinement.find("seccomp") != std::string::npos);
  CHECK(test->confinement.find("landlock") != std::string::npos);
}

TEST_CASE("A self-test survives being written and read") {
  SelfTest test;
  CHECK_FALSE(test.holds());
  test.confinement = "landlock 2, seccomp";
  test.refused = {"open a socket"};
  CHECK(test.holds());
  test.allowed = {"list a folder"};
  CHECK_FALSE(test.holds());
  CHECK(to_text(test) ==
        "refused  open a socket\nALLOWED  list a folder\nsandbox: landlock 2, seccomp\n");
}

TEST_CASE("A program that is no worker fails the self-test", "[fault]") {
  for (const char* program : {"/bin/true", "/nowhere/ita-worker"}) {
    CAPTURE(program);
    const Result<SelfTest> test = run_self_test(program);
    REQUIRE_FALSE(test);
    CHECK(test.error().code == ErrorCode::kInternal);
  }
}
