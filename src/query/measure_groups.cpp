#include "query/measure_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/utf8.h"
#include "query/near_copies.h"
#include "query/theme_clusters.h"

namespace ita {
namespace {

constexpr int kMethod = 1;

struct Member {
  int64_t measure = 0;
  std::size_t wording = 0;
  std::size_t agency = 0;
  int64_t year = 0;  // 0 where not stated
};

struct Corpus {
  std::vector<Member> members;
  std::vector<Wording> wordings;
  // For each wording its spellings and how often each occurs.
  std::vector<std::map<std::string, std::size_t>> spellings;
};

// Layouts by indicator name the indicator where others have the measure; what is done is then in
// the steps.
class Headings {
 public:
  static Result<Headings> load(const Connection& connection) {
    Headings headings;
    Statement query =
        connection.prepare("SELECT name FROM indicator UNION ALL SELECT name FROM issue");
    while (query.next()) headings.names_.insert(to_measure_letters(query.text(0)));
    if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
    return headings;
  }
  bool has(std::string_view text) const {
    constexpr std::u32string_view kSide = U"ดาน";  // ด้าน
    const std::u32string all = to_measure_letters(text);
    std::u32string_view letters = all;
    if (letters.starts_with(kSide)) letters.remove_prefix(kSide.size());
    return names_.contains(std::u32string(letters));
  }

 private:
  std::set<std::u32string> names_;
};

Result<Corpus> load_corpus(const Connection& connection) {
  Statement query = connection.prepare(
      "SELECT m.id, m.measure, m.steps, m.finding,"
      " f.agency || '/' || coalesce(f.district, '') || '/' || coalesce(f.province, ''),"
      " coalesce(f.fiscal_year, 0), m.document_id"
      " FROM measure AS m JOIN facts AS f ON f.document_id = m.document_id ORDER BY m.id");
  const auto headings = Headings::load(connection);
  if (!headings) return tl::unexpected<Error>(headings.error());
  Corpus corpus;
  std::unordered_map<std::string, std::size_t> by_spelling, agencies;
  std::unordered_map<std::string, bool> is_heading;
  std::map<std::u32string, std::size_t> by_letters;
  while (query.next()) {
    std::string spelling = query.string(1);
    if (!query.text(2).empty()) {
      const auto [known, added] = is_heading.try_emplace(spelling, true);
      if (added) known->second = spelling.empty() || headings->has(spelling);
      if (known->second) spelling = query.string(2);
    }
    if (spelling.empty()) spelling = query.string(3);
    auto known = by_spelling.find(spelling);
    if (known == by_spelling.end()) {
      std::u32string letters = to_measure_letters(spelling);
      const auto [wording, added] = by_letters.try_emplace(letters, corpus.wordings.size());
      if (added) {
        corpus.wordings.push_back({std::move(letters), 0});
        corpus.spellings.emplace_back();
      }
      known = by_spelling.emplace(spelling, wording->second).first;
    }
    ++corpus.wordings[known->second].count;
    ++corpus.spellings[known->second][spelling];
    // A document without an agency's name stands for an agency of its own.
    const std::string agency =
        query.is_null(4) ? "#" + std::to_string(query.integer(6)) : query.string(4);
    corpus.members.push_back({query.integer(0), known->second,
                              agencies.try_emplace(agency, agencies.size()).first->second,
                              query.integer(5)});
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return corpus;
}

struct Group {
  int64_t id = 0, theme = 0;
  std::size_t measures = 0, letters = 0;
  std::set<std::size_t> agencies;
  int64_t first_year = 0, last_year = 0;
  std::map<std::string, std::size_t> spellings;
};

// Of two that are as frequent the longer: marks get lost more often than they are made up.
const std::string& most_frequent(const std::map<std::string, std::size_t>& spellings) {
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) {
                            return std::pair(a.second, a.first.size()) <
                                   std::pair(b.second, b.first.size());
                          })
      ->first;
}

// By leader, numbered from 1.
std::map<std::size_t, Group> make_groups(const Corpus& corpus,
                                         const std::vector<std::size_t>& leaders,
                                         const MeasureWords& words) {
  std::map<std::size_t, Group> groups;
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    Group& group = groups[leaders[i]];
    group.letters = corpus.wordings[leaders[i]].letters.size();
    for (const auto& [spelling, count] : corpus.spellings[i]) group.spellings[spelling] += count;
  }
  for (const Member& member : corpus.members) {
    Group& group = groups[leaders[member.wording]];
    ++group.measures;
    group.agencies.insert(member.agency);
    if (member.year == 0) continue;
    group.first_year =
        group.first_year == 0 ? member.year : std::min(group.first_year, member.year);
    group.last_year = std::max(group.last_year, member.year);
  }
  std::vector<Group*> ranked;
  for (auto& [leader, group] : groups) ranked.push_back(&group);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Group* a, const Group* b) { return a->measures > b->measures; });
  std::vector<MeasureTokens> tokens;
  for (const Group* group : ranked)
    tokens.push_back(words.tokenize(most_frequent(group->spellings)));
  const std::vector<std::size_t> themes = cluster_themes(tokens);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    ranked[i]->id = static_cast<int64_t>(i + 1);
    ranked[i]->theme = static_cast<int64_t>(themes[i]) + 1;
  }
  return groups;
}

Status save_themes(const Connection& connection, const std::map<std::size_t, Group>& groups) {
  struct Theme {
    const Group* largest = nullptr;
    std::size_t measures = 0;
    std::set<std::size_t> agencies;
  };
  std::map<int64_t, Theme> themes;
  for (const auto& [leader, group] : groups) {
    Theme& theme = themes[group.theme];
    if (theme.largest == nullptr || group.measures > theme.largest->measures)
      theme.largest = &group;
    theme.measures += group.measures;
    theme.agencies.insert(group.agencies.begin(), group.agencies.end());
  }
  Statement insert = connection.prepare(
      "INSERT INTO measure_theme (id, label, measures, agencies) VALUES (?,?,?,?)");
  for (const auto& [id, theme] : themes) {
    insert.bind(id, most_frequent(theme.largest->spellings), theme.measures, theme.agencies.size());
    if (auto status = insert.run(); !status) return status;
  }
  return {};
}

std::optional<int64_t> none_if_zero(int64_t year) {
  if (year == 0) return std::nullopt;
  return year;
}

Status save_groups(const Connection& connection, const std::map<std::size_t, Group>& groups) {
  Statement insert = connection.prepare(
      "INSERT INTO measure_group (id, theme_id, text, letters, measures, agencies, first_year, "
      "last_year) VALUES (?,?,?,?,?,?,?,?)");
  for (const auto& [leader, group] : groups) {
    insert.bind(group.id, group.theme, most_frequent(group.spellings), group.letters,
                group.measures, group.agencies.size(), none_if_zero(group.first_year),
                none_if_zero(group.last_year));
    if (auto status = insert.run(); !status) return status;
  }
  return {};
}

Status save_members(const Connection& connection, const Corpus& corpus,
                    const std::vector<std::size_t>& leaders,
                    const std::map<std::size_t, Group>& groups) {
  Statement insert =
      connection.prepare("INSERT INTO measure_member (measure_id, group_id) VALUES (?,?)");
  int64_t newest = 0;
  for (const Member& member : corpus.members) {
    insert.bind(member.measure, groups.at(leaders[member.wording]).id);
    if (auto status = insert.run(); !status) return status;
    newest = std::max(newest, member.measure);
  }
  Statement grouping = connection.prepare(
      "INSERT INTO grouping (id, made_at, method, measures, newest_measure)"
      " VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, ?)");
  grouping.bind(kMethod, corpus.members.size(), newest);
  return grouping.run();
}

}  // namespace

Result<GroupCounts> make_measure_groups(Database& database, const MeasureWords& words) {
  auto transaction = WriteTransaction::begin(database);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  const Connection& connection = database.connection();
  const auto corpus = load_corpus(connection);
  if (!corpus) return tl::unexpected<Error>(corpus.error());
  const std::vector<std::size_t> leaders = group_near_copies(corpus->wordings, words.confusions());
  const std::map<std::size_t, Group> groups = make_groups(*corpus, leaders, words);

  Status status = connection.execute(
      "DELETE FROM grouping; DELETE FROM measure_member; DELETE FROM measure_group;"
      "DELETE FROM measure_theme");
  if (status) status = save_themes(connection, groups);
  if (status) status = save_groups(connection, groups);
  if (status) status = save_members(connection, *corpus, leaders, groups);
  if (status) status = transaction->commit();
  if (!status) return tl::unexpected<Error>(status.error());
  std::set<int64_t> themes;
  for (const auto& [leader, group] : groups) themes.insert(group.theme);
  return GroupCounts{static_cast<int64_t>(corpus->members.size()),
                     static_cast<int64_t>(corpus->wordings.size()),
                     static_cast<int64_t>(groups.size()), static_cast<int64_t>(themes.size())};
}

Result<bool> are_groups_current(const Database& database) {
  Statement query = database.connection().prepare(
      "SELECT g.method, g.measures = (SELECT count(*) FROM measure)"
      " AND g.measures = (SELECT count(*) FROM measure_member)"
      " AND g.newest_measure = (SELECT coalesce(max(id), 0) FROM measure) FROM grouping AS g");
  const bool current = query.next() && query.integer(0) == kMethod && query.integer(1) == 1;
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return current;
}

}  // namespace ita
