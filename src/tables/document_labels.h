// The labels of a document whose measures are no rows of a table: of its lines and of its forms of
// label and value, learnt together (label_book.h).
#pragma once

#include <vector>

#include "tables/choose.h"
#include "tables/label_finder.h"

namespace ita {

class DocumentLabels {
 public:
  // lines: of each page in reading order; a line with several labels of the document is parted
  // before each. chosen: tables that are read as such teach no labels. vocabulary and model outlive
  // the labels.
  DocumentLabels(std::vector<std::vector<TextLine>> lines, const ChosenTables& chosen,
                 const DocumentContext& context, const Vocabulary& vocabulary,
                 const ReaderModel& model);
  DocumentLabels(const DocumentLabels&) = delete;
  DocumentLabels& operator=(const DocumentLabels&) = delete;

  const LabelFinder& finder() const { return finder_; }
  const std::vector<std::vector<TextLine>>& lines() const { return lines_; }

 private:
  std::vector<std::vector<TextLine>> lines_;
  RoleScorer scorer_;
  LabelFinder finder_;
};

// Is any part of the table read as measures?
bool holds_measures(const ChosenTable& table);

}  // namespace ita
