// May this page's text layer be trusted? Every page is judged, since files are put together from
// pages of several origins. docs/text-layers.md explains the evidence and where the limits come
// from.
#pragma once

#include <string_view>
#include <vector>

#include "core/page.h"
#include "extract/verdict/thai_dictionary.h"

namespace ita {

struct PageVerdict {
  enum class Decision {
    kKeep,      // sound as it stands
    kRepaired,  // sound after repairs
    kOcr,       // to be read from its image
  };
  Decision decision = Decision::kKeep;
  std::vector<Diagnostic>
      reasons;  // why it is to be read from its image; codes of core/text_damage.h
};

// A picture over most of the page, and next to no letter: judge_page has it read from its picture.
bool is_scan(const TextEvidence& evidence);

// Repairs what the dictionary is sure of, completes the page's evidence, and judges what is left.
// Added to the page's diagnostics: the reasons, and words_repaired with what was changed. Little
// evidence (few Thai letters) speaks for the text layer: only a page without text is always for
// OCR.
PageVerdict judge_page(PageContent& page, const ThaiDictionary& dictionary);

}  // namespace ita
