// A folder with a database in it, gone when the test is over.
#pragma once

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "normalize/codebook.h"
#include "store/database.h"

namespace ita {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "ita-store-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path operator/(const char* name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

inline Database open_for_writing(const std::filesystem::path& path) {
  auto database = Database::open(path, Database::Mode::kReadWrite);
  if (!database) FAIL(database.error().detail);
  return std::move(*database);
}

inline const Codebook& test_codebook() {
  static const Codebook kCodebook = [] {
    auto codebook = Codebook::load(ITA_CODEBOOK_DIR);
    if (!codebook) throw std::runtime_error(codebook.error().detail);
    return std::move(*codebook);
  }();
  return kCodebook;
}

}  // namespace ita
