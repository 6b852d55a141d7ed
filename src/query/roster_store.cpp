#include "query/roster_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "query/filed_document.h"
#include "query/thai_order.h"

namespace ita {
namespace {

// A type that the name does not state belongs before it: type เทศบาลตำบล, name บ้านสวน.
AgencyIdentity identify(const AgencyFinder& agencies, const RosterEntry& entry) {
  AgencyIdentity identity = identify_agency(agencies, entry.name, entry.district, entry.province);
  if (identity.recognised || entry.type.empty()) return identity;
  AgencyIdentity typed =
      identify_agency(agencies, entry.type + entry.name, entry.district, entry.province);
  return typed.recognised ? typed : identity;
}

Result<std::vector<RosterDecision>> load_decisions(const Connection& connection) {
  Statement query = connection.prepare(
      "SELECT key, district_key, province_key, entry_key, coalesce(entry_district, ''),"
      " coalesce(entry_province, '') FROM roster_decision");
  std::vector<RosterDecision> decisions;
  while (query.next()) {
    RosterDecision decision;
    decision.printed.key = query.string(0);
    decision.printed.district = query.string(1);
    decision.printed.province = query.string(2);
    decision.none = query.is_null(3);
    decision.entry.key = query.string(3);
    decision.entry.district = query.string(4);
    decision.entry.province = query.string(5);
    decisions.push_back(std::move(decision));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return decisions;
}

// Agencies as documents print them, each once, and what the roster makes of them.
struct Case {
  AgencyIdentity identity;
  std::string printed;
  std::vector<int64_t> documents;
  RosterMatch match;
};

Result<std::vector<Case>> load_cases(const QueryContext& context, const Roster& roster) {
  const auto documents = load_filed_documents(context);
  if (!documents) return tl::unexpected<Error>(documents.error());
  std::map<std::tuple<std::string, std::string, std::string>, Case> cases;
  for (const FiledDocument& document : *documents) {
    const AgencyIdentity& agency = document.agency;
    if (agency.key.empty()) continue;
    Case& entry = cases[{agency.key, agency.province, agency.district}];
    entry.identity = agency;
    if (entry.printed.empty()) entry.printed = agency.name;
    if (document.id) entry.documents.push_back(*document.id);
  }
  const RosterMatcher matcher(roster.identities, context.confusions, roster.decisions);
  std::vector<Case> matched;
  for (auto& [key, entry] : cases) {
    entry.match = matcher.match(entry.identity);
    matched.push_back(std::move(entry));
  }
  ThaiOrder order;
  std::stable_sort(matched.begin(), matched.end(), [&](const Case& a, const Case& b) {
    return order.key(a.printed) < order.key(b.printed);
  });
  return matched;
}

std::vector<Case> keep_undecided(std::vector<Case> cases) {
  std::erase_if(cases, [](const Case& c) { return c.match.kind != RosterMatch::Kind::kToDecide; });
  return cases;
}

std::optional<std::string> none_if_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace

Result<Roster> prepare_roster(const QueryContext& context, std::vector<RosterEntry> entries) {
  auto decisions = load_decisions(context.database.connection());
  if (!decisions) return tl::unexpected<Error>(decisions.error());
  Roster roster{{}, {}, std::move(*decisions), {}};
  std::map<std::tuple<std::string, std::string, std::string>, int> lines;  // of identities
  std::size_t twice = 0, alike = 0, vague = 0;
  for (RosterEntry& entry : entries) {
    AgencyIdentity identity = identify(context.agencies, entry);
    const bool first =
        lines.try_emplace({identity.key, identity.district, identity.province}, entry.line).second;
    // Without a province the same name may be another agency.
    if (!first && ++(identity.province.empty() ? alike : twice) && !identity.province.empty())
      continue;
    if (!identity.recognised) ++vague;
    roster.entries.push_back(std::move(entry));
    roster.identities.push_back(std::move(identity));
  }
  const auto remark = [&](std::size_t count, std::string_view text) {
    if (count > 0) roster.remarks.push_back(fmt::format("{}: {}.", text, count));
  };
  remark(twice, "Lines of the roster that name an agency again, and count once");
  remark(alike, "Names on the roster that stand there before; provinces would tell them apart");
  remark(vague, "Names on the roster that do not say what kind of agency it is");
  return roster;
}

Result<Roster> load_stored_roster(const Database& database) {
  auto decisions = load_decisions(database.connection());
  if (!decisions) return tl::unexpected<Error>(decisions.error());
  Roster roster{{}, {}, std::move(*decisions), {}};
  Statement query = database.connection().prepare(
      "SELECT name, coalesce(type, ''), coalesce(district, ''), coalesce(province, ''), position,"
      " full_name, key, district_key, province_key, place_key FROM roster_entry ORDER BY position");
  while (query.next()) {
    roster.entries.push_back({query.string(0), query.string(1), query.string(2), query.string(3),
                              static_cast<int>(query.integer(4))});
    roster.identities.push_back({query.string(5), query.string(6), query.string(7), query.string(8),
                                 query.string(9), !query.text(9).empty()});
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return roster;
}

Status save_roster(Database& database, const Roster& roster) {
  auto transaction = WriteTransaction::begin(database);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  const Connection& connection = database.connection();
  if (auto status = connection.execute("DELETE FROM roster_match; DELETE FROM roster_entry");
      !status)
    return status;
  Statement insert = connection.prepare(
      "INSERT INTO roster_entry (position, name, full_name, type, district, province, key,"
      " district_key, province_key, place_key) VALUES (?,?,?,?,?,?,?,?,?,?)");
  for (std::size_t i = 0; i < roster.entries.size(); ++i) {
    const RosterEntry& entry = roster.entries[i];
    const AgencyIdentity& identity = roster.identities[i];
    insert.bind(i + 1, entry.name, identity.name, none_if_empty(entry.type),
                none_if_empty(entry.district), none_if_empty(entry.province), identity.key,
                identity.district, identity.province, identity.place);
    if (auto status = insert.run(); !status) return status;
  }
  return transaction->commit();
}

Status save_roster_matches(Database& database, const QueryContext& context, const Roster& roster) {
  auto transaction = WriteTransaction::begin(database);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  const auto cases = load_cases(context, roster);
  if (!cases) return tl::unexpected<Error>(cases.error());
  const Connection& connection = database.connection();
  if (auto status = connection.execute("DELETE FROM roster_match"); !status) return status;
  Statement insert =
      connection.prepare("INSERT INTO roster_match (document_id, position, score) VALUES (?,?,?)");
  for (const Case& c : *cases) {
    if (c.match.kind != RosterMatch::Kind::kSure) continue;
    for (const int64_t document : c.documents) {
      insert.bind(document, c.match.candidates.front().entry + 1, c.match.candidates.front().score);
      if (auto status = insert.run(); !status) return status;
    }
  }
  return transaction->commit();
}

Result<Answer> summarize_roster(const QueryContext& context, const Roster& roster) {
  const auto cases = load_cases(context, roster);
  if (!cases) return tl::unexpected<Error>(cases.error());
  struct Type {
    int64_t entries = 0, documents = 0;
    std::set<std::string> provinces;
  };
  std::map<std::string, Type> types;
  for (const RosterEntry& entry : roster.entries) {
    Type& type = types[entry.type];
    ++type.entries;
    type.provinces.insert(entry.province);
  }
  int64_t to_decide = 0, strangers = 0;
  for (const Case& c : *cases) {
    to_decide += c.match.kind == RosterMatch::Kind::kToDecide;
    strangers += c.match.kind == RosterMatch::Kind::kNone;
    if (c.match.kind == RosterMatch::Kind::kSure)
      types[roster.entries[c.match.candidates.front().entry].type].documents +=
          static_cast<int64_t>(c.documents.size());
  }
  Answer answer;
  answer.title = "Roster";
  answer.columns = {{"type"},
                    {"entries", ColumnKind::kInteger},
                    {"provinces", ColumnKind::kInteger},
                    {"documents", ColumnKind::kInteger}};
  for (const auto& [name, type] : types)
    answer.rows.push_back({to_value_or_nothing(name), to_value(type.entries),
                           to_value(static_cast<int64_t>(type.provinces.size())),
                           to_value(type.documents)});
  if (to_decide > 0)
    answer.notes.push_back(fmt::format(
        "Agencies of documents that may be one entry or another: {}. See ita roster undecided.",
        to_decide));
  if (strangers > 0)
    answer.notes.push_back(
        fmt::format("Agencies of documents that are not on the roster: {}.", strangers));
  answer.notes.insert(answer.notes.begin(), roster.remarks.begin(), roster.remarks.end());
  return answer;
}

Result<Answer> list_undecided(const QueryContext& context, const Roster& roster) {
  auto cases = load_cases(context, roster);
  if (!cases) return tl::unexpected<Error>(cases.error());
  Answer answer;
  answer.title = "Which agency of the roster is it?";
  answer.columns = {{"case", ColumnKind::kInteger},
                    {"printed"},
                    {"district"},
                    {"province"},
                    {"documents", ColumnKind::kInteger},
                    {"document", ColumnKind::kInteger},
                    {"entry", ColumnKind::kInteger},
                    {"name"},
                    {"entry_district"},
                    {"entry_province"},
                    {"score", ColumnKind::kReal}};
  int64_t number = 0;
  for (const Case& c : keep_undecided(std::move(*cases))) {
    ++number;
    for (const RosterCandidate& candidate : c.match.candidates) {
      const RosterEntry& entry = roster.entries[candidate.entry];
      answer.rows.push_back({to_value(number), to_value(c.printed),
                             to_value_or_nothing(c.identity.district),
                             to_value_or_nothing(c.identity.province),
                             to_value(static_cast<int64_t>(c.documents.size())),
                             c.documents.empty() ? Value{} : to_value(c.documents.front()),
                             to_value(static_cast<int64_t>(candidate.entry + 1)),
                             to_value(entry.name), to_value_or_nothing(entry.district),
                             to_value_or_nothing(entry.province), to_value(candidate.score)});
    }
  }
  if (number > 0)
    answer.notes.push_back(
        "Decide with: ita roster decide CASE ENTRY   (ENTRY 0: none of the roster)");
  return answer;
}

Status decide_roster_case(Database& database, const QueryContext& context, const Roster& roster,
                          int case_number, int position) {
  auto cases = load_cases(context, roster);
  if (!cases) return tl::unexpected<Error>(cases.error());
  const std::vector<Case> undecided = keep_undecided(std::move(*cases));
  if (case_number < 1 || static_cast<std::size_t>(case_number) > undecided.size())
    return fail(ErrorCode::kUsage,
                fmt::format("there is no case {}; there are {}", case_number, undecided.size()));
  if (position < 0 || static_cast<std::size_t>(position) > roster.entries.size())
    return fail(ErrorCode::kUsage, fmt::format("the roster has no entry {}", position));
  const Case& decided = undecided[static_cast<std::size_t>(case_number - 1)];
  std::optional<std::string> key, district, province;
  if (position > 0) {
    const AgencyIdentity& entry = roster.identities[static_cast<std::size_t>(position - 1)];
    key = entry.key;
    district = entry.district;
    province = entry.province;
  }
  auto transaction = WriteTransaction::begin(database);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  Statement insert = database.connection().prepare(
      "INSERT INTO roster_decision (key, district_key, province_key, printed, entry_key,"
      " entry_district, entry_province, decided_at)"
      " VALUES (?,?,?,?,?,?,?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"
      " ON CONFLICT DO UPDATE SET printed = excluded.printed, entry_key = excluded.entry_key,"
      " entry_district = excluded.entry_district, entry_province = excluded.entry_province,"
      " decided_at = excluded.decided_at");
  insert.bind(decided.identity.key, decided.identity.district, decided.identity.province,
              decided.printed, key, district, province);
  if (auto status = insert.run(); !status) return status;
  return transaction->commit();
}

}  // namespace ita
