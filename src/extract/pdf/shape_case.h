// One font in doubt: what its codes say against what they look like.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/pdf/shape_reading.h"

namespace ita {

// What a code means after a look at its outline.
struct CodeRuling {
  std::u32string text;
  bool replaced = false;  // by the outline, against what the font says; an empty text then means
                          // that nobody can say what the code means
};

// The shape behind a character code; nothing where the font has no outline for it.
using ShapeLookup = std::function<std::optional<GlyphShape>(uint32_t code)>;

class ShapeCase {
 public:
  // The library must outlive the case.
  explicit ShapeCase(const ShapeLibrary& library) : library_(library) {}

  // Takes a code with what the font says about it; repeats are free.
  void add(uint32_t code, const std::u32string& says);
  bool has_news() const { return examined_ < codes_.size(); }
  // Looks at the codes added since the last call and rules on all.
  void examine(const ShapeLookup& shape_of);

  // The font is one of the library's; only then do outlines replace anything.
  bool is_readable() const { return match_.font != nullptr && match_.distance < limit(); }
  const CodeRuling* find_ruling(uint32_t code) const;  // null where the code was not added

  // A readable font of which some code says one character and looks like another.
  bool is_lying() const { return is_readable() && contradicted_ > 0; }
  // Although the font is not in the library: its consonants look like what they say more often than
  // letters that were exchanged could.
  bool is_plausible() const;

  std::size_t code_count() const { return codes_.size(); }
  std::size_t replaced_count() const { return replaced_; }
  std::string library_name() const {
    return match_.font != nullptr ? match_.font->name : std::string();
  }

 private:
  struct Code {
    std::u32string says;
    GlyphShape shape;
    bool has_shape = false;
    CodeRuling ruling;
  };

  float limit() const;
  void find_match();
  void rule();
  CodeRuling rule_on(const Code& code);
  void distrust();

  const ShapeLibrary& library_;
  std::unordered_map<uint32_t, std::size_t> index_;
  std::vector<Code> codes_;
  std::size_t examined_ = 0;      // codes that have their shape
  std::size_t matched_with_ = 0;  // codes with ink when the match was sought
  FontMatch match_;
  std::size_t compared_ = 0, contradicted_ = 0, replaced_ = 0;
};

}  // namespace ita
