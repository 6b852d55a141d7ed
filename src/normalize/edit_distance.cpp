#include "normalize/edit_distance.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "normalize/codebook_table.h"

namespace ita {

std::size_t Confusions::slot(char32_t c) {
  constexpr char32_t kThaiFirst = 0x0E00, kAsciiFirst = 0x20, kBlock = 96;
  if (c >= kAsciiFirst && c < kAsciiFirst + kBlock) return 1 + (c - kAsciiFirst);
  if (c >= kThaiFirst && c < kThaiFirst + kBlock) return 1 + kBlock + (c - kThaiFirst);
  return 0;
}

double Confusions::cost(char32_t a, char32_t b) const {
  if (a == b) return 0;
  return static_cast<double>(costs_[slot(a) * kSlots + slot(b)]);
}

Result<Confusions> Confusions::load(const std::filesystem::path& file) {
  constexpr std::string_view kColumns[] = {"use", "printed", "read", "cost"};
  auto table = CodebookTable::load(file, kColumns);
  if (!table) return tl::unexpected(table.error());
  Confusions confusions;
  for (const auto& row : table->rows()) {
    if (row[0] != "distance") continue;
    const std::u32string a = decode_utf8(row[1]), b = decode_utf8(row[2]);
    if (a.size() != 1 || b.size() != 1 || slot(a[0]) == 0 || slot(b[0]) == 0)
      return table->reject(row, "expected one Thai or ASCII letter each");
    char* end = nullptr;
    const std::string number(row[3]);
    const float cost = std::strtof(number.c_str(), &end);
    if (number.empty() || *end != '\0' || cost < 0 || cost > 1)
      return table->reject(row, "expected a cost of 0..1");
    confusions.costs_[slot(a[0]) * kSlots + slot(b[0])] = cost;
    confusions.costs_[slot(b[0]) * kSlots + slot(a[0])] = cost;
  }
  return confusions;
}

LetterPairs::LetterPairs(std::u32string_view text) {
  constexpr std::size_t kFactor = 37;  // keeps the pairs of Thai letters apart
  for (std::size_t i = 1; i < text.size(); ++i)
    pairs_.set((text[i - 1] * kFactor + text[i]) % pairs_.size());
  count_ = pairs_.count();
}

bool LetterPairs::may_match(const LetterPairs& other) const {
  return 3 * (pairs_ & other.pairs_).count() >= std::min(count_, other.count_);
}

namespace {

// The last row of the edit table of a against b: [j] is the cost of a against the first j letters
// of b. Empty once every entry is above the limit.
std::vector<double> last_row(std::u32string_view a, std::u32string_view b,
                             const Confusions& confusions, double limit) {
  std::vector<double> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<double>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    double diagonal = row[0];
    row[0] = static_cast<double>(i);
    double least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const double replaced = diagonal + confusions.cost(a[i - 1], b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > limit) return {};
  }
  return row;
}

}  // namespace

double edit_cost(std::u32string_view a, std::u32string_view b, const Confusions& confusions,
                 double limit) {
  const double apart = a.size() > b.size() ? static_cast<double>(a.size() - b.size())
                                           : static_cast<double>(b.size() - a.size());
  if (apart > limit) return apart;
  const auto row = last_row(a, b, confusions, limit);
  return row.empty() ? limit + 1 : row.back();
}

double prefix_cost(std::u32string_view a, std::u32string_view b, const Confusions& confusions,
                   double limit) {
  // What lies further out than the limit cannot be part of the best fit.
  const auto reach = std::min(b.size(), a.size() + static_cast<std::size_t>(limit) + 1);
  const auto row = last_row(a, b.substr(0, reach), confusions, limit);
  return row.empty() ? limit + 1 : *std::min_element(row.begin(), row.end());
}

double edit_distance(std::u32string_view a, std::u32string_view b, const Confusions& confusions,
                     double limit) {
  const auto letters = static_cast<double>(std::max(a.size(), b.size()));
  if (letters == 0) return 0;
  const double cost = edit_cost(a, b, confusions, limit * letters);
  return cost > limit * letters ? 1 : cost / letters;
}

}  // namespace ita
