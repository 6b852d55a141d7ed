#include "query/missing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "query/filed_document.h"
#include "query/publication_item.h"
#include "query/similar_name.h"

namespace ita {
namespace {

// Which documents belong to which entries of the roster.
struct Assignment {
  std::vector<std::vector<const FiledDocument*>> own;  // by roster index
  std::vector<std::vector<const FiledDocument*>>
      ambiguous;                                // fit this entry and another equally well
  std::vector<const FiledDocument*> strangers;  // name an agency that the roster does not have
  int nameless = 0;
};

Assignment assign(const std::vector<FiledDocument>& documents,
                  const std::vector<AgencyIdentity>& roster) {
  std::multimap<std::string_view, std::size_t> by_key;
  for (std::size_t i = 0; i < roster.size(); ++i) by_key.emplace(roster[i].key, i);

  Assignment result;
  result.own.resize(roster.size());
  result.ambiguous.resize(roster.size());
  for (const FiledDocument& document : documents) {
    if (document.agency.key.empty()) {
      ++result.nameless;
      continue;
    }
    int best = 0;
    std::vector<std::size_t> fitting;
    const auto [first, last] = by_key.equal_range(document.agency.key);
    for (auto entry = first; entry != last; ++entry) {
      const int fit = rate_agency_fit(document.agency, roster[entry->second]);
      if (fit > best) fitting.clear();
      best = std::max(best, fit);
      if (fit > 0 && fit == best) fitting.push_back(entry->second);
    }
    if (fitting.empty()) result.strangers.push_back(&document);
    if (fitting.size() == 1) result.own[fitting.front()].push_back(&document);
    if (fitting.size() > 1)
      for (const std::size_t index : fitting) result.ambiguous[index].push_back(&document);
  }
  return result;
}

struct Finding {
  std::string_view status;
  const FiledDocument* document = nullptr;
  std::string detail;
};

class Judge {
 public:
  Judge(DocumentKind kind, int year) : kind_(kind), year_(year) {}

  bool is_the_publication(const FiledDocument& d) const {
    return d.obstacle.empty() && d.kind == kind_ && d.fiscal_year == year_;
  }

  Finding judge(const std::vector<const FiledDocument*>& own,
                const std::vector<const FiledDocument*>& ambiguous) const {
    for (const FiledDocument* d : own)
      if (is_the_publication(*d)) return {"published", d, describe_published(*d, own)};
    for (const FiledDocument* d : ambiguous)
      if (is_the_publication(*d))
        return {"ambiguous", d,
                "the document fits several entries of the roster: state district and province"};
    for (const FiledDocument* d : own)
      if (!d->obstacle.empty()) return {"not_readable", d, with_source(*d, d->obstacle)};
    for (const FiledDocument* d : own)
      if (d->kind == kind_ && !d->fiscal_year)
        return {"not_readable", d, with_source(*d, "the document does not say its fiscal year")};
    for (const FiledDocument* d : own)
      if (d->kind == kind_) return {"other_year", d, with_source(*d, "")};
    return {"missing", nullptr, ""};
  }

 private:
  static std::string with_source(const FiledDocument& d, std::string text) {
    if (!d.named_by_path) return text;
    return text + (text.empty() ? "" : "; ") + "the agency is named by the path only";
  }

  std::string describe_published(const FiledDocument& d,
                                 const std::vector<const FiledDocument*>& own) const {
    std::string text = d.caveat;
    const auto count = std::count_if(own.begin(), own.end(), [&](const FiledDocument* other) {
      return is_the_publication(*other);
    });
    if (count > 1) text += fmt::format("{}one of {} documents", text.empty() ? "" : "; ", count);
    return with_source(d, text);
  }

  DocumentKind kind_;
  int year_;
};

void add_notes(const Assignment& assignment, const Judge& judge,
               const std::map<std::string_view, int>& counts, Answer& answer) {
  std::string summary;
  for (const std::string_view status :
       {"published", "not_readable", "other_year", "ambiguous", "missing"})
    if (const auto found = counts.find(status); found != counts.end())
      summary += fmt::format("{}{} {}", summary.empty() ? "" : ", ", found->second, status);
  if (!summary.empty()) answer.notes.push_back(summary + ".");
  for (const FiledDocument* d : assignment.strangers)
    if (judge.is_the_publication(*d))
      answer.notes.push_back(
          fmt::format("Not on the roster: {} (document {}, {})", d->agency.name, *d->id, d->file));
  if (assignment.nameless > 0)
    answer.notes.push_back(
        fmt::format("Documents and files that name no agency, neither in their text nor in their "
                    "path, count for nobody: {}.",
                    assignment.nameless));
}

}  // namespace

Result<Answer> find_missing(const QueryContext& context, const PublicationQuestion& question,
                            const std::vector<RosterEntry>& roster) {
  const auto item = parse_publication_item(context.codebook, question.item, question.fiscal_year);
  if (!item) return tl::unexpected<Error>(item.error());
  const ReadSnapshot snapshot(context.database);
  const auto documents = load_filed_documents(context);
  if (!documents) return tl::unexpected<Error>(documents.error());

  std::vector<AgencyIdentity> identities;
  for (const RosterEntry& entry : roster) {
    const bool has_type = entry.type.empty() || entry.name.starts_with(entry.type);
    identities.push_back(identify_agency(context.agencies,
                                         has_type ? entry.name : entry.type + entry.name,
                                         entry.district, entry.province));
  }
  const Assignment assignment = assign(*documents, identities);
  const Judge judge(item->kind, question.fiscal_year);

  Answer answer;
  answer.title = fmt::format("{}, {}", item->label, question.fiscal_year);
  answer.columns = {{"agency"},
                    {"district"},
                    {"province"},
                    {"status"},
                    {"document", ColumnKind::kInteger},
                    {"file"},
                    {"page", ColumnKind::kInteger},
                    {"found_name"},
                    {"found_year", ColumnKind::kInteger},
                    {"detail"}};
  SimilarNames strangers;
  for (const FiledDocument* document : assignment.strangers) strangers.add(document->agency.key);
  std::map<std::string_view, int> counts;
  for (std::size_t i = 0; i < roster.size(); ++i) {
    Finding finding = judge.judge(assignment.own[i], assignment.ambiguous[i]);
    ++counts[finding.status];
    if (finding.status == "missing")
      if (const auto similar = strangers.find(identities[i].key)) {
        const FiledDocument& document = *assignment.strangers[*similar];
        finding.detail =
            fmt::format("a similar name: {} ({})", document.agency.name, document.file);
      }
    std::vector<Value> row = {to_value(roster[i].name), to_value_or_nothing(roster[i].district),
                              to_value_or_nothing(roster[i].province), to_value(finding.status)};
    if (const FiledDocument* d = finding.document; d != nullptr)
      row.insert(row.end(), {to_value(d->id), to_value(d->file), to_value(d->agency_page),
                             to_value_or_nothing(d->printed_agency), to_value(d->fiscal_year)});
    else
      row.resize(answer.columns.size() - 1);
    row.push_back(to_value_or_nothing(finding.detail));
    answer.rows.push_back(std::move(row));
  }
  add_notes(assignment, judge, counts, answer);
  return answer;
}

}  // namespace ita
