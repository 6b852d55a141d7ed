#include "cli/text_report.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

#include "core/text_damage.h"

namespace ita {
namespace {

struct Rule {
  uint32_t TextEvidence::*count;
  std::string_view words;
};

constexpr std::array<Rule, 7> kRules{{
    {&TextEvidence::sara_am, "sara am put together from their parts"},
    {&TextEvidence::sara_aa, "sara am that stood for sara aa set right"},
    {&TextEvidence::private_use, "glyph codes of old fonts turned into letters"},
    {&TextEvidence::latin1, "letters of a wrong encoding decoded as Thai"},
    {&TextEvidence::interpolated, "letters found from their neighbours in the font"},
    {&TextEvidence::shape_read, "letters recognised by their outlines"},
    {&TextEvidence::reordered, "marks moved to their letters"},
}};

void append(std::string& list, std::string_view item) {
  if (!list.empty()) list += "; ";
  list += item;
}

std::string say_what_is_wrong(const PageContent& page) {
  std::string wrong;
  for (const Diagnostic& d : page.diagnostics)
    if (const DamageReason* reason = find_damage_reason(d.code))
      append(wrong, fmt::format("{} ({})", reason->words, d.detail));
  return wrong;
}

std::string say_what_was_done(const PageContent& page) {
  std::string done;
  for (const Rule& rule : kRules)
    if (const uint32_t count = page.evidence.*rule.count; count > 0)
      append(done, fmt::format("{} {}", count, rule.words));
  for (const Diagnostic& d : page.diagnostics)
    if (d.code == "words_repaired") append(done, d.detail);
  if (page.route == Route::kOcr) append(done, "read from the page's image");
  return done;
}

// Columns of the report.
enum : std::size_t { kFile, kPage, kRoute, kVerdict, kLetters, kShare, kWrong, kDone };

std::string_view text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string_view() : *text;
}

std::string describe_page(const std::vector<Value>& row) {
  std::string line = "  ";
  if (const auto* page = std::get_if<int64_t>(&row[kPage])) line += fmt::format("page {}: ", *page);
  line += text_of(row[kVerdict]);
  const auto* letters = std::get_if<int64_t>(&row[kLetters]);
  const auto* share = std::get_if<double>(&row[kShare]);
  if (letters != nullptr && share != nullptr)
    line += fmt::format(", {:.1f} % of {} Thai letters in words of the dictionary", 100 * *share,
                        *letters);
  line += '\n';
  if (!text_of(row[kWrong]).empty()) line += fmt::format("      wrong: {}\n", text_of(row[kWrong]));
  if (!text_of(row[kDone]).empty()) line += fmt::format("      done: {}\n", text_of(row[kDone]));
  return line;
}

}  // namespace

Answer make_text_report() {
  Answer report;
  report.title = "Text layers";
  report.columns = {{"file"},
                    {"page", ColumnKind::kInteger},
                    {"route"},
                    {"verdict"},
                    {"thai_letters", ColumnKind::kInteger},
                    {"in_dictionary", ColumnKind::kReal},
                    {"wrong"},
                    {"done"}};
  return report;
}

void add_pages(Answer& report, const std::string& file, std::span<const PageContent> pages) {
  for (const PageContent& page : pages) {
    const TextEvidence& e = page.evidence;
    const double share = std::round(double{e.dictionary_share} * 1000) / 1000;
    report.rows.push_back({to_value(file), to_value(page.number), to_value(to_name(page.route)),
                           to_value(find_text_verdict(page)), to_value(int64_t{e.thai_letters}),
                           e.thai_letters > 0 ? to_value(share) : Value{},
                           to_value_or_nothing(say_what_is_wrong(page)),
                           to_value_or_nothing(say_what_was_done(page))});
  }
}

void add_failures(Answer& report, const std::string& file, std::span<const Error> failures) {
  for (const Error& failure : failures)
    report.rows.push_back({to_value(file),
                           failure.page > 0 ? to_value(failure.page) : Value{},
                           {},
                           to_value(to_name(failure.code)),
                           {},
                           {},
                           to_value(failure.detail),
                           {}});
}

std::string to_plain_text(const Answer& report) {
  std::string text;
  std::string_view file;
  for (const std::vector<Value>& row : report.rows) {
    if (text_of(row[kFile]) != file) {
      file = text_of(row[kFile]);
      text += fmt::format("{}{}\n", text.empty() ? "" : "\n", file);
    }
    text += describe_page(row);
  }
  return text;
}

}  // namespace ita
