// What the pages themselves say about the trust in their words: pages that come twice, words that
// are crossed out, blacked out or cut off.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/page.h"
#include "parse/measure_draft.h"

namespace ita {

// A page that shows what an earlier page shows, page numbers apart.
struct PageCopy {
  int number = 0, of = 0;
};

// Pages with a table, or of some length; short ones are alike for other reasons.
std::vector<PageCopy> find_page_copies(std::span<const PageContent> pages);

// Notes of what a reader of the paper would ask about, each beginning with a code of
// data/codebook/review_reasons.tsv.
std::vector<std::string> note_page_remarks(std::span<const PageContent> pages);

// Rows of pages whose letters cannot be trusted, or are cut off, are for people to look at.
void doubt_page_text(std::span<const PageContent> pages, std::vector<MeasureDraft>& drafts);

}  // namespace ita
