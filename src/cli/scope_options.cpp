#include "cli/scope_options.h"

#include <fmt/format.h>

#include "core/thai_char.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr int kEraDifference = 543;  // B.E. − C.E.
// Years that anybody can mean, in each way of writing them.
constexpr int kFirst = 2500, kLast = 2699, kFirstShort = 50, kCentury = 2500;

}  // namespace

std::string read_year(std::string& text) {
  std::string digits;
  for (const char32_t letter : decode_utf8(text)) {
    if (letter >= U'0' && letter <= U'9') digits += static_cast<char>(letter);
    if (thai::is_digit(letter)) digits += static_cast<char>('0' + (letter - U'๐'));
  }
  int year = digits.empty() || digits.size() > 4 ? 0 : std::stoi(digits);
  if (digits.size() == 2 && year >= kFirstShort) year += kCentury;
  if (year >= kFirst - kEraDifference && year <= kLast - kEraDifference) year += kEraDifference;
  if (year < kFirst || year > kLast)
    return fmt::format("\"{}\" is no year: write it as 2568 (B.E.), 2025 (C.E.) or 68", text);
  text = std::to_string(year);
  return {};
}

void declare_scope(CLI::App& app, DocumentScope& scope, const std::string& year) {
  add_year(app, scope.fiscal_year, "Only of this " + year);
  app.add_option("--agency", scope.agency, "Only agencies of this name, or a part of it")
      ->option_text("NAME");
  app.add_option("--province", scope.province, "Only of this province")->option_text("NAME");
  app.add_option("--limit", scope.limit, fmt::format("At most so many rows ({})", *scope.limit))
      ->check(CLI::PositiveNumber)
      ->option_text("N");
}

}  // namespace ita
