// The measures of labelled paragraphs and forms once all of them are gathered.
#pragma once

#include <string>
#include <vector>

#include "parse/measure_draft.h"

namespace ita {

// Leaves out what has no measure or nothing beside it, names measures by the lines above them where
// no label does, and doubts those that lack what most have. titles: of the drafts, in their order.
// certainty: that the labels mean what they were taken for.
std::vector<MeasureDraft> finish_labelled_drafts(std::vector<MeasureDraft> drafts,
                                                 const std::vector<std::string>& titles,
                                                 double certainty);

}  // namespace ita
