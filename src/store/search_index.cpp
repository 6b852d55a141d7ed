#include "store/search_index.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "store/search_text.h"

namespace ita {
namespace {

constexpr int kMeasureTexts = 7;

using Rows = std::vector<std::pair<int64_t, std::string>>;  // rowid, index text

Result<Rows> load_measure_rows(const Connection& connection, int64_t document) {
  Statement query = connection.prepare(
      fmt::format("SELECT id, {} FROM measure WHERE document_id = ?", kMeasureSearchColumns));
  query.bind(document);
  Rows rows;
  while (query.next())
    rows.emplace_back(query.integer(0), to_index_text(to_measure_search_form(query, 1)));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return rows;
}

Status change_index(const Connection& connection, const char* sql, const Rows& rows) {
  Statement change = connection.prepare(sql);
  for (const auto& [id, text] : rows) {
    change.bind(id, text);
    if (auto status = change.run(); !status) return status;
  }
  return {};
}

Status remove_pages(const Connection& connection, int64_t document) {
  Statement query = connection.prepare("SELECT id, text FROM search_page WHERE document_id = ?");
  query.bind(document);
  Rows rows;
  while (query.next()) rows.emplace_back(query.integer(0), to_index_text(query.text(1)));
  if (auto status = query.status(); !status) return status;
  if (rows.empty()) return {};
  if (auto status = change_index(connection,
                                 "INSERT INTO search_page_index (search_page_index, rowid, "
                                 "skeleton) VALUES ('delete', ?, ?)",
                                 rows);
      !status)
    return status;
  Statement remove = connection.prepare("DELETE FROM search_page WHERE document_id = ?");
  remove.bind(document);
  return remove.run();
}

Result<bool> is_indexed(const Connection& connection, int64_t document) {
  Statement query = connection.prepare("SELECT 1 FROM search_page WHERE document_id = ?");
  query.bind(document);
  const bool found = query.next();
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return found;
}

}  // namespace

// Two line ends after each line: so every letter has a trigram that begins with it, and terms of
// one letter are found.
std::string to_index_text(std::string_view lines) {
  std::string text = to_search_skeleton(lines);
  std::string out;
  out.reserve(text.size() + 64);
  for (const char c : text) out.append(c == '\n' ? 2 : 1, c);
  return out + "\n\n";
}

std::string to_page_search_form(const PageContent& page) {
  std::string text;
  for (const Passage& passage : find_passages(page)) {
    if (!text.empty()) text += '\n';
    text += to_search_form(to_canonical_text(passage));
  }
  return text;
}

Status save_page_search(const Connection& connection, int64_t document,
                        std::span<const PageContent> pages) {
  if (auto status = remove_pages(connection, document); !status) return status;
  Statement insert =
      connection.prepare("INSERT INTO search_page (document_id, number, text) VALUES (?,?,?)");
  Rows rows;
  for (const PageContent& page : pages) {
    const std::string text = to_page_search_form(page);
    insert.bind(document, page.number, text);
    if (auto status = insert.run(); !status) return status;
    rows.emplace_back(connection.last_insert_id(), to_index_text(text));
  }
  return change_index(connection, "INSERT INTO search_page_index (rowid, skeleton) VALUES (?, ?)",
                      rows);
}

std::string to_measure_search_form(const Statement& row, int first) {
  std::string text;
  for (int column = first; column < first + kMeasureTexts; ++column) {
    if (column > first) text += '\n';
    text += to_search_form(row.text(column));
  }
  return text;
}

Status remove_measure_search(const Connection& connection, int64_t document) {
  // Taking out what was never put in damages the index.
  const auto indexed = is_indexed(connection, document);
  if (!indexed) return tl::unexpected<Error>(indexed.error());
  if (!*indexed) return {};
  const auto rows = load_measure_rows(connection, document);
  if (!rows) return tl::unexpected<Error>(rows.error());
  return change_index(connection,
                      "INSERT INTO search_measure_index (search_measure_index, rowid, skeleton) "
                      "VALUES ('delete', ?, ?)",
                      *rows);
}

Status save_measure_search(const Connection& connection, int64_t document) {
  const auto rows = load_measure_rows(connection, document);
  if (!rows) return tl::unexpected<Error>(rows.error());
  return change_index(connection,
                      "INSERT INTO search_measure_index (rowid, skeleton) VALUES (?, ?)", *rows);
}

}  // namespace ita
