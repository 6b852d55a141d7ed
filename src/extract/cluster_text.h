// Text of single clusters: where they begin, and in which order their marks stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ita {

// True where every character is a mark drawn over or under a base (never for an empty text).
bool is_marks_only(std::u32string_view text);

// Invisible hints for line breaking and joining: no text.
bool is_ignorable(char32_t c);

// A base with its marks each; leading and following vowels are clusters of their own, spaces too.
std::vector<std::u32string_view> split_clusters(std::u32string_view text);

// Order inside a cluster: base, vowel over or under it, nikhahit, tone, thanthakhat. Equal marks
// collapse to one. True where anything moved (collapsing alone does not count).
bool put_marks_in_order(std::u32string& cluster);

}  // namespace ita
