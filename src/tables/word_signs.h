// Words that tell what kind of thing a cell holds: data/reader/word_signs.tsv. A sign is a name of
// the table's own ("lack": ไม่, ขาด …); the model weighs it like any other evidence.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace ita {

class WordSigns {
 public:
  static Result<WordSigns> load(const std::filesystem::path& path);

  std::size_t count() const { return names_.size(); }
  const std::string& name(std::size_t sign) const { return names_[sign]; }
  // Does one of the sign's words begin the text, stand in it, or make all of it (as its row says)?
  // `text`: canonical, digits folded, Latin letters small, a list mark before it gone.
  bool shows(std::size_t sign, std::string_view text) const;

 private:
  enum class Place { kBegins, kHolds, kWhole };
  struct Row {
    Place place;
    std::string wording;
  };
  std::vector<std::string> names_;
  std::vector<std::vector<Row>> rows_;  // by sign
};

}  // namespace ita
