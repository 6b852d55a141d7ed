// Texts that are the same wording but for readers' errors and typing:
//
//     จัดทำคู่มือการใช้ทรัพย์สินของราชการ
//     จดทำคูมือการใชทรัพย์สินของราขการ      the same wording
//     จัดทำทะเบียนการใช้ทรัพย์สินของราชการ    another
//
// Candidates come from MinHash over shingles of five letters (three where the text is short) and
// locality-sensitive hashing; each is verified, by the shingles' exact Jaccard index or by weighted
// edit distance. A text joins the group of the most frequent wording that it is near to, never of
// one that is near to another member only, so that groups do not drift.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "normalize/edit_distance.h"

namespace ita {

struct Wording {
  std::u32string letters;  // to_measure_letters
  std::size_t count = 1;   // how often it occurs
};

// For each wording the index of its group's leader (a leader's own index). Wordings without letters
// are each on their own. Deterministic; about linear in the number of wordings.
std::vector<std::size_t> group_near_copies(std::span<const Wording> wordings,
                                           const Confusions& confusions);

// 1 for the same letters, 0 where the two are no near copies: what group_near_copies verifies with.
double rate_near_copy(std::u32string_view a, std::u32string_view b, const Confusions& confusions);

}  // namespace ita
