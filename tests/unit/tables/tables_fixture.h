#pragma once

#include "../parse/parser_fixture.h"
#include "core/time_budget.h"
#include "tables/choose.h"

namespace ita::test {

// The roles that the project's own reader gives the columns of the first table.
inline std::vector<ColumnRole> roles_of(const std::vector<PageContent>& pages,
                                        const DocumentContext& context = {}) {
  const TimeBudget budget(60);
  const ChosenTables chosen =
      choose_tables(pages, context, parser().vocabulary(), parser().model(), budget);
  return chosen.at(0).at(0).rows.at(0).layout.roles;
}

inline const std::vector<std::string> kPlanRow{"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
                                               "i1, i2",
                                               "ผู้รับบริการไม่ทราบระยะเวลาที่แน่นอนของแต่ละขั้นตอน",
                                               "จัดทำป้ายขั้นตอนและระยะเวลาติดไว้ทุกจุดบริการ",
                                               "1 ต.ค. 67 - 31 มี.ค. 68",
                                               "สำนักปลัด"};
inline const std::vector<std::string> kOtherRow{"2. การให้บริการและระบบ E-Service",
                                                "O13",
                                                "ระบบยื่นคำร้องออนไลน์มีผู้ใช้น้อยและใช้งานยาก",
                                                "ประชาสัมพันธ์ช่องทางออนไลน์และจัดอบรมผู้นำชุมชน",
                                                "ไตรมาส 2/2568",
                                                "กองคลัง"};

}  // namespace ita::test
