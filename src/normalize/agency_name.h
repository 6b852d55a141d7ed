// Names of Thai agencies in running text, in their full official form.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "normalize/compact_text.h"

namespace ita {

// Empty parts are not stated. Names come without ตำบล/อำเภอ/จังหวัด.
struct AgencyName {
  std::string full;   // "องค์การบริหารส่วนตำบลพิชัย": type and place, no short form, no blanks of line ends
  std::string type;   // "องค์การบริหารส่วนตำบล"
  std::string place;  // "พิชัย"
  std::string subdistrict;  // of an อบต. its place; otherwise empty
  std::string district;     // "อำเภอเมือง จังหวัดลำปาง" is "เมืองลำปาง"
  std::string province;     // one of the 77
};

struct AgencyMention {
  AgencyName name;
  std::size_t begin = 0, end = 0;  // bytes in the text: from the type to the name's last letter
  // Another agency that reports mention (who sends circulars, who audits): it is the author only if nobody else
  // can be.
  bool bystander = false;
};

struct WeightedMention {
  AgencyMention mention;
  double weight = 1;  // 1 for running text; more for covers, titles, letter heads
};

struct AgencyChoice {
  AgencyName name;      // district and province from whichever mentions state them
  double score = 0;     // 0..1: share of the weight that spoke for it
  std::size_t best = 0;  // index of the weightiest mention of it (for evidence)
};

// Tables: agency_types.tsv, agency_words.tsv, provinces.tsv under data/codebook.
class AgencyFinder {
 public:
  static Result<AgencyFinder> load(const std::filesystem::path& codebook_dir);

  // Every mention, in order. `text`: canonical, lines joined by '\n'; best a whole document, because where a
  // name ends ("เทศบาลตำบลบางจะเกร็งให้มี…", "บ้าน⏎นา") is settled by how often each reading occurs.
  std::vector<AgencyMention> find(std::string_view text) const;

  // The agency that most of the weight speaks for. Nothing without mentions.
  std::optional<AgencyChoice> choose(std::span<const WeightedMention> mentions) const;

 private:
  enum class NameRule {
    kPlace,     // a place's name follows: เทศบาลตำบล…
    kProvince,  // a province's name follows: องค์การบริหารส่วนจังหวัด…
    kName,      // any name follows, and the type begins a word: กรม…, มหาวิทยาลัย…
    kWhole,     // the wording is the whole name: กรุงเทพมหานคร
  };
  struct Type {
    std::u32string letters;  // compact
    std::string type;        // full form; for kWhole the type of the agency named
    NameRule rule = NameRule::kPlace;
    bool short_form = false;
    std::string whole;       // kWhole: the agency's name
  };
  struct Candidate;
  class Scan;

  std::vector<Type> types_;                 // longest first
  std::vector<std::u32string> followers_;   // words that follow names and stand inside none
  std::vector<std::u32string> bystanders_;
  std::vector<std::u32string> address_words_;
  std::vector<std::u32string> district_words_, province_words_, subdistrict_words_;
  std::vector<std::pair<std::u32string, std::string>> provinces_;  // compact → name; longest first
};

}  // namespace ita
