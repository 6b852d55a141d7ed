// Two readings of one line against each other. A recogniser is as sure of its errors as of the
// rest; what a second reader reads otherwise is where to look.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/raw_page.h"
#include "extract/verdict/thai_dictionary.h"

namespace ita {

// Clusters [a0, a1) of one reading stand where [b0, b1) of the other do, and differ.
struct Difference {
  std::size_t a0 = 0, a1 = 0, b0 = 0, b1 = 0;
};
std::vector<Difference> find_differences(const std::vector<Cluster>& a,
                                         const std::vector<Cluster>& b);

// What the confidence of a cluster becomes where the readings differ.
inline constexpr float kOutvoted = 0.75F;  // the dictionary knows one of the two readings only
inline constexpr float kDisputed = 0.5F;   // nobody can tell

// Makes clusters [from, to) no surer than this; where a letter is missing, its neighbour carries
// the doubt.
void dispute(std::vector<Cluster>& line, std::size_t from, std::size_t to, float confidence);

float least_confidence(const std::vector<Cluster>& line);
// Has the line a Thai word that the dictionary does not know?
bool has_unknown_words(const std::vector<Cluster>& line, const ThaiDictionary& dictionary);

// How often the dictionary knew only what one of two readers had read, on a page so far.
// Typefaces differ in who reads them well: where the second reader was right far more often, it is
// believed where the dictionary cannot tell as well.
struct ReaderTrust {
  int first = 0, second = 0;
  bool second_is_better() const;
};

// `first` with the words of `second` where the dictionary knows only these. The second reader's
// model has no Latin letters and no ๔ ๖ ๗ ๘ ๙: where the first has such, the second has no vote.
void vote(std::vector<Cluster>& first, const std::vector<Cluster>& second,
          const ThaiDictionary& dictionary, ReaderTrust& trust);

}  // namespace ita
