// The agency's total score, wherever a document states it: "ได้คะแนนรวม 85.73 คะแนน", "ผล ITA ปี 2566
// (86.17 คะแนน)", or a number alone below "คะแนนรวม ITA 2568".
//
// Every number that may be one is weighed by the words around it (total_signs.tsv): those before it
// back to the number before, those right after it, and for a number that stands alone those above
// and below. The assessed year beside it speaks for it; another year, an indicator or a code
// against it. The heaviest is the total; one below kEnough is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "normalize/vocabulary.h"
#include "tables/choose.h"

namespace ita {

class TotalScore {
 public:
  TotalScore(const Vocabulary& vocabulary, std::optional<int> assessment_year);

  // Weighs what stands outside tables, and in the cells of tables that hold no measures.
  void read_page(const PageContent& page, const std::vector<ChosenTable>& chosen);

  // Its indicator is "TOTAL".
  const std::optional<Score>& best() const { return best_; }

 private:
  struct Around {
    std::string before, after;
  };
  void read_text(int page, const std::vector<TextLine>& lines);
  void read_lone_numbers(const PageContent& page);
  double weigh(const Around& around) const;
  void offer(double value, double weight, Evidence evidence);

  const Vocabulary& vocabulary_;
  std::optional<int> year_;
  std::vector<std::string> indicator_names_;  // skeletons
  std::optional<Score> best_;
  double best_weight_ = 0;
};

}  // namespace ita
