// The tables of data/codebook → Codebook. What it can be asked is in codebook.cpp.
#include <array>
#include <utility>

#include "core/utf8.h"
#include "normalize/codebook.h"
#include "normalize/codebook_table.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

std::u32string letters_of(std::string_view text) { return decode_utf8(skeleton(text)); }

std::optional<PublicationMeaning> find_meaning(std::string_view name) {
  if (name == "measures") return PublicationMeaning::kMeasures;
  if (name == "report") return PublicationMeaning::kReport;
  return std::nullopt;
}

bool is_family(std::string_view cell) { return cell == "i" || cell == "e" || cell == "O"; }

}  // namespace

Result<Codebook> Codebook::load(const std::filesystem::path& dir) {
  Codebook book;
  auto confusions = Confusions::load(dir / "confusables.tsv");
  if (!confusions) return tl::unexpected(confusions.error());
  book.confusions_ = std::move(*confusions);
  auto words = CodeWords::load(dir);
  if (!words) return tl::unexpected(words.error());
  book.code_words_ = std::move(*words);
  constexpr std::array kLoaders = {&Codebook::load_questions,     &Codebook::load_limits,
                                   &Codebook::load_publications,  &Codebook::load_indicators,
                                   &Codebook::load_issues,        &Codebook::load_headings,
                                   &Codebook::load_heading_words, &Codebook::load_reasons};
  for (const auto loader : kLoaders)
    if (Status status = (book.*loader)(dir); !status) return tl::unexpected(status.error());
  return book;
}

Status Codebook::load_questions(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"year", "code", "title", "status", "source"};
  auto table = CodebookTable::load(dir / "questions.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    const auto year = CodebookTable::parse_number(row[0]);
    const auto code = parse_question_code(row[1]);
    if (!year || !code) return table->reject(row, "expected a year and a code");
    Question question{*year,
                      *code,
                      std::string(row[2]),
                      std::string(row[3]),
                      std::string(row[4]),
                      letters_of(row[2])};
    if (!years_[*year].emplace(*code, std::move(question)).second)
      return table->reject(row, "this code twice");
  }
  return {};
}

Status Codebook::load_limits(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"year", "family", "highest"};
  auto table = CodebookTable::load(dir / "code_limits.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    const auto year = CodebookTable::parse_number(row[0]),
               highest = CodebookTable::parse_number(row[2]);
    if (!year || !highest || !is_family(row[1]))
      return table->reject(row, "expected a year, a family and a number");
    limits_[{*year, row[1].front()}] = *highest;
  }
  return {};
}

Status Codebook::load_publications(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"meaning", "year", "code", "title", "status", "source"};
  auto table = CodebookTable::load(dir / "publications.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    const auto meaning = find_meaning(row[0]);
    const auto year = CodebookTable::parse_number(row[1]);
    const auto code = parse_question_code(row[2]);
    if (!meaning || !year || (!code && !row[2].empty()))
      return table->reject(row, "expected meaning, year, code");
    publications_.push_back(
        {*meaning, *year, code, std::string(row[3]), std::string(row[4]), std::string(row[5])});
  }
  return {};
}

Status Codebook::load_indicators(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"number", "role", "wording", "family", "weight"};
  auto table = CodebookTable::load(dir / "indicators.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    if (row[1] == "prefix") {
      indicator_names_.prefixes.push_back(letters_of(row[2]));
      continue;
    }
    const int number = CodebookTable::parse_number(row[0]).value_or(0);
    const int known = static_cast<int>(indicators_.size());
    if (row[1] == "name" && number == known + 1 && is_family(row[3])) {
      // Per cent of the total: a whole number.
      const auto weight = CodebookTable::parse_number(row[4]);
      if (!weight) return table->reject(row, "expected the indicator's weight");
      indicators_.push_back({number, std::string(row[2]), {}, row[3].front(), *weight / 100.0});
    } else if (row[1] == "variant" && number >= 1 && number <= known) {
      indicators_[static_cast<std::size_t>(number - 1)].variants.emplace_back(row[2]);
    } else {
      return table->reject(
          row, "expected names in the order of their numbers, variants after their name");
    }
    indicator_names_.wordings.push_back({number - 1, letters_of(row[2])});
  }
  return {};
}

Status Codebook::load_issues(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"number", "role", "wording"};
  auto table = CodebookTable::load(dir / "issues.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    if (row[1] == "prefix") {
      issue_names_.prefixes.push_back(letters_of(row[2]));
      continue;
    }
    const int number = CodebookTable::parse_number(row[0]).value_or(0);
    const int known = static_cast<int>(issues_.size());
    if (row[1] == "name" && number == known + 1) {
      issues_.push_back({number, std::string(row[2]), {}});
    } else if (row[1] == "variant" && number >= 1 && number <= known) {
      issues_[static_cast<std::size_t>(number - 1)].variants.emplace_back(row[2]);
    } else {
      return table->reject(
          row, "expected names in the order of their numbers, variants after their name");
    }
    issue_names_.wordings.push_back({number - 1, letters_of(row[2])});
  }
  return {};
}

Status Codebook::load_headings(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"role", "wording"};
  auto table = CodebookTable::load(dir / "headings.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    std::u32string letters = letters_of(row[1]);
    if (letters.empty()) return table->reject(row, "the wording is missing");
    if (row[0] == "suffix") {
      heading_names_.suffixes.push_back(std::move(letters));
      continue;
    }
    const int entry = static_cast<int>(headings_.size());
    if (!heading_by_letters_.emplace(letters, entry).second)
      return table->reject(row, "this wording twice");
    headings_.push_back({std::string(row[0]), std::string(row[1])});
    heading_names_.wordings.push_back({entry, std::move(letters)});
  }
  return {};
}

Status Codebook::load_heading_words(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"role", "place", "word"};
  auto table = CodebookTable::load(dir / "heading_words.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    HeadingWord word{std::string(row[0]), letters_of(row[2]), row[1] == "holds"};
    if (!word.anywhere && row[1] != "begins")
      return table->reject(row, "the place is neither begins nor holds");
    if (word.letters.empty()) return table->reject(row, "the word is missing");
    heading_words_.push_back(std::move(word));
  }
  return {};
}

Status Codebook::load_reasons(const std::filesystem::path& dir) {
  constexpr std::string_view kColumns[] = {"code", "english", "thai"};
  auto table = CodebookTable::load(dir / "review_reasons.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    if (row[0].empty() || row[1].empty() || row[2].empty())
      return table->reject(row, "a cell is empty");
    reasons_.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2])});
  }
  return {};
}

}  // namespace ita
