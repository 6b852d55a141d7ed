// Tables that are forms of one measure: labels beside what they mean, or inside the cells.
#pragma once

#include "core/page.h"
#include "tables/label_finder.h"

namespace ita {

enum class CardForm {
  kNone,
  kBeside,  // │ มาตรการ │ จัดทำคู่มือ │
  kInside,  // │ มาตรการ : จัดทำคู่มือ │
};

CardForm card_form(const Table& table, const LabelFinder& labels);

}  // namespace ita
