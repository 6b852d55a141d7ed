#include "query/missing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "query/filed_document.h"
#include "query/publication_item.h"

namespace ita {
namespace {

// Which documents belong to which entries of the roster.
struct Owned {
  const FiledDocument* document = nullptr;
  double score = 1;
};
struct Assignment {
  std::vector<std::vector<Owned>> own;          // by roster index
  std::vector<std::vector<Owned>> ambiguous;    // may be this entry's or another's
  std::vector<const FiledDocument*> strangers;  // name an agency that the roster does not have
  std::unordered_map<int64_t, std::size_t> entry_of;  // document id → entry, where sure
  int nameless = 0;
};

Assignment assign(const QueryContext& context, const std::vector<FiledDocument>& documents,
                  const Roster& roster) {
  const RosterMatcher matcher(roster.identities, context.confusions, roster.decisions);
  std::unordered_map<std::string, RosterMatch> known;
  Assignment result;
  result.own.resize(roster.entries.size());
  result.ambiguous.resize(roster.entries.size());
  for (const FiledDocument& document : documents) {
    const AgencyIdentity& agency = document.agency;
    if (agency.key.empty()) {
      ++result.nameless;
      continue;
    }
    const auto [match, added] =
        known.try_emplace(agency.name + '\n' + agency.district + '\n' + agency.province);
    if (added) match->second = matcher.match(agency);
    if (match->second.kind == RosterMatch::Kind::kNone) result.strangers.push_back(&document);
    const bool sure = match->second.kind == RosterMatch::Kind::kSure;
    for (const RosterCandidate& candidate : match->second.candidates)
      (sure ? result.own : result.ambiguous)[candidate.entry].push_back(
          {&document, candidate.score});
    if (sure && document.id)
      result.entry_of.emplace(*document.id, match->second.candidates.front().entry);
  }
  return result;
}

struct Finding {
  std::string_view status;
  Owned found;
  std::string detail;
};

class Judge {
 public:
  Judge(DocumentKind kind, int year) : kind_(kind), year_(year) {}

  bool is_the_publication(const FiledDocument& d) const {
    return d.obstacle.empty() && d.kind == kind_ && d.fiscal_year == year_;
  }

  Finding judge(const std::vector<Owned>& own, const std::vector<Owned>& ambiguous) const {
    for (const Owned& o : own)
      if (is_the_publication(*o.document)) return {"published", o, describe_published(o, own)};
    for (const Owned& o : ambiguous)
      if (is_the_publication(*o.document))
        return {"ambiguous", o, "the document may be of another entry: see ita roster undecided"};
    for (const Owned& o : own)
      if (!o.document->obstacle.empty())
        return {"not_readable", o, with_source(*o.document, o.document->obstacle)};
    for (const Owned& o : own)
      if (o.document->kind == kind_ && !o.document->fiscal_year)
        return {"not_readable", o,
                with_source(*o.document, "the document does not say its fiscal year")};
    for (const Owned& o : own)
      if (o.document->kind == kind_) return {"other_year", o, with_source(*o.document, "")};
    return {"missing", {}, ""};
  }

 private:
  static std::string with_source(const FiledDocument& d, std::string text) {
    if (!d.named_by_path) return text;
    return text + (text.empty() ? "" : "; ") + "the agency is named by the path only";
  }

  std::string describe_published(const Owned& o, const std::vector<Owned>& own) const {
    std::string text = o.document->caveat;
    const auto count = std::count_if(own.begin(), own.end(), [&](const Owned& other) {
      return is_the_publication(*other.document);
    });
    if (count > 1) text += fmt::format("{}one of {} documents", text.empty() ? "" : "; ", count);
    return with_source(*o.document, text);
  }

  DocumentKind kind_;
  int year_;
};

// What the next year's documents say of the item: its own score, by roster entry.
struct Witness {
  double score = 0;
  int64_t document = 0, page = 0;
};

Result<std::unordered_map<std::size_t, Witness>> load_witnesses(const QueryContext& context,
                                                                const Assignment& assignment,
                                                                PublicationMeaning meaning,
                                                                int year) {
  std::unordered_map<std::size_t, Witness> witnesses;
  const Publication* publication = context.codebook.publication(meaning, year);
  if (publication == nullptr || !publication->code) return witnesses;
  Statement query = context.database.connection().prepare(
      "SELECT s.document_id, s.value, s.page FROM score AS s JOIN facts AS f ON f.document_id = "
      "s.document_id WHERE s.code = ? AND f.assessment_year = ? ORDER BY s.document_id");
  query.bind(publication->code->to_string(), year);
  while (query.next())
    if (const auto entry = assignment.entry_of.find(query.integer(0));
        entry != assignment.entry_of.end())
      witnesses.try_emplace(entry->second,
                            Witness{query.real(1), query.integer(0), query.integer(2)});
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return witnesses;
}

// A document that may be this entry's: worth a look.
std::string describe_similar(const std::vector<Owned>& ambiguous, DocumentPlaces& places) {
  if (ambiguous.empty()) return {};
  const FiledDocument& document = *ambiguous.front().document;
  return fmt::format("a similar name: {} ({})", document.agency.name, places.file(document));
}

std::string count_statuses(const std::map<std::string_view, int>& counts) {
  std::string summary;
  for (const std::string_view status :
       {"published", "not_readable", "other_year", "ambiguous", "missing"})
    if (const auto found = counts.find(status); found != counts.end())
      summary += fmt::format("{}{} {}", summary.empty() ? "" : ", ", found->second, status);
  return summary;
}

constexpr std::size_t kMostStrangersNamed = 20;

void note_strangers(const Assignment& assignment, const Judge& judge, DocumentPlaces& places,
                    Answer& answer) {
  std::size_t count = 0;
  for (const FiledDocument* d : assignment.strangers)
    if (judge.is_the_publication(*d) && ++count <= kMostStrangersNamed)
      answer.notes.push_back(fmt::format("Not on the roster: {} (document {}, {})", d->agency.name,
                                         *d->id, places.file(*d)));
  if (count > kMostStrangersNamed)
    answer.notes.push_back(fmt::format("Not on the roster: {} more.", count - kMostStrangersNamed));
}

}  // namespace

Result<Answer> find_missing(const QueryContext& context, const PublicationQuestion& question,
                            const Roster& roster) {
  std::vector<PublicationItem> items;
  Answer answer;
  for (const int year : question.fiscal_years) {
    const auto item = parse_publication_item(context.codebook, question.item, year);
    if (!item) return tl::unexpected<Error>(item.error());
    answer.title += fmt::format("{}{}, {}", items.empty() ? "" : "; ", item->label, year);
    items.push_back(*item);
  }
  const ReadSnapshot snapshot(context.database);
  const auto documents = load_filed_documents(context);
  if (!documents) return tl::unexpected<Error>(documents.error());
  const Assignment assignment = assign(context, *documents, roster);

  answer.columns = {{"agency"},
                    {"district"},
                    {"province"},
                    {"fiscal_year", ColumnKind::kInteger},
                    {"status"},
                    {"document", ColumnKind::kInteger},
                    {"file"},
                    {"page", ColumnKind::kInteger},
                    {"x0", ColumnKind::kReal},
                    {"y0", ColumnKind::kReal},
                    {"x1", ColumnKind::kReal},
                    {"y1", ColumnKind::kReal},
                    {"found_name"},
                    {"found_year", ColumnKind::kInteger},
                    {"match", ColumnKind::kReal},
                    {"score", ColumnKind::kReal},
                    {"score_document", ColumnKind::kInteger},
                    {"score_page", ColumnKind::kInteger},
                    {"detail"}};
  DocumentPlaces places(context.database);
  std::vector<std::vector<std::vector<Value>>> rows(roster.entries.size());  // by entry, then year
  for (std::size_t y = 0; y < items.size(); ++y) {
    const int year = question.fiscal_years[y];
    const Judge judge(items[y].kind, year);
    const auto witnesses = load_witnesses(context, assignment, items[y].meaning, year);
    if (!witnesses) return tl::unexpected<Error>(witnesses.error());
    std::map<std::string_view, int> counts;
    for (std::size_t i = 0; i < roster.entries.size(); ++i) {
      const RosterEntry& entry = roster.entries[i];
      Finding finding = judge.judge(assignment.own[i], assignment.ambiguous[i]);
      ++counts[finding.status];
      if (finding.status == "missing")
        finding.detail = describe_similar(assignment.ambiguous[i], places);
      std::vector<Value> row = {to_value(entry.name), to_value_or_nothing(entry.district),
                                to_value_or_nothing(entry.province), to_value(year),
                                to_value(finding.status)};
      if (const FiledDocument* d = finding.found.document; d != nullptr) {
        const std::vector<Value> place = places.agency_place(*d);
        row.insert(row.end(), {to_value(d->id), to_value(places.file(*d))});
        row.insert(row.end(), place.begin(), place.end());
        row.insert(row.end(), {to_value_or_nothing(d->printed_agency), to_value(d->fiscal_year),
                               to_value(finding.found.score)});
      } else {
        row.resize(row.size() + 10);
      }
      if (const auto witness = witnesses->find(i); witness != witnesses->end())
        row.insert(row.end(), {to_value(witness->second.score), to_value(witness->second.document),
                               to_value(witness->second.page)});
      else
        row.resize(row.size() + 3);
      row.push_back(to_value_or_nothing(finding.detail));
      rows[i].push_back(std::move(row));
    }
    answer.notes.push_back(items.size() > 1 ? fmt::format("{}: {}.", year, count_statuses(counts))
                                            : count_statuses(counts) + ".");
    note_strangers(assignment, judge, places, answer);
  }
  answer.notes.insert(answer.notes.end(), roster.remarks.begin(), roster.remarks.end());
  for (auto& of_entry : rows)
    for (auto& row : of_entry) answer.rows.push_back(std::move(row));
  if (assignment.nameless > 0)
    answer.notes.push_back(
        fmt::format("Documents and files that name no agency, neither in their text nor in their "
                    "path, count for nobody: {}.",
                    assignment.nameless));
  return answer;
}

}  // namespace ita
