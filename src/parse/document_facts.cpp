#include "parse/document_facts.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>

#include "normalize/fiscal_year.h"
#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/field_reading.h"

namespace ita {
namespace {

constexpr std::size_t kLongestTitle = 110;  // graphemes of a line that may be a title
constexpr int kTitlePages = 5;  // titles stand on the cover, the memo and the page of the table
constexpr int kHeadingRows = 2;

struct FactLine {
  int page = 0;
  Box box;
  std::string text;
  bool title = false;
};

// Lines outside tables, and the headings of tables ("วิเคราะห์ผลการประเมิน ITA 2567" stands in one).
std::vector<FactLine> read_fact_lines(std::span<const PageContent> pages,
                                      const std::vector<std::vector<bool>>& furniture) {
  std::vector<FactLine> out;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const PageContent& page = pages[p];
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      if (furniture[p][i]) continue;
      FactLine line{page.number, page.lines[i].box, canonical_text(to_text(page.lines[i])), false};
      line.title = line.page <= kTitlePages && grapheme_count(line.text) <= kLongestTitle;
      out.push_back(std::move(line));
    }
    for (const Table& table : page.tables)
      for (const Cell& cell : table.cells)
        if (cell.row < kHeadingRows && !cell.lines.empty())
          out.push_back({page.number, cell.box, join_lines(cell.lines), false});
  }
  return out;
}

// Lines joined, so that a name or a phrase cut by a line end is whole.
struct JoinedText {
  std::string text;
  std::vector<std::size_t> starts;  // of each line in the text
  const FactLine& line_at(const std::vector<FactLine>& lines, std::size_t offset) const {
    const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
    return lines[static_cast<std::size_t>(next - starts.begin()) - 1];
  }
};

JoinedText join(const std::vector<FactLine>& lines) {
  JoinedText joined;
  for (const FactLine& line : lines) {
    if (!joined.text.empty()) joined.text += '\n';
    joined.starts.push_back(joined.text.size());
    joined.text += line.text;
  }
  return joined;
}

DocumentKind kind_of_titles(const std::vector<FactLine>& lines, const Vocabulary& vocabulary,
                            const FactLine** where) {
  for (const FactLine& line : lines) {
    if (!line.title) continue;
    std::string bare = skeleton(strip_list_marker(line.text));
    const std::string subject = skeleton("เรื่อง");
    if (bare.starts_with(subject)) bare.erase(0, subject.size());
    for (const KindPhrase& phrase : vocabulary.kinds) {
      if (!bare.starts_with(phrase.skeleton)) continue;
      *where = &line;
      return phrase.kind;
    }
  }
  return DocumentKind::kOther;
}

// How much a line's word counts: covers and titles are about the document, running text is about
// the world.
double weight_of(const FactLine& line) {
  if (line.title) return line.page <= 2 ? 4 : 3;
  return line.page <= kTitlePages ? 1 : 0.5;
}

// A line of the cover that is an agency's name says whose document it is.
double weight_of(const AgencyMention& mention, const FactLine& line) {
  constexpr double kBeginsLine = 2, kIsLine = 4;
  const double weight = weight_of(line);
  if (!line.title || line.page > 2 || !mention.begins_line) return weight;
  return weight * (mention.ends_line ? kIsLine : kBeginsLine);
}

// Where the agency stands, if its name was printed apart from them.
void complete_location(const std::vector<FactLine>& lines, const AgencyFinder& agencies,
                       DocumentFacts& facts) {
  if (facts.agency.empty() || (!facts.province.empty() && !facts.district.empty())) return;
  std::string titles;
  for (const FactLine& line : lines)
    if (line.title && line.page <= 2) titles += line.text + '\n';
  AgencyName place = agencies.find_location(titles);
  if (!facts.province.empty() && facts.province != place.province) return;
  facts.province = std::move(place.province);
  if (facts.district.empty()) facts.district = std::move(place.district);
}

// "วันที่ 27 ตุลาคม 2568" of a memo.
std::optional<Date> date_in(const std::string& text, const Vocabulary& vocabulary) {
  static const RE2 kDated(R"(วันที่\s*(\d{1,2}\s*\D{3,24}\d{4}))");
  std::string date;
  if (!RE2::PartialMatch(fold_digits(text), kDated, &date)) return std::nullopt;
  const Period period = read_period(date, std::nullopt, vocabulary.periods);
  if (!period.start || period.start != period.end) return std::nullopt;
  return period.start;
}

struct YearChoice {
  int year = 0;
  double weight = 0;
  std::size_t offset = 0;
};

// The year of a kind that most of the weight speaks for; of equals the one stated first.
std::optional<YearChoice> choose_year(const std::vector<YearMention>& mentions, YearKind kind,
                                      const JoinedText& joined,
                                      const std::vector<FactLine>& lines) {
  std::map<int, YearChoice> votes;
  for (const YearMention& mention : mentions) {
    if (mention.kind != kind) continue;
    YearChoice& vote =
        votes.try_emplace(mention.year_be, YearChoice{mention.year_be, 0, mention.begin})
            .first->second;
    vote.weight += weight_of(joined.line_at(lines, mention.begin)) * (mention.by_phrase ? 3 : 1);
  }
  std::optional<YearChoice> best;
  for (const auto& [year, vote] : votes) {
    const bool better = !best || vote.weight > best->weight ||
                        (vote.weight == best->weight && vote.offset < best->offset);
    if (better) best = vote;
  }
  return best;
}

// Measures of one year answer the assessment of the year before. Where that year is named as one of
// an assessment, or as a fiscal year that no phrase explains ("ในปีงบประมาณ พ.ศ. 2567 … ได้คะแนน …"),
// it is the one, however often the text hopes for the next assessment.
std::optional<YearChoice> year_before(const std::vector<YearMention>& mentions,
                                      const YearChoice& fiscal) {
  const YearMention* unexplained = nullptr;
  for (const YearMention& mention : mentions) {
    if (mention.year_be != fiscal.year - 1) continue;
    if (mention.kind == YearKind::kAssessment) return YearChoice{mention.year_be, 0, mention.begin};
    if (mention.kind == YearKind::kFiscal && !mention.by_phrase && unexplained == nullptr)
      unexplained = &mention;
  }
  if (unexplained == nullptr) return std::nullopt;
  return YearChoice{unexplained->year_be, 0, unexplained->begin};
}

}  // namespace

DocumentFactsReading read_document_facts(std::span<const PageContent> pages,
                                         const std::vector<std::vector<bool>>& furniture,
                                         const Vocabulary& vocabulary) {
  DocumentFactsReading reading;
  DocumentFacts& facts = reading.facts;
  const std::vector<FactLine> lines = read_fact_lines(pages, furniture);
  if (lines.empty()) return reading;
  const JoinedText joined = join(lines);
  const auto evidence = [&](std::size_t offset) {
    const FactLine& line = joined.line_at(lines, offset);
    return Evidence{line.page, line.box, line.text};
  };

  const FactLine* title = nullptr;
  facts.kind = kind_of_titles(lines, vocabulary, &title);
  if (title != nullptr)
    facts.evidence.emplace_back("kind", Evidence{title->page, title->box, title->text});

  std::vector<WeightedMention> mentions;
  for (AgencyMention& mention : vocabulary.agencies.find(joined.text)) {
    const double weight = weight_of(mention, joined.line_at(lines, mention.begin));
    mentions.push_back({std::move(mention), weight});
  }
  if (const auto choice = vocabulary.agencies.choose(mentions)) {
    facts.agency = choice->name.full;
    facts.agency_type = choice->name.type;
    facts.subdistrict = choice->name.subdistrict;
    facts.district = choice->name.district;
    facts.province = choice->name.province;
    facts.evidence.emplace_back("agency", evidence(mentions[choice->best].mention.begin));
    complete_location(lines, vocabulary.agencies, facts);
  }

  for (const FactLine& line : lines)
    if (line.title && line.page <= 2 && !reading.dated)
      reading.dated = date_in(line.text, vocabulary);
  const auto years = vocabulary.years.find(joined.text);
  for (const YearMention& mention : years) {
    if (mention.kind != YearKind::kPlain) reading.years.insert(mention.year_be);  // no mere dates
    const bool titled = joined.line_at(lines, mention.begin).title;
    if (titled) reading.titled.insert(mention.year_be);
    if (mention.kind == YearKind::kAssessment && mention.by_phrase && !titled)
      reading.assessed.insert(mention.year_be);
  }
  const auto fiscal = choose_year(years, YearKind::kFiscal, joined, lines);
  if (fiscal) {
    facts.fiscal_year = fiscal->year;
    facts.evidence.emplace_back("fiscal_year", evidence(fiscal->offset));
  }
  auto assessment = fiscal ? year_before(years, *fiscal) : std::nullopt;
  if (!assessment) assessment = choose_year(years, YearKind::kAssessment, joined, lines);
  if (assessment) {
    facts.assessment_year = assessment->year;
    facts.evidence.emplace_back("assessment_year", evidence(assessment->offset));
  }
  return reading;
}

void complete_facts(DocumentFactsReading& reading, const std::vector<MeasureDraft>& drafts,
                    const Vocabulary& vocabulary) {
  DocumentFacts& facts = reading.facts;
  std::map<int, int> votes;
  bool any = false, results = false;
  for (const MeasureDraft& draft : drafts) {
    if (!draft.has_content()) continue;
    any = true;
    results |= draft.layout.holds_results() || !draft.of(ColumnRole::kResult).empty();
    const Period period =
        read_period(period_text(draft.lines, vocabulary.periods), std::nullopt, vocabulary.periods);
    if (!period.start || !period.end || period.doubtful) continue;
    if (fiscal_year_of(*period.start) == fiscal_year_of(*period.end))
      ++votes[fiscal_year_of(*period.start)];
  }
  if (results) {
    facts.kind = DocumentKind::kReport;
  } else if (any && facts.kind == DocumentKind::kOther) {
    facts.kind = DocumentKind::kMeasures;
  }
  if (!facts.fiscal_year && !votes.empty())
    facts.fiscal_year =
        std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; })->first;
  // Written in the fiscal year that it plans, or in the months before.
  if (!facts.fiscal_year && facts.assessment_year && reading.dated) {
    const int written = fiscal_year_of(*reading.dated);
    if (written == *facts.assessment_year || written == *facts.assessment_year + 1)
      facts.fiscal_year = written;
  }
  // The title's year, where the text speaks of the assessment of the year before it.
  if (!facts.fiscal_year && facts.assessment_year &&
      reading.titled.contains(*facts.assessment_year) &&
      reading.assessed.contains(*facts.assessment_year - 1))
    facts.fiscal_year = facts.assessment_year;
  // "มาตรการจากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568": the year of the measures, where the one
  // before it is named too.
  if (facts.fiscal_year && facts.assessment_year == facts.fiscal_year &&
      reading.years.contains(*facts.fiscal_year - 1))
    facts.assessment_year = *facts.fiscal_year - 1;
}

}  // namespace ita
