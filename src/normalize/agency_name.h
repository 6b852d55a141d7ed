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
#include "normalize/edit_distance.h"

namespace ita {

// Empty parts are not stated. Names come without ตำบล/อำเภอ/จังหวัด.
struct AgencyName {
  std::string
      full;  // "องค์การบริหารส่วนตำบลนาสมมุติ": type and place, no short form, no blanks of line ends
  std::string type;         // "องค์การบริหารส่วนตำบล"
  std::string place;        // "นาสมมุติ"
  std::string subdistrict;  // of an อบต. its place; otherwise empty
  std::string district;  // "อำเภอเมือง จังหวัดลำปาง" is "เมืองสมมุติ"
  std::string province;  // one of the 77, or as printed where it is none of them
};

struct AgencyMention {
  AgencyName name;
  std::size_t begin = 0, end = 0;  // bytes in the text: from the type to the name's last letter
  // 0..1: how likely an agency of this kind is a report's author. Those that send circulars, audit
  // or stand in addresses are so only where there is nobody else.
  double standing = 1;
  bool begins_line = false;  // only a word as "ประกาศ" may stand before it
  bool ends_line = false;    // but for its district and province
};

struct WeightedMention {
  AgencyMention mention;
  double weight = 1;  // 1 for running text; more for covers, titles, letter heads
};

struct AgencyChoice {
  AgencyName name;       // district and province from whichever mentions state them
  double score = 0;      // 0..1: share of the weight that spoke for it
  std::size_t best = 0;  // index of the weightiest mention of it (for evidence)
};

// Tables: agency_types.tsv, agency_words.tsv, provinces.tsv under data/codebook.
class AgencyFinder {
 public:
  static Result<AgencyFinder> load(const std::filesystem::path& codebook_dir);

  // Every mention, in order. `text`: canonical, lines joined by '\n'; best a whole document,
  // because where a name ends ("เทศบาลตำบลบางสมมุติให้มี…", "บ้าน⏎นา") is settled by how often each
  // reading occurs.
  std::vector<AgencyMention> find(std::string_view text) const;

  // The first district and province that stand together, be it apart from any agency's name.
  AgencyName find_location(std::string_view text) const;

  // One of the 77.
  bool knows_province(std::string_view name) const;

  // The agency that most of the weight speaks for. Nothing without mentions.
  std::optional<AgencyChoice> choose(std::span<const WeightedMention> mentions) const;

 private:
  enum class NameRule {
    kPlace,        // a place's name follows: เทศบาลตำบล…
    kSubdistrict,  // the same, and the place is the subdistrict: องค์การบริหารส่วนตำบล…
    kDistrict,     // the same, and the place is the district: อำเภอ…
    kProvince,  // a province's name follows: องค์การบริหารส่วนจังหวัด…
    kName,  // any name follows, and the type begins a word: กรม…, มหาวิทยาลัย…
    kOffice,  // the same, and its place may be part of it: สำนักงานสาธารณสุขจังหวัด…
    kMember,  // the same, where the whole that it belongs to follows: คณะเกษตรศาสตร์ มหาวิทยาลัย…
    kEnding,  // a line that ends so is a name: … (องค์การมหาชน), การ…แห่งประเทศไทย
    kWhole,   // the wording is the whole name: กรุงเทพมหานคร
  };
  struct Type {
    std::u32string letters;  // compact
    std::string type;        // full form; for kWhole the kind of the agency named
    NameRule rule = NameRule::kPlace;
    double standing = 1;
    std::string whole;  // kWhole: the agency's name
  };
  // A word that ends a name; compared as printed, because tone marks part ให้ from ใหม่.
  struct Follower {
    std::u32string letters;  // compact
    std::string printed;
    bool places_only = false;
  };
  struct Province {
    std::u32string letters;  // compact
    std::string name;
  };
  enum class Lead { kAddress, kSubdistrict, kDistrict, kProvince };
  struct LeadWord {
    std::u32string letters;  // compact
    Lead lead = Lead::kAddress;
  };
  class Scan;
  class Location;

  static bool is_free(NameRule rule) {  // not bound to a place's name
    return rule == NameRule::kName || rule == NameRule::kOffice || rule == NameRule::kMember;
  }

  static bool is_place(NameRule rule) {
    return rule == NameRule::kPlace || rule == NameRule::kSubdistrict ||
           rule == NameRule::kDistrict;
  }

  // Each longest first, but for the last line.
  std::vector<Type> types_, endings_;
  std::u32string initials_;  // of types, each once: most letters of a text begin none
  std::vector<Follower> followers_;
  std::vector<LeadWord> leads_;
  std::vector<Province> provinces_;
  Confusions confusions_;
  std::vector<std::u32string> bystanders_, before_names_, notices_, numbered_parts_, named_parts_;
};

}  // namespace ita
