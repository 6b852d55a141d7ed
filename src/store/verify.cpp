#include "store/verify.h"

#include <fmt/format.h>

#include "store/page_blob.h"
#include "store/problems.h"
#include "store/reader.h"
#include "store/search_check.h"

namespace ita {
namespace {

Result<Check> check_integrity(const Connection& connection) {
  Statement query = connection.prepare("PRAGMA integrity_check");
  Problems problems;
  while (query.next())
    if (query.text(0) != "ok") problems.add(query.string(0));
  // A page so damaged that the check itself stops is the finding, not its failure.
  if (auto status = query.status(); !status) problems.add(status.error().detail);
  return problems.to_check("integrity", "every page and index of the file is sound");
}

Result<Check> check_foreign_keys(const Connection& connection) {
  Statement query = connection.prepare("PRAGMA foreign_key_check");
  Problems problems;
  while (query.next())
    problems.add(fmt::format("{} row {} of {}", query.text(0), query.integer(1), query.text(2)));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return problems.to_check("foreign_keys", "every row's parent is there");
}

Result<Check> check_pages(const Connection& connection) {
  Statement query = connection.prepare("SELECT document_id, number, content FROM page");
  Problems problems;
  int64_t pages = 0;
  while (query.next()) {
    ++pages;
    const auto page = decompress_page(query.text(2));
    const auto name = [&] {
      return fmt::format("document {} page {}", query.integer(0), query.integer(1));
    };
    if (!page)
      problems.add(name() + ": " + page.error().detail);
    else if (page->number != query.integer(1))
      problems.add(fmt::format("{} holds page {}", name(), page->number));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return problems.to_check("pages", fmt::format("{} pages unpack", pages));
}

// A law of the books, as a question that finds whatever breaks it.
struct Law {
  const char* what;
  const char* when_good;
  const char* sql;
};

constexpr Law kLaws[] = {
    {"documents", "each document was seen as a file",
     "SELECT 'document ' || id FROM document AS d WHERE NOT EXISTS"
     " (SELECT 1 FROM sighting AS s WHERE s.document_id = d.id)"},
    {"outcomes", "each input file has one outcome",
     "SELECT path || ': ' || count(*) FROM v_files GROUP BY path HAVING count(*) <> 1"
     " UNION ALL SELECT files || ' files, ' || rows || ' outcomes' FROM"
     " (SELECT count(DISTINCT path) AS files, (SELECT count(*) FROM v_files) AS rows FROM sighting)"
     " WHERE files <> rows"},
    {"page_counts", "each document holds the pages that its status promises",
     "SELECT 'document ' || id || ': ' || held || ' of ' || page_count || ' pages' FROM"
     " (SELECT d.id, d.status, d.page_count, count(p.number) AS held FROM document AS d"
     "  LEFT JOIN page AS p ON p.document_id = d.id GROUP BY d.id)"
     " WHERE (status = 'ok' AND held <> page_count) OR (status = 'partial' AND"
     " held NOT BETWEEN 1 AND page_count)"
     " OR (status NOT IN ('ok', 'partial') AND held > 0)"},
    {"records", "each document that was read was also parsed, and no other",
     "SELECT 'document ' || d.id FROM document AS d LEFT JOIN facts AS f ON f.document_id = d.id"
     " WHERE (f.document_id IS NULL) <> (d.status NOT IN ('ok', 'partial'))"},
};

Result<Check> check_law(const Connection& connection, const Law& law) {
  Statement query = connection.prepare(law.sql);
  Problems problems;
  while (query.next()) problems.add(query.string(0));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return problems.to_check(law.what, law.when_good);
}

}  // namespace

Result<std::vector<Check>> verify_database(const Database& database) {
  const Connection& connection = database.connection();
  const ReadSnapshot snapshot(database);
  std::vector<Check> checks;
  const auto add = [&](Result<Check> check) -> Status {
    if (!check) return tl::unexpected<Error>(check.error());
    checks.push_back(std::move(*check));
    return {};
  };
  Status status = add(check_integrity(connection));
  // The rest would only repeat, in worse words, what is wrong with the file.
  if (status && !checks.back().good) return checks;
  if (status) status = add(check_foreign_keys(connection));
  if (status) status = add(check_pages(connection));
  for (const Law& law : kLaws)
    if (status) status = add(check_law(connection, law));
  if (status) status = add(check_search_index(connection));
  if (!status) return tl::unexpected<Error>(status.error());
  return checks;
}

}  // namespace ita
