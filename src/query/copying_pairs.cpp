#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "query/agency_match.h"
#include "query/answer_rows.h"
#include "query/grouped_measures.h"

namespace ita {
namespace {

// A wording of more agencies than this comes from a circular or a model, not from a neighbour.
constexpr int kMostAgencies = 20;
constexpr int kLeastShared = 2;

struct Holder {
  std::size_t agency = 0;
  int64_t year = 0, measure = 0;
};

struct Pair {
  int shared = 0, a_earlier = 0, b_earlier = 0;
  int64_t measure_a = 0, measure_b = 0;  // of the first shared wording
};

struct Agencies {
  std::vector<std::string> names, provinces;
  std::unordered_map<std::string, std::size_t> numbers;
  std::vector<int> wordings;  // of several agencies or of one alone, long enough

  std::size_t add(const std::string& name, const std::string& district,
                  const std::string& province) {
    const auto [entry, added] =
        numbers.try_emplace(name + '/' + district + '/' + province, names.size());
    if (added) {
      names.push_back(name);
      provinces.push_back(province);
      wordings.push_back(0);
    }
    return entry->second;
  }
};

using Pairs = std::unordered_map<uint64_t, Pair>;

void add_pairs(const std::vector<Holder>& holders, Agencies& agencies, Pairs& pairs) {
  // The first measure of each agency that has the wording.
  std::vector<Holder> firsts;
  for (const Holder& holder : holders) {
    const auto known = std::find_if(firsts.begin(), firsts.end(),
                                    [&](const Holder& h) { return h.agency == holder.agency; });
    if (known == firsts.end())
      firsts.push_back(holder);
    else if (holder.year < known->year)
      *known = holder;
  }
  for (const Holder& holder : firsts) ++agencies.wordings[holder.agency];
  if (firsts.size() > kMostAgencies) return;
  for (std::size_t i = 0; i < firsts.size(); ++i)
    for (std::size_t j = i + 1; j < firsts.size(); ++j) {
      const bool in_order = firsts[i].agency < firsts[j].agency;
      const Holder &a = in_order ? firsts[i] : firsts[j], &b = in_order ? firsts[j] : firsts[i];
      Pair& pair = pairs[(static_cast<uint64_t>(a.agency) << 32) | b.agency];
      if (pair.shared++ == 0) pair.measure_a = a.measure, pair.measure_b = b.measure;
      if (a.year != 0 && b.year != 0) {
        pair.a_earlier += a.year < b.year;
        pair.b_earlier += b.year < a.year;
      }
    }
}

}  // namespace

Result<Answer> list_copying_pairs(const QueryContext& context, const CopyQuestion& question) {
  const ReadSnapshot snapshot(context.database);
  Statement query = context.database.connection().prepare(
      "SELECT x.group_id, m.document_id, x.measure_id FROM measure_group AS g"
      " JOIN measure_member AS x ON x.group_id = g.id JOIN measure AS m ON m.id = x.measure_id"
      " WHERE g.letters >= ? ORDER BY x.group_id");
  query.bind(question.least_letters);
  Agencies agencies;
  std::unordered_map<int64_t, Holder> owners;  // by document
  Statement facts = context.database.connection().prepare(
      "SELECT document_id, agency, district, province, coalesce(fiscal_year, 0) FROM facts"
      " WHERE agency IS NOT NULL");
  while (facts.next())
    owners[facts.integer(0)] = {agencies.add(facts.string(1), facts.string(2), facts.string(3)),
                                facts.integer(4), 0};
  if (auto status = facts.status(); !status) return tl::unexpected<Error>(status.error());

  Pairs pairs;
  std::vector<Holder> holders;
  int64_t group = 0;
  const auto close_group = [&] {
    if (!holders.empty()) add_pairs(holders, agencies, pairs);
    holders.clear();
  };
  while (query.next()) {
    if (query.integer(0) != group) close_group();
    group = query.integer(0);
    const auto owner = owners.find(query.integer(1));
    if (owner == owners.end()) continue;
    holders.push_back({owner->second.agency, owner->second.year, query.integer(2)});
  }
  close_group();
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());

  std::vector<bool> wanted(agencies.names.size(), !question.agency);
  if (question.agency) {
    const auto documents = find_documents_of_agency(context, *question.agency);
    if (!documents) return tl::unexpected<Error>(documents.error());
    for (const int64_t document : *documents)
      if (const auto owner = owners.find(document); owner != owners.end())
        wanted[owner->second.agency] = true;
  }
  struct Ranked {
    std::size_t a, b;
    const Pair* pair;
    double share;
  };
  std::vector<Ranked> ranked;
  for (const auto& [key, pair] : pairs) {
    const std::size_t a = key >> 32, b = key & UINT32_MAX;
    if (pair.shared < kLeastShared || (!wanted[a] && !wanted[b])) continue;
    const int smaller = std::min(agencies.wordings[a], agencies.wordings[b]);
    ranked.push_back({a, b, &pair, static_cast<double>(pair.shared) / smaller});
  }
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& x, const Ranked& y) {
    return std::tuple(y.pair->shared, y.share, x.a, x.b) <
           std::tuple(x.pair->shared, x.share, y.a, y.b);
  });

  Answer answer;
  answer.title = "Agencies that share wordings";
  answer.columns = {{"agency_a"},
                    {"province_a"},
                    {"agency_b"},
                    {"province_b"},
                    {"shared", ColumnKind::kInteger},
                    {"of_a", ColumnKind::kInteger},
                    {"of_b", ColumnKind::kInteger},
                    {"share", ColumnKind::kReal},
                    {"earlier"},
                    {"example"},
                    {"document_a", ColumnKind::kInteger},
                    {"page_a", ColumnKind::kInteger},
                    {"document_b", ColumnKind::kInteger},
                    {"page_b", ColumnKind::kInteger}};
  const std::size_t all = ranked.size();
  if (question.limit) ranked.resize(std::min(all, static_cast<std::size_t>(*question.limit)));
  Statement example = context.database.connection().prepare(
      "SELECT g.text, m.document_id,"
      " (SELECT e.page FROM measure_evidence AS e WHERE e.measure_id = m.id AND e.position = 1)"
      " FROM measure AS m JOIN measure_member AS x ON x.measure_id = m.id"
      " JOIN measure_group AS g ON g.id = x.group_id WHERE m.id = ?");
  for (const auto& [a, b, pair, share] : ranked) {
    const std::string earlier = pair->a_earlier > pair->b_earlier   ? agencies.names[a]
                                : pair->b_earlier > pair->a_earlier ? agencies.names[b]
                                                                    : "";
    std::vector<Value> row = {
        to_value(agencies.names[a]),    to_value_or_nothing(agencies.provinces[a]),
        to_value(agencies.names[b]),    to_value_or_nothing(agencies.provinces[b]),
        to_value(pair->shared),         to_value(agencies.wordings[a]),
        to_value(agencies.wordings[b]), to_value(share),
        to_value_or_nothing(earlier)};
    example.bind(pair->measure_a);
    const bool a_there = example.next();
    row.push_back(a_there ? to_value(example, 0) : Value{});
    row.push_back(a_there ? to_value(example, 1) : Value{});
    row.push_back(a_there ? to_value(example, 2) : Value{});
    example.bind(pair->measure_b);
    const bool b_there = example.next();
    row.push_back(b_there ? to_value(example, 1) : Value{});
    row.push_back(b_there ? to_value(example, 2) : Value{});
    answer.rows.push_back(std::move(row));
  }
  if (auto status = example.status(); !status) return tl::unexpected<Error>(status.error());
  if (ranked.size() < all)
    answer.notes.push_back(fmt::format("{} of {} pairs are shown.", ranked.size(), all));
  return answer;
}

}  // namespace ita
