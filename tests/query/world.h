// A database in a folder of its own, filled and then opened for reading, with the knowledge that
// questions need.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include "fixture.h"
#include "query/context.h"

namespace ita {

class World {
 public:
  explicit World(const std::function<void(Database&, const Codebook&)>& fill = fill_fixture)
      : folder_(make_folder()),
        codebook_(expect(Codebook::load(ITA_CODEBOOK_DIR))),
        agencies_(expect(AgencyFinder::load(ITA_CODEBOOK_DIR))),
        confusions_(
            expect(Confusions::load(std::filesystem::path(ITA_CODEBOOK_DIR) / "confusables.tsv"))),
        database_(make_database(folder_ / "ita.db", codebook_, fill)) {}
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  ~World() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  QueryContext context() const { return {database_, codebook_, agencies_, confusions_}; }

 private:
  template <class T>
  static T expect(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().detail);
    return std::move(*result);
  }
  static std::filesystem::path make_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "ita-query-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return name;
  }
  static Database make_database(const std::filesystem::path& path, const Codebook& codebook,
                                const std::function<void(Database&, const Codebook&)>& fill) {
    {
      Database writable = expect(Database::open(path, Database::Mode::kReadWrite));
      fill(writable, codebook);
    }
    return expect(Database::open(path, Database::Mode::kReadOnly));
  }

  std::filesystem::path folder_;
  Codebook codebook_;
  AgencyFinder agencies_;
  Confusions confusions_;
  Database database_;
};

}  // namespace ita
