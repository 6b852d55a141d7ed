// Who is responsible: the units in a cell, one by one.
//
//     -สำนัก ปลัดเทศบาล        → สำนักปลัดเทศบาล, กองคลัง
//     -กองคลัง
//     กอง                      → กองสาธารณสุขและสิ่งแวดล้อม     ("และ" and line ends inside a name)
//     สาธารณสุขและสิ่ง
//     แวดล้อม
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/error.h"
#include "normalize/edit_distance.h"

namespace ita {

struct UnitReading {
  std::vector<std::string> units;  // as printed, in order, blanks and list marks gone, no repeats
  bool unknown = false;            // a part is no unit by table or grammar, or there is none at all
};

// Tables: units.tsv (known units; words that units begin with) under data/codebook.
class UnitReader {
 public:
  static Result<UnitReader> load(const std::filesystem::path& codebook_dir);

  // `lines`: of one cell, as printed.
  UnitReading read(const std::vector<std::string>& lines) const;

  // A unit of a text read from a picture ("กองสาธารณสุขและสิงแวดล้อม", "กองยุทธศาสดร์และงบประมาณ") as
  // the table spells it: with the same letters but for small marks, or hardly another one. As it is
  // where the table has none or several so near.
  std::string spell(const std::string& unit) const;

 private:
  struct Name {
    std::u32string letters;  // compact
    bool open = false;       // more may follow
    std::string wording;     // without blanks
  };
  class Segmenter;

  Confusions confusions_;
  std::u32string initials_;  // of all words below: most letters of a cell begin none
  std::vector<Name> names_;  // longest first
  std::vector<std::u32string> heads_;  // กอง, สำนัก, ฝ่าย …: none is a unit alone; longest first
  std::vector<std::u32string> parts_;  // of those: งาน, ฝ่าย … belong to a larger unit
  std::vector<std::u32string> larger_;  // of those: กอง, สำนัก … that it may be
  std::vector<std::u32string> joins_;   // และ, กับ …; longest first
  std::vector<std::u32string> labels_;  // ผู้รับผิดชอบหลัก, สนับสนุน …
  std::vector<std::u32string> words_;  // นักศึกษา, ร้องเรียน: no unit begins in them
};

}  // namespace ita
