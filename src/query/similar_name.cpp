#include "query/similar_name.h"

#include <cstdlib>

#include "core/utf8.h"
#include "normalize/edit_distance.h"

namespace ita {
namespace {

constexpr double kMostEdits = 2;

}  // namespace

SimilarNames::Name SimilarNames::make_name(std::string_view key) {
  Name name{decode_utf8(key), {}};
  for (const char32_t letter : name.letters) {
    int8_t& count = name.counts[letter % name.counts.size()];
    if (count < INT8_MAX) ++count;
  }
  return name;
}

void SimilarNames::add(std::string_view key) { names_.push_back(make_name(key)); }

std::optional<std::size_t> SimilarNames::find(std::string_view key) const {
  const Confusions plain;
  const Name wanted = make_name(key);
  std::optional<std::size_t> nearest;
  double least = kMostEdits + 1;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const Name& name = names_[i];
    int difference = 0;
    for (std::size_t slot = 0; slot < name.counts.size(); ++slot)
      difference += std::abs(name.counts[slot] - wanted.counts[slot]);
    if (difference >= 2 * least) continue;
    const double edits = edit_cost(wanted.letters, name.letters, plain, least);
    if (edits >= least) continue;
    nearest = i;
    least = edits;
  }
  return nearest;
}

}  // namespace ita
