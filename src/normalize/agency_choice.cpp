// Whose document it is: a vote over all mentions.
#include <algorithm>
#include <map>

#include "normalize/agency_name.h"
#include "normalize/edit_distance.h"

namespace ita {
namespace {

// A name this long that differs in one letter is a misprint of the other, not another agency.
constexpr std::size_t kMisprintLetters = 5;

struct Group {
  std::string type;
  std::u32string place;  // compact
  double weight = 0;
  std::size_t best = 0;
  double best_weight = 0;
  std::map<std::string, double> spellings;
};

const std::string& heaviest(const std::map<std::string, double>& votes) {
  return std::max_element(votes.begin(), votes.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

bool is_misprint(const std::u32string& a, const std::u32string& b, const Confusions& plain) {
  return std::min(a.size(), b.size()) >= kMisprintLetters && edit_cost(a, b, plain, 1) <= 1;
}

}  // namespace

std::optional<AgencyChoice> AgencyFinder::choose(std::span<const WeightedMention> mentions) const {
  if (mentions.empty()) return std::nullopt;
  const Confusions plain;
  double total = 0;
  std::vector<Group> groups;
  std::vector<std::size_t> group_of(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const AgencyMention& mention = mentions[i].mention;
    const double weight = mentions[i].weight * mention.standing;
    const std::u32string place = compact_letters(
        mention.name.full.substr(mention.name.full.size() - mention.name.place.size()));
    std::size_t g = 0;
    while (g < groups.size() &&
           (groups[g].type != mention.name.type ||
            (groups[g].place != place && !is_misprint(groups[g].place, place, plain))))
      ++g;
    if (g == groups.size()) groups.push_back({mention.name.type, place, 0, i, 0, {}});
    Group& group = groups[g];
    group_of[i] = g;
    group.weight += weight;
    group.spellings[mention.name.full] += weight;
    if (weight > group.best_weight) {
      group.best_weight = weight;
      group.best = i;
    }
    total += weight;
  }
  const auto chosen =
      std::max_element(groups.begin(), groups.end(),
                       [](const Group& a, const Group& b) { return a.weight < b.weight; });
  const auto chosen_index = static_cast<std::size_t>(chosen - groups.begin());

  AgencyChoice choice;
  choice.score = total > 0 ? chosen->weight / total : 0;
  choice.best = chosen->best;
  const std::string& full = heaviest(chosen->spellings);
  std::map<std::string, double> districts, provinces;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const AgencyName& name = mentions[i].mention.name;
    if (group_of[i] != chosen_index) continue;
    if (name.full == full) {
      choice.name.full = name.full;
      choice.name.type = name.type;
      choice.name.place = name.place;
      choice.name.subdistrict = name.subdistrict;
    }
    if (!name.district.empty()) districts[name.district] += mentions[i].weight;
    if (!name.province.empty()) provinces[name.province] += mentions[i].weight;
  }
  if (!districts.empty()) choice.name.district = heaviest(districts);
  if (!provinces.empty()) choice.name.province = heaviest(provinces);
  return choice;
}

}  // namespace ita
