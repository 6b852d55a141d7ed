#include "query/search_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/utf8.h"
#include "normalize/thai_text.h"
#include "store/search_text.h"

namespace ita {
namespace {

constexpr std::size_t kTrigram = 3;  // letters

// Curly quotes are what a phone types.
std::string to_plain_quotes(std::string_view typed) {
  std::string out;
  for (const char32_t c : decode_utf8(typed))
    append_utf8(out, c == 0x201C || c == 0x201D || c == 0x201E ? U'"' : c);
  return out;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words(1);
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
      words.emplace_back();
    } else if (c == ' ' && !quoted) {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

struct IndexTables {
  const char* index;
  const char* terms;
};

IndexTables tables_of(SearchIndex index) {
  if (index == SearchIndex::kPages) return {"search_page_index", "search_page_term"};
  return {"search_measure_index", "search_measure_term"};
}

// All trigrams of the long terms, as FTS5 reads them; empty where there is no long term.
std::string make_match(const std::vector<SearchTerm>& terms) {
  std::set<std::u32string> trigrams;
  for (const SearchTerm& term : terms) {
    const std::u32string letters = decode_utf8(term.skeleton);
    for (std::size_t i = 0; i + kTrigram <= letters.size(); ++i)
      trigrams.insert(letters.substr(i, kTrigram));
  }
  std::string match;
  for (const std::u32string& trigram : trigrams)
    match += fmt::format("{}\"{}\"", match.empty() ? "" : " AND ", encode_utf8(trigram));
  return match;
}

Result<std::vector<int64_t>> collect_rows(Statement& query) {
  std::vector<int64_t> rows;
  while (query.next()) rows.push_back(query.integer(0));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return rows;
}

// FTS5 finds nothing below three letters, so the index's own list of trigrams is asked: every
// letter of a text begins one (store/search_index.cpp sees to that).
Result<std::vector<int64_t>> find_short(const Connection& connection, const IndexTables& tables,
                                        const std::string& skeleton) {
  Statement query = connection.prepare(fmt::format(
      "SELECT DISTINCT doc FROM {} WHERE term >= ?1 AND term < ?2 ORDER BY doc", tables.terms));
  std::string after = skeleton;
  append_utf8(after, 0x10FFFF);
  query.bind(skeleton, after);
  return collect_rows(query);
}

}  // namespace

Result<std::vector<SearchTerm>> split_search_terms(std::string_view typed) {
  std::vector<SearchTerm> terms;
  for (const std::string& word : split_words(canonical_text(to_plain_quotes(typed)))) {
    SearchTerm term;
    term.text = to_search_form(word);
    if (term.text.empty()) continue;
    term.skeleton = to_search_skeleton(term.text);
    terms.push_back(std::move(term));
  }
  if (terms.empty()) return fail(ErrorCode::kUsage, "there is nothing to search for");
  return terms;
}

Result<std::optional<std::vector<int64_t>>> find_candidates(const Database& database,
                                                            SearchIndex index,
                                                            const std::vector<SearchTerm>& terms) {
  const Connection& connection = database.connection();
  const IndexTables tables = tables_of(index);
  std::optional<std::vector<int64_t>> rows;
  const auto narrow = [&](Result<std::vector<int64_t>> found) -> Status {
    if (!found) return tl::unexpected<Error>(found.error());
    if (!rows) {
      rows = std::move(*found);
      return {};
    }
    std::vector<int64_t> both;
    std::set_intersection(rows->begin(), rows->end(), found->begin(), found->end(),
                          std::back_inserter(both));
    rows = std::move(both);
    return {};
  };

  if (const std::string match = make_match(terms); !match.empty()) {
    Statement query = connection.prepare(
        fmt::format("SELECT rowid FROM {0} WHERE {0} MATCH ? ORDER BY rowid", tables.index));
    query.bind(match);
    if (auto status = narrow(collect_rows(query)); !status)
      return tl::unexpected<Error>(status.error());
    return rows;
  }
  for (const SearchTerm& term : terms) {
    if (term.skeleton.empty()) continue;
    if (auto status = narrow(find_short(connection, tables, term.skeleton)); !status)
      return tl::unexpected<Error>(status.error());
  }
  return rows;
}

std::vector<TextRange> find_ranges(std::string_view text, std::string_view term) {
  std::vector<TextRange> ranges;
  if (term.empty()) return ranges;
  for (std::size_t at = text.find(term); at != std::string_view::npos;
       at = text.find(term, at + term.size()))
    ranges.push_back({at, at + term.size()});
  return ranges;
}

}  // namespace ita
