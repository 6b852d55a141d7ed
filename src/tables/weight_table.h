// A learnt table of data/reader: a row a feature, a column an output. Features are named numbers
// ("len20", "list_period") or pieces of words ("o:^ผู้รับ"); those that the table does not know
// count nothing, and the total of a text's pieces is of one size whatever its length, so that
// unknown words cost certainty and nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/error.h"

namespace ita {

// Named numbers about one thing.
class Features {
 public:
  void add(std::string_view name, double value) {
    if (value != 0) values_.emplace_back(name, value);
  }
  double of(std::string_view name) const;  // 0 where there is none
  const std::vector<std::pair<std::string, double>>& values() const { return values_; }

 private:
  std::vector<std::pair<std::string, double>> values_;
};

// The different pieces of 'shortest' to 'longest' letters of ^text$.
class Pieces {
 public:
  Pieces(std::u32string_view text, std::string_view mark, int shortest, int longest);
  std::span<const uint64_t> hashes() const { return hashes_; }

 private:
  std::vector<uint64_t> hashes_;
};

class WeightTable {
 public:
  // kDataFile where the file is missing, malformed, or its outputs are not those.
  static Result<WeightTable> load(const std::filesystem::path& path,
                                  std::span<const std::string_view> outputs);

  std::size_t outputs() const { return outputs_; }
  void add(const Features& features, std::span<double> sums) const;
  // Each piece counts scale / sqrt(number of pieces).
  void add(const Pieces& pieces, double scale, std::span<double> sums) const;

 private:
  const float* find(uint64_t key) const;
  std::size_t outputs_ = 0;
  std::unordered_map<uint64_t, std::size_t> rows_;
  std::vector<float> weights_;
};

}  // namespace ita
