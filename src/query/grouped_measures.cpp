#include "query/grouped_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
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

// By measure; group 0 for those in none.
Result<std::vector<Member>> load_members(const Database& database) {
  Statement groups = database.connection().prepare("SELECT id, theme_id FROM measure_group");
  std::unordered_map<int64_t, int64_t> themes;
  while (groups.next()) themes.emplace(groups.integer(0), groups.integer(1));
  Statement query =
      database.connection().prepare("SELECT measure_id, group_id FROM measure_member ORDER BY 1");
  std::vector<Member> members;
  while (query.next()) {
    members.resize(static_cast<std::size_t>(query.integer(0)) + 1);
    members.back() = {query.integer(1), themes[query.integer(1)]};
  }
  for (const Statement* statement : {&groups, &query})
    if (auto status = statement->status(); !status) return tl::unexpected<Error>(status.error());
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
  std::vector<std::size_t> agencies;  // each once after the last measure
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

// Who has a measure. Read once: row by row every measure's texts would pass by.
struct Holder {
  std::string agency, province;
  std::optional<int64_t> year;
  int64_t order_year() const { return year.value_or(std::numeric_limits<int64_t>::max()); }
};

class Holders {
 public:
  static Result<Holders> load(const Database& database) {
    Holders result;
    Statement facts = database.connection().prepare(
        "SELECT document_id, coalesce(agency, ''), coalesce(province, ''), fiscal_year FROM facts");
    while (facts.next())
      result.of_document_[facts.integer(0)] = {facts.string(1), facts.string(2),
                                               facts.optional_integer(3)};
    Statement measures = database.connection().prepare("SELECT id, document_id FROM measure");
    while (measures.next()) {
      const auto place = static_cast<std::size_t>(measures.integer(0));
      if (place >= result.documents_.size()) result.documents_.resize(place + 1);
      result.documents_[place] = measures.integer(1);
    }
    for (const Statement* statement : {&facts, &measures})
      if (auto status = statement->status(); !status) return tl::unexpected<Error>(status.error());
    return result;
  }
  const Holder& of(int64_t measure) const {
    return of_document_.at(documents_[static_cast<std::size_t>(measure)]);
  }

 private:
  std::vector<int64_t> documents_;  // by measure
  std::unordered_map<int64_t, Holder> of_document_;
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
    const auto place = static_cast<std::size_t>(measure);
    const Member member = place < members->size() ? (*members)[place] : Member();
    if (member.group == 0) {
      ++ungrouped;
      continue;
    }
    const Owner& owner = owners->at(selected->document_of[i]);
    Theme& theme = themes[member.theme];
    theme.id = member.theme;
    ++theme.measures;
    ++theme.groups[member.group];
    theme.first_of_group.try_emplace(member.group, measure);
    theme.agencies.push_back(owner.agency);
    theme.years.insert(owner.year);
  }
  std::vector<const Theme*> ranked;
  for (auto& [id, theme] : themes) {
    std::sort(theme.agencies.begin(), theme.agencies.end());
    theme.agencies.erase(std::unique(theme.agencies.begin(), theme.agencies.end()),
                         theme.agencies.end());
    ranked.push_back(&theme);
  }
  std::sort(ranked.begin(), ranked.end(), [](const Theme* a, const Theme* b) {
    return std::tuple(b->agencies.size(), b->measures, a->id) <
           std::tuple(a->agencies.size(), a->measures, b->id);
  });
  const std::size_t all = ranked.size();
  if (question.limit) ranked.resize(std::min(all, static_cast<std::size_t>(*question.limit)));

  Answer answer;
  answer.title = "Measures by what they do";
  answer.columns = with_place({{"measure"},
                               {"agencies", ColumnKind::kInteger},
                               {"measures", ColumnKind::kInteger},
                               {"wordings", ColumnKind::kInteger},
                               {"variants"},
                               {"years"},
                               {"agency"}},
                              {{"file"}, {"theme", ColumnKind::kInteger}});
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
  answer.columns = with_place({{"text"},
                               {"agencies", ColumnKind::kInteger},
                               {"measures", ColumnKind::kInteger},
                               {"provinces", ColumnKind::kInteger},
                               {"first_year", ColumnKind::kInteger},
                               {"first_agency"},
                               {"agency_2"},
                               {"agency_3"},
                               {"last_year", ColumnKind::kInteger}},
                              {{"file"}, {"group", ColumnKind::kInteger}});
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
  const auto holders = Holders::load(context.database);
  if (!holders) return tl::unexpected<Error>(holders.error());
  Statement members = context.database.connection().prepare(
      "SELECT measure_id FROM measure_member WHERE group_id = ?");
  Statement place = context.database.connection().prepare(
      "SELECT page, x0, y0, x1, y1, document_id, file FROM v_measures WHERE measure_id = ?");
  std::size_t all = 0;
  while (groups.next()) {
    ++all;
    if (question.limit && answer.rows.size() >= static_cast<std::size_t>(*question.limit)) continue;
    std::vector<std::string> agencies;  // in the order of years
    std::set<std::string> provinces, first_agencies;
    int64_t first_measure = 0;
    std::vector<int64_t> measures;
    members.bind(groups.integer(0));
    while (members.next()) measures.push_back(members.integer(0));
    std::sort(measures.begin(), measures.end(), [&](int64_t a, int64_t b) {
      return std::pair(holders->of(a).order_year(), a) < std::pair(holders->of(b).order_year(), b);
    });
    if (!measures.empty()) first_measure = measures.front();
    for (const int64_t measure : measures) {
      const Holder& holder = holders->of(measure);
      if (agencies.size() < 3 &&
          std::find(agencies.begin(), agencies.end(), holder.agency) == agencies.end())
        agencies.push_back(holder.agency);
      if (!holder.province.empty()) provinces.insert(holder.province);
      if (holder.year == groups.optional_integer(4))
        first_agencies.insert(holder.agency + '/' + holder.province);
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
  for (const Statement* statement : {&groups, &members, &place})
    if (auto status = statement->status(); !status) return tl::unexpected<Error>(status.error());
  if (answer.rows.size() < all)
    answer.notes.push_back(fmt::format("{} of {} wordings are shown.", answer.rows.size(), all));
  if (auto status = note_if_stale(context.database, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

}  // namespace ita
