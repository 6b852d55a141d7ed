#include "core/record.h"

#include <string_view>

namespace ita {

std::string_view to_name(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::kMeasures:
      return "measures";
    case DocumentKind::kReport:
      return "report";
    case DocumentKind::kOther:
      return "other";
  }
  return "other";
}

}  // namespace ita
