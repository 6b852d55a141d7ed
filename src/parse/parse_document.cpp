#include "parse/parse_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <set>

#include "parse/document_facts.h"
#include "parse/measure_finish.h"
#include "parse/measures_reader.h"
#include "parse/page_furniture.h"
#include "parse/page_remarks.h"
#include "parse/paragraph_reader.h"
#include "parse/score_reader.h"
#include "tables/label_finder.h"

namespace ita {
namespace {

constexpr int kIssues = 7;

// Gaps of the document itself, said once and not as a doubt about its rows.
void note_gaps(DocumentRecord& record, const Vocabulary& vocabulary) {
  std::set<int> issues;
  for (const Measure& measure : record.measures)
    if (measure.issue) issues.insert(*measure.issue);
  if (issues.size() >= 3) {
    for (int issue = 1; issue <= kIssues; ++issue)
      if (!issues.contains(issue))
        record.facts.notes.push_back("no measure for issue " + std::to_string(issue));
  }
  if (!record.facts.fiscal_year && !record.measures.empty())
    record.facts.notes.push_back(
        "the document states no fiscal year; periods without a year have no dates");
  if (record.facts.agency.empty()) record.facts.notes.push_back("no agency name found");
  const std::string& province = record.facts.province;
  if (!province.empty() && !vocabulary.agencies.knows_province(province))
    record.facts.notes.push_back("the province \"" + province + "\" is none of the 77");
}

// A form of a measure that nobody read: at least so many different labels of fields.
constexpr std::size_t kFewestLabels = 3;

void note_unread_forms(std::span<const PageContent> pages, const ChosenTables& chosen,
                       const Vocabulary& vocabulary, DocumentRecord& record) {
  const LabelFinder labels(vocabulary.codebook);
  const auto is_read = [&](int page, const Box& box) {
    return std::ranges::any_of(record.measures, [&](const Measure& measure) {
      return std::ranges::any_of(measure.evidence, [&](const Evidence& e) {
        return e.page == page && intersect(e.box, box).area() > 0;
      });
    });
  };
  for (std::size_t p = 0; p < pages.size(); ++p) {
    bool unread = false;
    for (const ChosenTable& table : chosen[p]) {
      const auto of_measures = [](const ChosenRows& rows) {
        return rows.use == TableUse::kMeasures;
      };
      if (table.rows.empty() || std::ranges::any_of(table.rows, of_measures) ||
          is_read(pages[p].number, table.table->box))
        continue;
      std::set<ColumnRole> roles;
      for (const Cell& cell : table.table->cells)
        for (const TextLine& line : cell.lines)
          if (const auto label = labels.find(line); label && is_field(label->role))
            roles.insert(label->role);
      unread |= roles.size() >= kFewestLabels;
    }
    if (unread)
      record.facts.notes.push_back(fmt::format(
          "unexplained_text: page {}: a form of a measure was not read", pages[p].number));
  }
}

// The measures' table and one of scores may both name a question's score.
bool states(const std::vector<Score>& scores, const Score& score) {
  return score.code && std::ranges::any_of(scores, [&](const Score& known) {
           return known.code == score.code && known.value == score.value;
         });
}

// Measures of paragraphs and forms beside those of tables, in the document's order. Where tables
// hold most of them, a few labelled words elsewhere are no measures of their own.
void add_paragraphs(std::vector<MeasureDraft> paragraphs, std::vector<MeasureDraft>& drafts) {
  const auto of_tables = static_cast<std::size_t>(
      std::ranges::count_if(drafts, [](const MeasureDraft& draft) { return draft.has_content(); }));
  if (paragraphs.size() < of_tables || paragraphs.empty()) return;
  std::ranges::move(paragraphs, std::back_inserter(drafts));
  std::ranges::stable_sort(drafts, {}, [](const MeasureDraft& draft) {
    return draft.evidence.empty() ? 0 : draft.evidence.front().page;
  });
}

}  // namespace

Result<DocumentParser> DocumentParser::load(const std::filesystem::path& codebook_dir) {
  auto vocabulary = Vocabulary::load(codebook_dir);
  if (!vocabulary) return tl::unexpected(vocabulary.error());
  auto model = ReaderModel::load((codebook_dir / "..").lexically_normal() / "reader");
  if (!model) return tl::unexpected(model.error());
  return DocumentParser(std::move(*vocabulary), std::move(*model));
}

Result<DocumentRecord> DocumentParser::parse(std::span<const PageContent> pages,
                                             double max_cpu_seconds) const {
  try {
    auto record = parse_within(pages, TimeBudget(max_cpu_seconds));
    if (record) return std::move(*record);
    return fail(ErrorCode::kTimeout,
                fmt::format("parsing was not done after {} s of CPU", max_cpu_seconds));
  } catch (const std::exception& error) {
    return fail(ErrorCode::kInternal, fmt::format("the parser failed: {}", error.what()));
  }
}

std::optional<DocumentRecord> DocumentParser::parse_within(std::span<const PageContent> pages,
                                                           const TimeBudget& budget) const {
  if (const auto copies = find_page_copies(pages); !copies.empty()) {
    std::vector<PageContent> once(pages.begin(), pages.end());
    for (const PageCopy& copy : copies)
      std::erase_if(once, [&](const PageContent& page) { return page.number == copy.number; });
    if (once.size() < pages.size() && find_page_copies(once).empty()) {
      auto record = parse_within(once, budget);
      for (const PageCopy& copy : copies)
        if (record)
          record->facts.notes.push_back(fmt::format(
              "page_repeated: page {}: shows what page {} shows", copy.number, copy.of));
      return record;
    }
  }
  DocumentRecord record;
  const auto furniture = find_page_furniture(pages, vocabulary_.codebook);
  DocumentFactsReading facts = read_document_facts(pages, furniture, vocabulary_);
  record.facts = facts.facts;

  // A document of year N looks back on the round of year N - 1: its codes are of that round.
  DocumentYears years;
  years.code_year = record.facts.assessment_year;
  if (!years.code_year && record.facts.fiscal_year) years.code_year = *record.facts.fiscal_year - 1;

  DocumentContext context{years.code_year, std::nullopt};
  if (record.facts.kind != DocumentKind::kOther)
    context.report = record.facts.kind == DocumentKind::kReport;
  const ChosenTables chosen = choose_tables(pages, context, vocabulary_, model_, budget);
  MeasuresReading reading =
      read_measures(pages, furniture, chosen, vocabulary_, years.code_year, budget);
  add_paragraphs(read_paragraphs(pages, furniture, chosen, context, vocabulary_, model_, budget),
                 reading.drafts);
  doubt_page_text(pages, reading.drafts);
  complete_facts(facts, reading.drafts, vocabulary_);
  record.facts = std::move(facts.facts);
  years.fiscal_year = record.facts.fiscal_year;

  const DocumentPlan plan = read_plan(reading.drafts);
  for (const MeasureDraft& draft : reading.drafts) {
    if (budget.spent()) return std::nullopt;
    if (auto measure = finish_measure(draft, years, plan, vocabulary_, model_))
      record.measures.push_back(std::move(*measure));
  }
  record.scores = std::move(reading.scores);
  for (Score& score : read_score_tables(pages, chosen, vocabulary_, years.code_year))
    if (!states(record.scores, score)) record.scores.push_back(std::move(score));
  note_gaps(record, vocabulary_);
  note_unread_forms(pages, chosen, vocabulary_, record);
  std::ranges::move(note_page_remarks(pages), std::back_inserter(record.facts.notes));
  if (budget.spent()) return std::nullopt;
  return record;
}

}  // namespace ita
