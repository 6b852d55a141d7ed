#include "query/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "query/agency_match.h"
#include "query/answer_rows.h"
#include "query/search_place.h"
#include "query/search_terms.h"
#include "store/page_blob.h"
#include "store/search_text.h"

namespace ita {
namespace {

// Enough to rank by; a term on more pages than this is no question but a word of the language.
constexpr std::size_t kMostPages = 10'000;

struct Hit {
  int64_t document = 0, page = 0;
  std::size_t passage = 0;  // index into find_passages of the page
  int64_t found = 0;
  double share = 0;  // of the passage's letters that are terms
  int64_t year = 0;
};

// How often the terms stand in the line, 0 where one of them does not; `letters` counts their
// bytes.
int64_t count_terms(std::string_view line, const std::vector<SearchTerm>& terms, bool near,
                    std::size_t& letters) {
  int64_t found = 0;
  const std::string skeleton = near ? to_search_skeleton(line) : std::string();
  for (const SearchTerm& term : terms) {
    const bool by_skeleton = near && !term.skeleton.empty();
    const auto ranges = find_ranges(by_skeleton ? std::string_view(skeleton) : line,
                                    by_skeleton ? term.skeleton : term.text);
    if (ranges.empty()) return 0;
    found += static_cast<int64_t>(ranges.size());
    for (const TextRange& range : ranges) letters += range.end - range.begin;
  }
  return found;
}

class PageSearch {
 public:
  PageSearch(const std::vector<SearchTerm>& terms, bool near) : terms_(terms), near_(near) {}

  // `text`: of search_page.
  void look_at(int64_t document, int64_t page, int64_t year, std::string_view text) {
    const std::size_t before = hits_.size();
    std::size_t passage = 0;
    for (std::size_t begin = 0; begin <= text.size(); ++passage) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view line = text.substr(begin, end - begin);
      std::size_t letters = 0;
      if (const int64_t found = count_terms(line, terms_, near_, letters); found > 0)
        hits_.push_back({document, page, passage, found,
                         static_cast<double>(letters) / static_cast<double>(line.size()), year});
      begin = end + 1;
    }
    if (hits_.size() > before) {
      ++pages_;
      documents_.insert(document);
    }
  }

  std::vector<Hit> ranked() {
    std::stable_sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
      return std::pair(a.share, a.year) > std::pair(b.share, b.year);
    });
    return std::move(hits_);
  }
  std::size_t pages() const { return pages_; }
  std::size_t documents() const { return documents_.size(); }

 private:
  const std::vector<SearchTerm>& terms_;
  bool near_;
  std::vector<Hit> hits_;
  std::size_t pages_ = 0;
  std::set<int64_t> documents_;
};

// Runs the search over the candidates, or over all pages. True where it stopped at kMostPages.
Result<bool> search_candidates(const QueryContext& context, const SearchQuestion& question,
                               const std::optional<std::vector<int64_t>>& candidates,
                               PageSearch& search) {
  std::optional<std::set<int64_t>> allowed;
  if (question.agency) {
    const auto documents = find_documents_of_agency(context, *question.agency);
    if (!documents) return tl::unexpected<Error>(documents.error());
    allowed.emplace(documents->begin(), documents->end());
  }
  Statement query = context.database.connection().prepare(fmt::format(
      "SELECT p.document_id, p.number, f.fiscal_year, f.kind, p.text FROM search_page AS p"
      " LEFT JOIN facts AS f ON f.document_id = p.document_id WHERE {}",
      candidates ? "p.id = ?" : "TRUE ORDER BY p.id"));
  const auto read_rows = [&] {
    while (search.pages() < kMostPages && query.next()) {
      if (allowed && !allowed->contains(query.integer(0))) continue;
      if (question.fiscal_year && query.optional_integer(2) != *question.fiscal_year) continue;
      if (question.kind && query.text(3) != *question.kind) continue;
      search.look_at(query.integer(0), query.integer(1), query.integer(2), query.text(4));
    }
  };
  if (!candidates) {
    read_rows();
  } else {
    // The newest documents last imported come first, so that a stop keeps them.
    for (auto row = candidates->rbegin(); row != candidates->rend() && search.pages() < kMostPages;
         ++row) {
      query.bind(*row);
      read_rows();
    }
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return search.pages() >= kMostPages;
}

class HitRows {
 public:
  explicit HitRows(const Database& database)
      : page_(database.connection().prepare(
            "SELECT content FROM page WHERE document_id = ? AND number = ?")),
        facts_(database.connection().prepare(
            "SELECT agency, district, province, kind, fiscal_year,"
            " (SELECT s.file_name FROM sighting AS s WHERE s.document_id = d.id ORDER BY s.id "
            "LIMIT 1)"
            " FROM document AS d LEFT JOIN facts AS f ON f.document_id = d.id WHERE d.id = ?")) {}

  Result<std::vector<Value>> make(const Hit& hit, const std::vector<SearchTerm>& terms, bool near) {
    page_.bind(hit.document, hit.page);
    if (!page_.next()) return tl::unexpected<Error>(error_of(page_, "a page is not there"));
    const auto page = decompress_page(page_.text(0));
    if (!page) return tl::unexpected<Error>(page.error());
    facts_.bind(hit.document);
    if (!facts_.next()) return tl::unexpected<Error>(error_of(facts_, "a document is not there"));
    const SearchPlace place = make_search_place(*page, hit.passage, terms, near);
    std::vector<Value> row;
    for (int column = 0; column < 5; ++column) row.push_back(to_value(facts_, column));
    row.insert(row.end(), {to_value(hit.page), to_value(place.place), to_value(place.text),
                           to_value(hit.found), to_value(place.box.x0), to_value(place.box.y0),
                           to_value(place.box.x1), to_value(place.box.y1), to_value(hit.document),
                           to_value(facts_, 5)});
    return row;
  }

 private:
  static Error error_of(const Statement& statement, const char* otherwise) {
    const Status status = statement.status();
    return status ? Error{ErrorCode::kDatabase, otherwise, 0} : status.error();
  }
  Statement page_, facts_;
};

Status note_unindexed(const Database& database, Answer& answer) {
  const auto pages = database.connection().query_integer(
      "SELECT (SELECT count(*) FROM page) - (SELECT count(*) FROM search_page)");
  if (!pages) return tl::unexpected<Error>(pages.error());
  if (*pages > 0)
    answer.notes.push_back(fmt::format(
        "{} pages were stored before there was an index and were not searched: run ita reparse.",
        *pages));
  return {};
}

}  // namespace

Result<Answer> search_pages(const QueryContext& context, const SearchQuestion& question) {
  const auto terms = split_search_terms(question.text);
  if (!terms) return tl::unexpected<Error>(terms.error());
  const ReadSnapshot snapshot(context.database);
  const auto candidates = find_candidates(context.database, SearchIndex::kPages, *terms);
  if (!candidates) return tl::unexpected<Error>(candidates.error());
  PageSearch search(*terms, question.near);
  const auto stopped = search_candidates(context, question, *candidates, search);
  if (!stopped) return tl::unexpected<Error>(stopped.error());

  Answer answer;
  answer.title = fmt::format("Search: {}", question.text);
  answer.columns = {{"agency"},
                    {"district"},
                    {"province"},
                    {"kind"},
                    {"fiscal_year", ColumnKind::kInteger},
                    {"page", ColumnKind::kInteger},
                    {"place"},
                    {"text"},
                    {"found", ColumnKind::kInteger},
                    {"x0", ColumnKind::kReal},
                    {"y0", ColumnKind::kReal},
                    {"x1", ColumnKind::kReal},
                    {"y1", ColumnKind::kReal},
                    {"document", ColumnKind::kInteger},
                    {"file"}};
  const std::size_t pages = search.pages(), documents = search.documents();
  std::vector<Hit> hits = search.ranked();
  const std::size_t all = hits.size();
  if (question.limit) hits.resize(std::min(all, static_cast<std::size_t>(*question.limit)));
  HitRows rows(context.database);
  for (const Hit& hit : hits) {
    auto row = rows.make(hit, *terms, question.near);
    if (!row) return tl::unexpected<Error>(row.error());
    answer.rows.push_back(std::move(*row));
  }
  if (all > 0)
    answer.notes.push_back(fmt::format("{} of {}{} passages, on {} pages of {} documents.",
                                       hits.size(), *stopped ? "more than " : "", all, pages,
                                       documents));
  else if (!question.near)
    answer.notes.push_back("Nothing found. --near also finds words that differ in tone marks.");
  if (auto status = note_unindexed(context.database, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

}  // namespace ita
