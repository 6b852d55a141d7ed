#include "query/document_links.h"

#include <fmt/format.h>

#include <string_view>

namespace ita {
namespace {

// RFC 3986: everything but unreserved characters and '/'.
std::string escape(std::string_view path) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  std::string out;
  for (const char c : path)
    if (kPlain.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

}  // namespace

DocumentLinks::DocumentLinks(const Database& database)
    : path_(database.connection().prepare(
          "SELECT path FROM sighting WHERE document_id = ? ORDER BY id DESC LIMIT 1")) {}

std::string DocumentLinks::link(int64_t document, std::optional<int64_t> page) {
  const auto [entry, added] = known_.try_emplace(document);
  if (added) {
    path_.bind(document);
    if (path_.next()) entry->second = "file://" + escape(path_.text(0));
  }
  if (entry->second.empty() || !page) return entry->second;
  return fmt::format("{}#page={}", entry->second, *page);
}

}  // namespace ita
