// What the parts of AgencyFinder's work share: a text and the words of the tables at a place in it.
#pragma once

#include <string_view>

#include "normalize/agency_name.h"

namespace ita {

// The district and province that a text states after an agency's name: "อำเภอวังหิน จังหวัดศรีสะเกษ",
// ", อ.เมือง จ.สมมุติ", "หมู่ที่ 3 ตำบลนาสมมุติ อำเภอเมืองสมมุติ …".
class AgencyFinder::Location {
 public:
  Location(const AgencyFinder& knowledge, const CompactText& text)
      : knowledge_(knowledge), text_(text) {}

  // Fills district and province from what stands at letter `at`, if that is a location. Returns its
  // end, or `at`.
  std::size_t read(std::size_t at, AgencyName& name) const;

  struct LeadMatch {
    Lead lead = Lead::kAddress;
    std::size_t length = 0;
  };
  std::optional<LeadMatch> lead_at(std::size_t at) const;
  // The longest province's name there; nullptr where there is none.
  const Province* province_at(std::size_t at) const;
  // The end of the Thai word at `at`, up to a blank, a line end or another lead; at most a
  // province's length away.
  std::size_t end_of_word(std::size_t at) const;
  // After the word for province: the word there, read with a letter or two wrong. Its end is in
  // `end`. Nullptr where no province is clearly the closest.
  const Province* misread_province(std::size_t at, std::size_t& end) const;

 private:
  std::u32string_view rest(std::size_t at) const {
    return std::u32string_view(text_.letters).substr(at);
  }
  std::size_t skip_signs(std::size_t at) const;
  bool is_place_lead(std::size_t at) const;  // อำเภอ or จังหวัด spelt out
  std::size_t skip_address(std::size_t at) const;
  std::size_t end_of_district(std::size_t begin) const;

  const AgencyFinder& knowledge_;
  const CompactText& text_;
};

}  // namespace ita
