#include "query/grouped_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "query/agency_match.h"
#include "query/answer_rows.h"
#include "query/measure_groups.h"

namespace ita {
namespace {

constexpr std::size_t kVariantsShown = 4;

struct Member {
  int64_t group = 0, theme = 0;
};

Result<std::unordered_map<int64_t, Member>> load_members(const Database& database) {
  Statement query = database.connection().prepare(
      "SELECT m.measure_id, m.group_id, g.theme_id FROM measure_member AS m"
      " JOIN measure_group AS g ON g.id = m.group_id");
  std::unordered_map<int64_t, Member> members;
  while (query.next())
    members.emplace(query.integer(0), Member{query.integer(1), query.integer(2)});
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return members;
}

// Whose a measure is, in numbers.
struct Owner {
  std::size_t agency = 0;
  int64_t year = 0;
};

Result<std::unordered_map<int64_t, Owner>> load_owners(const Database& database) {
  Statement query = database.connection().prepare(
      "SELECT document_id, coalesce(agency, '#' || document_id), coalesce(district, ''),"
      " coalesce(province, ''), coalesce(fiscal_year, 0) FROM facts");
  std::unordered_map<std::string, std::size_t> agencies;
  std::unordered_map<int64_t, Owner> owners;
  while (query.next()) {
    std::string name = query.string(1) + '/' + query.string(2) + '/' + query.string(3);
    owners[query.integer(0)] = {
        agencies.try_emplace(std::move(name), agencies.size()).first->second, query.integer(4)};
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return owners;
}

struct Theme {
  int64_t id = 0, measures = 0;
  std::set<std::size_t> agencies;
  std::set<int64_t> years;
  std::map<int64_t, int64_t> groups;          // measures by group
  std::map<int64_t, int64_t> first_of_group;  // the first measure of each
};

// Groups by how many of the selected measures they have.
std::vector<std::pair<int64_t, int64_t>> rank_groups(const Theme& theme) {
  std::vector<std::pair<int64_t, int64_t>> ranked(theme.groups.begin(), theme.groups.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return ranked;
}

std::string join_years(const std::set<int64_t>& years) {
  std::string text;
  for (const int64_t year : years)
    if (year != 0) text += (text.empty() ? "" : "; ") + std::to_string(year);
  return text;
}

class ThemeRows {
 public:
  explicit ThemeRows(const Database& database)
      : text_(database.connection().prepare("SELECT text FROM measure_group WHERE id = ?")),
        example_(database.connection().prepare(
            "SELECT agency, page, x0, y0, x1, y1, document_id, file FROM v_measures"
            " WHERE measure_id = ?")) {}

  std::vector<Value> make(const Theme& theme) {
    const auto ranked = rank_groups(theme);
    std::string variants;
    for (std::size_t i = 1; i < ranked.size() && i < kVariantsShown; ++i)
      variants += fmt::format("{}{} × {}", variants.empty() ? "" : "; ", ranked[i].second,
                              text_of(ranked[i].first));
    if (ranked.size() > kVariantsShown)
      variants += fmt::format("; and {} more", ranked.size() - kVariantsShown);
    std::vector<Value> row = {to_value(text_of(ranked.front().first)),
                              to_value(static_cast<int64_t>(theme.agencies.size())),
                              to_value(theme.measures),
                              to_value(static_cast<int64_t>(ranked.size())),
                              to_value_or_nothing(variants),
                              to_value_or_nothing(join_years(theme.years))};
    example_.bind(theme.first_of_group.at(ranked.front().first));
    const bool there = example_.next();
    for (int column = 0; column < 8; ++column)
      row.push_back(there ? to_value(example_, column) : Value{});
    row.push_back(to_value(theme.id));
    return row;
  }
  Status status() const { return text_.status() ? example_.status() : text_.status(); }

 private:
  std::string text_of(int64_t group) {
    text_.bind(group);
    std::string text = text_.next() ? text_.string(0) : "";
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }
  Statement text_, example_;
};

Status note_if_stale(const Database& database, Answer& answer) {
  const auto current = are_groups_current(database);
  if (!current) return tl::unexpected<Error>(current.error());
  if (!*current)
    answer.notes.push_back(
        "The groups are older than the measures: run ita group to bring them up to date.");
  return {};
}

}  // namespace

Result<Answer> group_measures(const QueryContext& context, const MeasureQuestion& question) {
  const ReadSnapshot snapshot(context.database);
  const auto selected = select_measures(context, question);
  if (!selected) return tl::unexpected<Error>(selected.error());
  const auto members = load_members(context.database);
  if (!members) return tl::unexpected<Error>(members.error());
  const auto owners = load_owners(context.database);
  if (!owners) return tl::unexpected<Error>(owners.error());

  std::unordered_map<int64_t, Theme> themes;
  int64_t ungrouped = 0;
  for (std::size_t i = 0; i < selected->measures.size(); ++i) {
    const int64_t measure = selected->measures[i];
    const auto member = members->find(measure);
    if (member == members->end()) {
      ++ungrouped;
      continue;
    }
    const Owner& owner = owners->at(selected->document_of[i]);
    Theme& theme = themes[member->second.theme];
    theme.id = member->second.theme;
    ++theme.measures;
    ++theme.groups[member->second.group];
    theme.first_of_group.try_emplace(member->second.group, measure);
    theme.agencies.insert(owner.agency);
    theme.years.insert(owner.year);
  }
  std::vector<const Theme*> ranked;
  for (const auto& [id, theme] : themes) ranked.push_back(&theme);
  std::sort(ranked.begin(), ranked.end(), [](const Theme* a, const Theme* b) {
    return std::tuple(b->agencies.size(), b->measures, a->id) <
           std::tuple(a->agencies.size(), a->measures, b->id);
  });
  const std::size_t all = ranked.size();
  if (question.limit) ranked.resize(std::min(all, static_cast<std::size_t>(*question.limit)));

  Answer answer;
  answer.title = "Measures by what they do";
  answer.columns = {{"measure"},
                    {"agencies", ColumnKind::kInteger},
                    {"measures", ColumnKind::kInteger},
                    {"wordings", ColumnKind::kInteger},
                    {"variants"},
                    {"years"},
                    {"agency"},
                    {"page", ColumnKind::kInteger},
                    {"x0", ColumnKind::kReal},
                    {"y0", ColumnKind::kReal},
                    {"x1", ColumnKind::kReal},
                    {"y1", ColumnKind::kReal},
                    {"document", ColumnKind::kInteger},
                    {"file"},
                    {"theme", ColumnKind::kInteger}};
  ThemeRows rows(context.database);
  for (const Theme* theme : ranked) answer.rows.push_back(rows.make(*theme));
  if (auto status = rows.status(); !status) return tl::unexpected<Error>(status.error());
  if (ranked.size() < all)
    answer.notes.push_back(fmt::format("{} of {} themes are shown.", ranked.size(), all));
  if (ungrouped > 0)
    answer.notes.push_back(fmt::format("{} measures are in no group yet.", ungrouped));
  if (auto status = note_if_stale(context.database, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

Result<Answer> list_copies(const QueryContext& context, const CopyQuestion& question) {
  const ReadSnapshot snapshot(context.database);
  std::optional<std::string> documents;
  if (question.agency) {
    const auto found = find_documents_of_agency(context, *question.agency);
    if (!found) return tl::unexpected<Error>(found.error());
    documents = to_json_list(*found);
  }
  Answer answer;
  answer.title = "Wordings of several agencies";
  answer.columns = {{"text"},
                    {"agencies", ColumnKind::kInteger},
                    {"measures", ColumnKind::kInteger},
                    {"provinces", ColumnKind::kInteger},
                    {"first_year", ColumnKind::kInteger},
                    {"first_agency"},
                    {"agency_2"},
                    {"agency_3"},
                    {"last_year", ColumnKind::kInteger},
                    {"page", ColumnKind::kInteger},
                    {"x0", ColumnKind::kReal},
                    {"y0", ColumnKind::kReal},
                    {"x1", ColumnKind::kReal},
                    {"y1", ColumnKind::kReal},
                    {"document", ColumnKind::kInteger},
                    {"file"},
                    {"group", ColumnKind::kInteger}};
  const std::string of_agency =
      documents ? " AND g.id IN (SELECT x.group_id FROM measure AS m JOIN measure_member AS x ON "
                  "x.measure_id = m.id WHERE m.document_id IN (SELECT value FROM json_each(?2)))"
                : "";
  Statement groups = context.database.connection().prepare(
      "SELECT g.id, g.text, g.agencies, g.measures, g.first_year, g.last_year FROM measure_group "
      "AS g WHERE g.agencies >= 2 AND g.letters >= ?1" +
      of_agency + " ORDER BY g.agencies DESC, g.measures DESC, g.id");
  groups.bind(question.least_letters);
  if (documents) groups.bind_at(2, *documents);
  Statement owners = context.database.connection().prepare(
      "SELECT f.agency, f.province, f.fiscal_year, x.measure_id FROM measure_member AS x"
      " JOIN measure AS m ON m.id = x.measure_id JOIN facts AS f ON f.document_id = m.document_id"
      " WHERE x.group_id = ? ORDER BY f.fiscal_year IS NULL, f.fiscal_year, x.measure_id");
  Statement place = context.database.connection().prepare(
      "SELECT page, x0, y0, x1, y1, document_id, file FROM v_measures WHERE measure_id = ?");
  std::size_t all = 0;
  while (groups.next()) {
    ++all;
    if (question.limit && answer.rows.size() >= static_cast<std::size_t>(*question.limit)) continue;
    std::vector<std::string> agencies;  // in the order of years
    std::set<std::string> provinces, first_agencies;
    int64_t first_measure = 0;
    owners.bind(groups.integer(0));
    while (owners.next()) {
      if (first_measure == 0) first_measure = owners.integer(3);
      const std::string agency = owners.string(0);
      if (std::find(agencies.begin(), agencies.end(), agency) == agencies.end() &&
          agencies.size() < 3)
        agencies.push_back(agency);
      if (!owners.is_null(1)) provinces.insert(owners.string(1));
      if (owners.optional_integer(2) == groups.optional_integer(4))
        first_agencies.insert(agency + '/' + owners.string(1));
    }
    const bool known_first = first_agencies.size() == 1;
    if (!known_first) agencies.insert(agencies.begin(), "");
    agencies.resize(3);
    std::vector<Value> row = {to_value(groups, 1), to_value(groups, 2), to_value(groups, 3),
                              to_value(static_cast<int64_t>(provinces.size())),
                              to_value(groups, 4)};
    for (const std::string& agency : agencies) row.push_back(to_value_or_nothing(agency));
    row.push_back(to_value(groups, 5));
    place.bind(first_measure);
    const bool there = place.next();
    for (int column = 0; column < 7; ++column)
      row.push_back(there ? to_value(place, column) : Value{});
    row.push_back(to_value(groups, 0));
    answer.rows.push_back(std::move(row));
  }
  for (const Statement* statement : {&groups, &owners, &place})
    if (auto status = statement->status(); !status) return tl::unexpected<Error>(status.error());
  if (answer.rows.size() < all)
    answer.notes.push_back(fmt::format("{} of {} wordings are shown.", answer.rows.size(), all));
  if (auto status = note_if_stale(context.database, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

}  // namespace ita
