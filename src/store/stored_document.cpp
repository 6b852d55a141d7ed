#include "store/stored_document.h"

#include <array>
#include <utility>

namespace ita {
namespace {

constexpr std::array<std::pair<DocumentStatus, std::string_view>, 6> kNames{{
    {DocumentStatus::kRunning, "running"},
    {DocumentStatus::kOk, "ok"},
    {DocumentStatus::kPartial, "partial"},
    {DocumentStatus::kRejected, "rejected"},
    {DocumentStatus::kFailed, "failed"},
    {DocumentStatus::kInterrupted, "interrupted"},
}};

}  // namespace

std::string_view to_name(DocumentStatus status) {
  for (const auto& [value, name] : kNames)
    if (value == status) return name;
  return "failed";
}

std::optional<DocumentStatus> find_document_status(std::string_view name) {
  for (const auto& [value, text] : kNames)
    if (text == name) return value;
  return std::nullopt;
}

}  // namespace ita
