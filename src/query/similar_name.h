// Agency names that may be one name misspelt: worth a person's look, never a match.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ita {

class SimilarNames {
 public:
  // `key`: a skeleton, as in AgencyIdentity. Names are numbered from 0 in the order of their
  // adding.
  void add(std::string_view key);

  // The nearest of the names that differ from `key` in at most two letters.
  std::optional<std::size_t> find(std::string_view key) const;

 private:
  // How often each letter occurs. The sum of the differences of two such counts is at most twice
  // the edits between the names, and tells nearly all pairs apart without counting edits.
  using LetterCounts = std::array<int8_t, 64>;
  struct Name {
    std::u32string letters;
    LetterCounts counts;
  };
  static Name make_name(std::string_view key);

  std::vector<Name> names_;
};

}  // namespace ita
