// What a search for publications finds: every document and every refused file, with the agency that
// it belongs to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/record.h"
#include "query/agency_match.h"
#include "query/answer.h"
#include "query/context.h"

namespace ita {

struct FiledDocument {
  std::optional<int64_t> id;   // none for a file that never became a document
  AgencyIdentity agency;       // key empty where neither text nor path names one
  bool named_by_path = false;  // only the path names the agency
  std::string printed_agency;
  std::optional<DocumentKind> kind;
  std::optional<int64_t> fiscal_year;
  std::string obstacle;  // why it cannot be read, for people; empty for readable documents
  std::string caveat;    // readable, but: pages missing
  std::string file;      // of refused files only; for documents ask DocumentPlaces
};

// What only the documents that are shown are asked for.
class DocumentPlaces {
 public:
  explicit DocumentPlaces(const Database& database);
  std::string file(const FiledDocument& document);
  // Where the agency is named: page, x0, y0, x1, y1; five times nothing where that is not known.
  std::vector<Value> agency_place(const FiledDocument& document);

 private:
  Statement file_, place_;
};

// By document id, then the refused files by path.
Result<std::vector<FiledDocument>> load_filed_documents(const QueryContext& context);

}  // namespace ita
