#include "extract/table/chain_split.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>

namespace ita {
namespace {

constexpr std::size_t kMoreColumns = 2;
constexpr std::size_t kFewestRows = 3;  // of a table with fewer columns below one with more

std::size_t count_pieces(const ClusterList& line) { return find_pieces(line, kWideGap).size(); }

std::size_t count_columns(const RowBand& strip) {
  std::size_t most = 0;
  for (const ClusterList& line : strip.lines) most = std::max(most, count_pieces(line));
  return most;
}

// The gutters of a part; a group's name over all columns is no part of any.
std::vector<Stretch> find_part_gutters(std::span<const RowBand> strips) {
  std::vector<ClusterList> lines;
  for (const RowBand& strip : strips)
    for (const ClusterList& line : strip.lines)
      if (count_pieces(line) > 1) lines.push_back(line);
  return lines.empty() ? std::vector<Stretch>() : find_gutters(lines);
}

// Do most of the strips have text that runs through one of the gutters?
bool mostly_cross(std::span<const RowBand> strips, const std::vector<Stretch>& gutters) {
  const auto crosses = [&](const RowBand& strip) {
    return std::ranges::any_of(strip.lines, [&](const ClusterList& line) {
      return std::ranges::any_of(find_pieces(line, kWideGap), [&](const Stretch& piece) {
        return std::ranges::any_of(gutters,
                                   [&](const Stretch& g) { return runs_across(piece, g); });
      });
    });
  };
  return 2 * std::ranges::count_if(strips, crosses) >= std::ssize(strips);
}

bool parts_tables(std::span<const RowBand> above, std::span<const RowBand> below) {
  const std::size_t head = count_columns(above.front()), next = count_columns(below.front());
  const std::size_t most_above = count_columns(*std::ranges::max_element(above, {}, count_columns));
  if (most_above > 1 && next >= most_above + kMoreColumns)
    return mostly_cross(above, find_part_gutters(below));
  const auto [fewest, most] = std::ranges::minmax(below, {}, count_columns);
  return below.size() >= kFewestRows && count_columns(fewest) > 1 &&
         head >= count_columns(most) + kMoreColumns &&
         mostly_cross(below, find_part_gutters(above));
}

}  // namespace

std::vector<std::vector<RowBand>> split_unrelated(std::vector<RowBand> strips) {
  for (std::size_t at = 2; at + 2 <= strips.size(); ++at) {
    const std::span<const RowBand> all(strips);
    if (!parts_tables(all.first(at), all.subspan(at))) continue;
    std::vector<RowBand> below(std::make_move_iterator(strips.begin() + static_cast<long>(at)),
                               std::make_move_iterator(strips.end()));
    strips.resize(at);
    std::vector<std::vector<RowBand>> parts{std::move(strips)};
    for (std::vector<RowBand>& part : split_unrelated(std::move(below)))
      parts.push_back(std::move(part));
    return parts;
  }
  return {std::move(strips)};
}

}  // namespace ita
