#include "tables/reader_model.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tables_fixture.h"

using namespace ita;

TEST_CASE("a damaged table of the reader is named with its line") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("ita_reader_" + std::to_string(getpid()));
  fs::create_directories(folder);
  for (const auto& file :
       fs::directory_iterator(fs::path(ITA_CODEBOOK_DIR).parent_path() / "reader"))
    fs::copy(file, folder / file.path().filename());
  CHECK(ReaderModel::load(folder));
  std::ofstream(folder / "cells.tsv", std::ios::app) << "len\tmany\n";
  const auto damaged = ReaderModel::load(folder);
  REQUIRE_FALSE(damaged);
  CHECK(damaged.error().code == ErrorCode::kDataFile);
  CHECK(damaged.error().detail.find("cells.tsv:") != std::string::npos);
  fs::remove(folder / "weighing.tsv");
  fs::remove_all(folder);
  CHECK_FALSE(ReaderModel::load(folder));
}
