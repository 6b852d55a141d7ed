#include "normalize/thai_date.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/thai_char.h"
#include "normalize/codebook_table.h"
#include "normalize/compact_text.h"

namespace ita {
namespace {

constexpr int kEraOffset = 543;
constexpr std::size_t kFuzzyLetters = 6;  // มีนาคม; full names are at least four letters apart

std::string two_digits(int n) {
  return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)};
}

// Letters of an abbreviation at the start of `letters`, dots between and after them; nothing if
// others are.
std::optional<std::pair<std::size_t, bool>> match_abbreviation(std::u32string_view letters,
                                                               std::u32string_view name) {
  std::size_t at = 0;
  bool dotted = false;
  for (const char32_t c : name) {
    // A dot stands after a consonant, never inside its cluster.
    if (at > 0 && at < letters.size() && letters[at] == '.' && !thai::is_mark(c))
      ++at, dotted = true;
    if (at == letters.size() || letters[at] != c) return std::nullopt;
    ++at;
  }
  if (at < letters.size() && letters[at] == '.') ++at, dotted = true;
  return std::pair{at, dotted};
}

}  // namespace

std::string to_iso(const Date& date) {
  return two_digits(date.year / 100) + two_digits(date.year) + '-' + two_digits(date.month) + '-' +
         two_digits(date.day);
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_real(const Date& date) {
  return date.year > 0 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::optional<int> to_common_era(int printed, int digits) {
  if (digits == 2 && printed >= 50 && printed <= 79) return 2500 + printed - kEraOffset;
  if (digits != 4) return std::nullopt;
  if (printed >= 2400 && printed <= 2699) return printed - kEraOffset;
  if (printed >= 1900 && printed <= 2199) return printed;
  return std::nullopt;
}

Result<MonthNames> MonthNames::load(const std::filesystem::path& codebook_dir) {
  constexpr std::array<std::string_view, 3> kColumns{"month", "form", "wording"};
  const auto table = CodebookTable::load(codebook_dir / "months.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  MonthNames names;
  for (const CodebookTable::Row& row : table->rows()) {
    const auto month = CodebookTable::parse_number(row[0]);
    if (!month || *month < 1 || *month > 12)
      return table->reject(row, "the month is none of 1 to 12");
    Name name{compact_letters(row[2]), *month, Form::kName};
    if (row[1] == "abbreviation") {
      name.form = Form::kAbbreviation;
      std::erase(name.letters, U'.');
    } else if (row[1] == "short") {
      name.form = Form::kShort;
    } else if (row[1] != "name") {
      return table->reject(row, "the form is none of name, short, abbreviation");
    }
    if (name.letters.empty()) return table->reject(row, "an empty wording");
    names.names_.push_back(std::move(name));
  }
  std::stable_sort(names.names_.begin(), names.names_.end(), [](const Name& a, const Name& b) {
    return a.letters.size() > b.letters.size();
  });
  return names;
}

std::optional<MonthNames::Match> MonthNames::match(std::u32string_view letters) const {
  if (letters.empty()) return std::nullopt;
  std::optional<Match> best;
  for (const Name& name : names_) {
    if (name.form == Form::kAbbreviation) {
      const auto found = match_abbreviation(letters, name.letters);
      if (found && (!best || found->first > best->length))
        best = Match{name.month, found->first, !found->second};
    } else if (letters.starts_with(name.letters) && (!best || name.letters.size() > best->length)) {
      const std::size_t length = name.letters.size();
      if (name.form == Form::kShort && length < letters.size() && thai::is_thai(letters[length]))
        continue;
      best = Match{name.month, length, false};
    }
  }
  if (best) return best;
  for (const Name& name : names_) {
    if (name.form != Form::kName || name.letters.size() < kFuzzyLetters ||
        name.letters[0] != letters[0])
      continue;
    // The same length first, so that a letter misread does not eat the one after the name.
    for (const int change : {0, -1, 1}) {
      const std::size_t length = name.letters.size() + static_cast<std::size_t>(change);
      if (letters.size() < length ||
          edit_cost(name.letters, letters.substr(0, length), plain_, 1) > 1)
        continue;
      return Match{name.month, length, false};
    }
  }
  return std::nullopt;
}

}  // namespace ita
