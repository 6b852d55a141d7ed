// What stands behind a code in a question cell: other codes, and the words that may be its
// question's. Used by code_decoder.cpp alone.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/code_shape.h"
#include "normalize/codebook.h"
#include "normalize/question_code.h"

namespace ita {

// `end`: the index of the first glyph behind the code. Borrows everything.
class CodeSurroundings {
 public:
  CodeSurroundings(std::string_view text, const CodeContext& context,
                   const std::vector<CodeGlyph>& glyphs, const CodeShapes& shapes)
      : text_(text), context_(context), glyphs_(glyphs), shapes_(shapes) {}

  // The family of the first code behind that has its letter; 0 where there is none.
  char family(std::size_t end);
  // The code with its letter that stands right behind a list mark ("(10, i11)"); none: family 0.
  QuestionCode listed(std::size_t end) const;
  bool has_words(std::size_t end) const;
  // Are the words behind those of this question?
  bool is_titled(std::size_t end, QuestionCode code);
  // Are they those of another question, or not the known ones of its own?
  bool contradicts(std::size_t end, QuestionCode code);

 private:
  std::string_view words(std::size_t end) const;

  std::string_view text_;
  const CodeContext& context_;
  const std::vector<CodeGlyph>& glyphs_;
  const CodeShapes& shapes_;
  std::vector<char> families_;  // [glyph]: see family()
  std::map<std::pair<std::size_t, QuestionCode>, bool> titled_;
  std::map<std::size_t, std::optional<QuestionMatch>> named_;
};

}  // namespace ita
