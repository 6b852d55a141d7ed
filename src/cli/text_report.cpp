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
    report.rows.push_back({to_value(file), failure.page > 0 ? to_value(failure.page) : Value{}, {},
                           to_value(to_name(failure.code)), {}, {}, to_value(failure.detail), {}});
}

}  // namespace ita
