#include "normalize/code_weights.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

namespace ita {
namespace {

std::string project_table() {
  std::ifstream file(std::string(ITA_CODEBOOK_DIR) + "/code_weights.tsv");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string reason_of(const std::string& table) {
  const auto path = std::filesystem::temp_directory_path() / "ita_code_weights_test.tsv";
  std::ofstream(path) << table;
  const auto weights = CodeWeights::load(path);
  std::filesystem::remove(path);
  return weights ? "" : weights.error().detail;
}

TEST_CASE("a cost that is missing, unknown, twice or no number is named with file and line") {
  const std::string table = project_table();
  REQUIRE(reason_of(table).empty());
  CHECK(reason_of(table + "glue\t1\n").find("unknown name") != std::string::npos);
  CHECK(reason_of(table + "glued\t1\n").find("twice") != std::string::npos);
  CHECK(reason_of("name\tcost\nmargin\tmuch\n").find(":2: the cost is no number") !=
        std::string::npos);
  CHECK(reason_of("name\tcost\nmargin\t1\n").find("letter_guess is missing") != std::string::npos);
}

}  // namespace
}  // namespace ita
