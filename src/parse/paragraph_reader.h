// Measures of reports without any table: labelled paragraphs.
//
//     ประเด็นที่ 2 การให้บริการและระบบ E-Service        ← issue
//     ข้อคำถาม : e7, O13                             ← label : words
//     ข้อค้นพบ : ประชาชนไม่ทราบว่าเสนอความเห็นได้ทางใด
//     มาตรการ : เปิดเวทีรับฟังความเห็น
//         ปีละสองครั้ง                                 ← goes on until the next label
//     ผู้รับผิดชอบ : กองคลัง
//
// Or in a form of two columns, a table for each measure:
//
//     ┌────────────────────────────────────┐
//     │ มาตรการที่ 1                          │
//     ├──────────────┬─────────────────────┤
//     │ ข้อคำถาม       │ e7, O13             │
//     │ มาตรการ        │ เปิดเวทีรับฟังความเห็น    │
//     └──────────────┴─────────────────────┘
//
// The labels are the column headings of data/codebook/headings.tsv (label_finder.h). A measure
// begins where the label that began the one before comes again, under its own heading ("มาตรการที่
// 2") or under a new issue.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/time_budget.h"
#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"
#include "tables/choose.h"

namespace ita {

// Of all that is not read as a table of measures. Ends early where the budget is spent.
std::vector<MeasureDraft> read_paragraphs(std::span<const PageContent> pages,
                                          const std::vector<std::vector<bool>>& furniture,
                                          const ChosenTables& chosen,
                                          const DocumentContext& context,
                                          const Vocabulary& vocabulary, const ReaderModel& model,
                                          const TimeBudget& budget);

}  // namespace ita
