#include "present/answer_links.h"

#include <algorithm>

namespace ita {

std::vector<LinkedColumn> find_linked_columns(const Answer& answer) {
  constexpr std::string_view kDocument = "document";
  std::vector<LinkedColumn> linked;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    std::string name = answer.columns[i].name;
    const std::size_t at = name.find(kDocument);
    if (at == std::string::npos || answer.columns[i].kind != ColumnKind::kInteger ||
        name.ends_with("documents"))
      continue;
    name.replace(at, kDocument.size(), "page");
    const auto page = std::find_if(answer.columns.begin(), answer.columns.end(),
                                   [&](const Column& column) { return column.name == name; });
    LinkedColumn column{i, std::nullopt};
    if (page != answer.columns.end())
      column.page = static_cast<std::size_t>(page - answer.columns.begin());
    linked.push_back(column);
  }
  return linked;
}

std::string make_link(const std::vector<Value>& row, const LinkedColumn& column,
                      const LinkOf& link_of) {
  const auto* document = std::get_if<int64_t>(&row[column.document]);
  if (document == nullptr || !link_of) return {};
  std::optional<int64_t> page;
  if (column.page)
    if (const auto* number = std::get_if<int64_t>(&row[*column.page])) page = *number;
  return link_of(*document, page);
}

}  // namespace ita
