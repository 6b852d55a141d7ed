#include "store/search_check.h"

#include <fmt/format.h>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/page_blob.h"
#include "store/problems.h"
#include "store/search_index.h"

namespace ita {
namespace {

// The terms of one row, whatever their order.
struct TermSet {
  uint64_t count = 0, sum = 0;
  void add(std::string_view term) {
    ++count;
    sum += std::hash<std::string_view>()(term);
  }
  bool operator==(const TermSet&) const = default;
};

using TermSets = std::unordered_map<int64_t, TermSet>;  // by rowid

Status collect_terms(Statement query, TermSets& sets) {
  while (query.next()) sets[query.integer(0)].add(query.text(1));
  return query.status();
}

// Terms as SQLite's own tokenizer makes them, in an index that is made for the purpose and emptied
// every few rows.
class ExpectedTerms {
 public:
  static Result<ExpectedTerms> open() {
    auto connection = Connection::open(":memory:", Connection::Access::kCreate);
    if (!connection) return tl::unexpected<Error>(connection.error());
    if (auto made = connection->execute(
            "CREATE VIRTUAL TABLE one USING fts5 (skeleton, content = '', detail = 'none',"
            " columnsize = 0, tokenize = 'trigram');"
            "CREATE VIRTUAL TABLE term USING fts5vocab ('one', 'instance'); BEGIN");
        !made)
      return tl::unexpected<Error>(made.error());
    return ExpectedTerms(std::move(*connection));
  }

  Status add(int64_t row, const std::string& index_text) {
    sets_[row];  // also for a text too short to have a term
    Statement insert = connection_.prepare("INSERT INTO one (rowid, skeleton) VALUES (?, ?)");
    insert.bind(row, index_text);
    if (auto status = insert.run(); !status) return status;
    bytes_ += index_text.size();
    return bytes_ < kBatchBytes ? Status() : flush();
  }

  Result<TermSets> take() {
    if (auto status = flush(); !status) return tl::unexpected<Error>(status.error());
    return std::move(sets_);
  }

 private:
  static constexpr std::size_t kBatchBytes = 4u << 20;

  explicit ExpectedTerms(Connection connection) : connection_(std::move(connection)) {}

  Status flush() {
    bytes_ = 0;
    if (auto status = collect_terms(connection_.prepare("SELECT doc, term FROM term"), sets_);
        !status)
      return status;
    return connection_.execute("INSERT INTO one (one) VALUES ('delete-all')");
  }

  Connection connection_;
  TermSets sets_;
  std::size_t bytes_ = 0;
};

struct Index {
  std::string_view row_name;  // what a row of it stands for
  const char* terms;          // doc, term
};

constexpr Index kPageIndex = {"search_page", "SELECT doc, term FROM search_page_term"};
constexpr Index kMeasureIndex = {"measure", "SELECT doc, term FROM search_measure_term"};

Status compare_terms(const Connection& connection, const Index& index, ExpectedTerms& expected,
                     Problems& problems) {
  auto sets = expected.take();
  if (!sets) return tl::unexpected<Error>(sets.error());
  TermSets found;
  // An index too damaged to be read is the finding, not the check's failure.
  if (auto status = collect_terms(connection.prepare(index.terms), found); !status) {
    problems.add(fmt::format("the index of {}: {}", index.row_name, status.error().detail));
    return {};
  }
  for (const auto& [row, terms] : *sets)
    if (const auto place = found.find(row);
        (place == found.end() ? TermSet() : place->second) != terms)
      problems.add(fmt::format("the index holds other terms than {} {}", index.row_name, row));
  for (const auto& [row, terms] : found)
    if (!sets->contains(row))
      problems.add(fmt::format("the index knows {} {}, which is not there", index.row_name, row));
  return {};
}

// How many pages are searched. A text that differs is indexed as it stands: each problem is named
// once.
Result<int64_t> check_pages(const Connection& connection, ExpectedTerms& expected,
                            Problems& problems) {
  Statement query = connection.prepare(
      "SELECT p.document_id, p.number, p.content, s.id, s.text FROM page AS p"
      " LEFT JOIN search_page AS s USING (document_id, number)");
  int64_t pages = 0;
  while (query.next()) {
    const auto name = [&] {
      return fmt::format("document {} page {}", query.integer(0), query.integer(1));
    };
    if (query.is_null(3)) {
      problems.add(name() + " cannot be searched: run ita reparse");
      continue;
    }
    ++pages;
    // A page that does not unpack is another check's finding.
    if (const auto page = decompress_page(query.text(2));
        page && query.text(4) != to_page_search_form(*page))
      problems.add(name() + " is searched in another text than it has");
    if (auto status = expected.add(query.integer(3), to_index_text(query.text(4))); !status)
      return tl::unexpected<Error>(status.error());
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());

  Statement strays = connection.prepare(
      "SELECT s.document_id, s.number, s.id, s.text FROM search_page AS s LEFT JOIN page AS p"
      " USING (document_id, number) WHERE p.number IS NULL");
  while (strays.next()) {
    problems.add(fmt::format("document {} page {} can be searched and is not there",
                             strays.integer(0), strays.integer(1)));
    if (auto status = expected.add(strays.integer(2), to_index_text(strays.text(3))); !status)
      return tl::unexpected<Error>(status.error());
  }
  if (auto status = strays.status(); !status) return tl::unexpected<Error>(status.error());
  return pages;
}

// Of documents without an index nothing is expected: their pages were named already.
Result<int64_t> check_measures(const Connection& connection, ExpectedTerms& expected) {
  Statement query = connection.prepare(fmt::format(
      "SELECT id, {} FROM measure WHERE document_id IN (SELECT document_id FROM search_page)",
      kMeasureSearchColumns));
  int64_t measures = 0;
  for (; query.next(); ++measures)
    if (auto status =
            expected.add(query.integer(0), to_index_text(to_measure_search_form(query, 1)));
        !status)
      return tl::unexpected<Error>(status.error());
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return measures;
}

}  // namespace

Result<Check> check_search_index(const Connection& connection) {
  Problems problems;
  auto expected = ExpectedTerms::open();
  if (!expected) return tl::unexpected<Error>(expected.error());
  const auto pages = check_pages(connection, *expected, problems);
  if (!pages) return tl::unexpected<Error>(pages.error());
  Status status = compare_terms(connection, kPageIndex, *expected, problems);
  if (!status) return tl::unexpected<Error>(status.error());

  const auto measures = check_measures(connection, *expected);
  if (!measures) return tl::unexpected<Error>(measures.error());
  status = compare_terms(connection, kMeasureIndex, *expected, problems);
  if (!status) return tl::unexpected<Error>(status.error());
  return problems.to_check(
      "search_index",
      fmt::format("{} pages and {} measures are found by each of their terms", *pages, *measures));
}

}  // namespace ita
