// "จากผลการประเมิน ITA ในปีงบประมาณ พ.ศ. ๒๕๖๕"
//      ~~~~~~~~~~~~                              the nearest phrase: an assessment
//                     ~~~~~~~~~~~~~~~~~~         words between the phrase and the number
#include "normalize/fiscal_year.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "normalize/codebook_table.h"
#include "normalize/compact_text.h"

namespace ita {
namespace {

constexpr int kEraOffset = 543;
constexpr int kFirstMonth = 10;
constexpr int kFirstYear = 2540, kLastYear = 2599;
constexpr std::size_t kYearDigits = 4;
// A title names what it is, of whom, and then its year: so far before a year its phrase may begin.
constexpr std::size_t kReach = 120;
constexpr std::size_t kBareReach =
    4;  // "ผลการประเมิน ITA 2567": without ปี or พ.ศ. only right after a phrase
constexpr std::size_t kLongestMonth = 12;

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace

Date fiscal_year_start(int year_be) { return {year_be - kEraOffset - 1, kFirstMonth, 1}; }
Date fiscal_year_end(int year_be) { return {year_be - kEraOffset, kFirstMonth - 1, 30}; }
int fiscal_year_of(const Date& date) {
  return date.year + kEraOffset + (date.month >= kFirstMonth ? 1 : 0);
}

Result<YearPhrases> YearPhrases::load(const std::filesystem::path& codebook_dir) {
  auto months = MonthNames::load(codebook_dir);
  if (!months) return tl::unexpected(months.error());
  constexpr std::array<std::string_view, 2> kColumns{"place", "wording"};
  constexpr std::array<std::pair<std::string_view, Place>, 7> kPlaces{
      {{"fiscal", Place::kFiscal},
       {"assessment", Place::kAssessment},
       {"plain", Place::kPlain},
       {"fiscal_word", Place::kFiscalWord},
       {"era", Place::kEra},
       {"join", Place::kJoin},
       {"span", Place::kSpan}}};
  const auto table = CodebookTable::load(codebook_dir / "year_phrases.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  YearPhrases phrases;
  phrases.months_ = std::move(*months);
  for (const CodebookTable::Row& row : table->rows()) {
    const auto place = std::find_if(kPlaces.begin(), kPlaces.end(),
                                    [&](const auto& p) { return p.first == row[0]; });
    if (place == kPlaces.end()) return table->reject(row, "no such place");
    Phrase phrase{compact_letters(row[1]), place->second};
    if (phrase.letters.empty()) return table->reject(row, "an empty wording");
    phrases.phrases_.push_back(std::move(phrase));
  }
  std::stable_sort(
      phrases.phrases_.begin(), phrases.phrases_.end(),
      [](const Phrase& a, const Phrase& b) { return a.letters.size() > b.letters.size(); });
  return phrases;
}

class YearPhrases::Scan {
 public:
  Scan(const YearPhrases& knowledge, std::string_view text)
      : knowledge_(knowledge), text_(make_compact(text)) {}

  std::vector<YearMention> run() {
    for (std::size_t at = 0; at < text_.letters.size();) {
      if (!is_digit(text_.letters[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      int value = 0;
      while (end < text_.letters.size() && is_digit(text_.letters[end]) &&
             (end == at || text_.gaps[end] == Gap::kNone)) {
        if (end - at < kYearDigits) value = value * 10 + static_cast<int>(text_.letters[end] - '0');
        ++end;
      }
      number(at, end, value);
      at = end;
    }
    return std::move(found_);
  }

 private:
  // What stands right before a number.
  struct Lead {
    std::size_t begin = 0;
    bool fiscal = false, era = false;
  };

  std::u32string_view before(std::size_t end) const {
    const std::size_t from = std::max(last_end_, end > kReach ? end - kReach : 0);
    return std::u32string_view(text_.letters).substr(from, end - from);
  }

  std::optional<std::size_t> ends_with(std::u32string_view letters, Place place) const {
    for (const Phrase& phrase : knowledge_.phrases_)
      if (phrase.place == place && letters.ends_with(phrase.letters)) return phrase.letters.size();
    return std::nullopt;
  }

  Lead read_lead(std::size_t at) const {
    Lead lead{at};
    while (true) {
      const std::u32string_view letters = before(lead.begin);
      if (const auto length = ends_with(letters, Place::kFiscalWord)) {
        lead.fiscal = true;
        lead.begin -= *length;
      } else if (const auto era = ends_with(letters, Place::kEra)) {
        lead.era = true;
        lead.begin -= *era;
      } else {
        return lead;
      }
    }
  }

  bool after_month(std::size_t at) const {
    const std::u32string_view letters = before(at);
    for (std::size_t length = 2; length <= std::min(kLongestMonth, letters.size()); ++length) {
      const auto match = knowledge_.months_.match(letters.substr(letters.size() - length));
      if (match && match->length == length) return true;
    }
    return false;
  }

  // The phrase that ends nearest before; of several that end there the longest.
  const Phrase* nearest_phrase(std::u32string_view letters, std::size_t reach) const {
    for (std::size_t end = letters.size(); end > 0 && letters.size() - end <= reach; --end)
      for (const Phrase& phrase : knowledge_.phrases_)
        if (phrase.place <= Place::kPlain && letters.substr(0, end).ends_with(phrase.letters))
          return &phrase;
    return nullptr;
  }

  void number(std::size_t at, std::size_t end, int value) {
    if (end - at != kYearDigits || value < kFirstYear || value > kLastYear) return;
    const Lead lead = read_lead(at);
    YearMention mention;
    mention.year_be = value;
    mention.begin = text_.offsets[at];
    mention.end = text_.end_offset(end);
    if (!explain(lead, at, mention)) return;
    found_.push_back(mention);
    last_end_ = end;
  }

  // False for a number that is no year.
  bool explain(const Lead& lead, std::size_t at, YearMention& mention) {
    const std::u32string_view letters = before(lead.begin);
    if (!found_.empty()) {
      if (joins(letters, Place::kSpan)) {
        // The years of a plan; its first year was read before its last was seen.
        found_.back().kind = mention.kind = YearKind::kPlain;
        found_.back().by_phrase = mention.by_phrase = false;
        return true;
      }
      if (joins(letters, Place::kJoin)) {
        mention.kind = found_.back().kind;
        mention.by_phrase = found_.back().by_phrase;
        return true;
      }
    }
    if (after_month(lead.begin)) return true;
    const bool bare = !lead.fiscal && !lead.era;
    const Phrase* phrase = nearest_phrase(letters, bare ? kBareReach : kReach);
    if (bare && (phrase == nullptr || text_.gaps[at] == Gap::kNone)) return false;
    if (phrase != nullptr && phrase->place != Place::kPlain) {
      mention.kind = phrase->place == Place::kFiscal ? YearKind::kFiscal : YearKind::kAssessment;
      mention.by_phrase = true;
    } else if (lead.fiscal && phrase == nullptr) {
      mention.kind = YearKind::kFiscal;
    }
    return true;
  }

  // Do the letters since the last year only join it to the next?
  bool joins(std::u32string_view letters, Place place) const {
    const auto length = ends_with(letters, place);
    return length && *length == letters.size();
  }

  const YearPhrases& knowledge_;
  const CompactText text_;
  std::size_t last_end_ = 0;  // letters
  std::vector<YearMention> found_;
};

std::vector<YearMention> YearPhrases::find(std::string_view text) const {
  return Scan(*this, text).run();
}

}  // namespace ita
