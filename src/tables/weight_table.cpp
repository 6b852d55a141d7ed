#include "tables/weight_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>

#include "core/utf8.h"

namespace ita {
namespace {

// FNV-1a over code points.
constexpr uint64_t kBasis = 14695981039346656037ULL, kPrime = 1099511628211ULL;

uint64_t extend(uint64_t hash, char32_t c) { return (hash ^ c) * kPrime; }

uint64_t hash_of(std::string_view ascii) {
  uint64_t hash = kBasis;
  for (const char c : ascii) hash = extend(hash, static_cast<unsigned char>(c));
  return hash;
}

uint64_t hash_of(std::u32string_view text) {
  uint64_t hash = kBasis;
  for (const char32_t c : text) hash = extend(hash, c);
  return hash;
}

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

double Features::of(std::string_view name) const {
  for (const auto& [known, value] : values_)
    if (known == name) return value;
  return 0;
}

Pieces::Pieces(std::u32string_view text, std::string_view mark, int shortest, int longest) {
  if (text.empty()) return;
  std::u32string whole = U"^";
  whole += text;
  whole += U'$';
  const uint64_t start = hash_of(mark);
  for (std::size_t from = 0; from < whole.size(); ++from) {
    uint64_t hash = start;
    for (std::size_t end = from;
         end < whole.size() && end - from < static_cast<std::size_t>(longest); ++end) {
      hash = extend(hash, whole[end]);
      if (end - from + 1 >= static_cast<std::size_t>(shortest)) hashes_.push_back(hash);
    }
  }
  std::ranges::sort(hashes_);
  hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
}

Result<WeightTable> WeightTable::load(const std::filesystem::path& path,
                                      std::span<const std::string_view> outputs) {
  std::ifstream file(path);
  const std::string name = path.filename().native();
  const auto reject = [&](int line, const std::string& why) {
    return fail(ErrorCode::kDataFile, name + ":" + std::to_string(line) + ": " + why);
  };
  if (!file) return fail(ErrorCode::kDataFile, "cannot open " + path.native());
  WeightTable table;
  table.outputs_ = outputs.size();
  bool headed = false;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line);
    if (cells.size() != outputs.size() + 1) return reject(number, "not as many cells as outputs");
    if (!std::exchange(headed, true)) {
      if (!std::equal(outputs.begin(), outputs.end(), cells.begin() + 1))
        return reject(number, "other outputs than the program's");
      continue;
    }
    const uint64_t key = hash_of(decode_utf8(cells[0]));
    if (!table.rows_.emplace(key, table.weights_.size()).second)
      return reject(number, "this feature has a row already");
    for (std::size_t i = 1; i < cells.size(); ++i) {
      float value = 0;
      const char* end = cells[i].data() + cells[i].size();
      if (!cells[i].empty() && std::from_chars(cells[i].data(), end, value).ptr != end)
        return reject(number, "no number: " + std::string(cells[i]));
      table.weights_.push_back(value);
    }
  }
  if (!headed) return reject(number, "no heading");
  return table;
}

const float* WeightTable::find(uint64_t key) const {
  const auto row = rows_.find(key);
  return row == rows_.end() ? nullptr : &weights_[row->second];
}

void WeightTable::add(const Features& features, std::span<double> sums) const {
  for (const auto& [name, value] : features.values())
    if (const float* row = find(hash_of(std::string_view(name))))
      for (std::size_t i = 0; i < outputs_; ++i) sums[i] += value * static_cast<double>(row[i]);
}

void WeightTable::add(const Pieces& pieces, double scale, std::span<double> sums) const {
  if (pieces.hashes().empty()) return;
  const double value = scale / std::sqrt(static_cast<double>(pieces.hashes().size()));
  for (const uint64_t piece : pieces.hashes())
    if (const float* row = find(piece))
      for (std::size_t i = 0; i < outputs_; ++i) sums[i] += value * static_cast<double>(row[i]);
}

}  // namespace ita
