#include "cli/measure_grouping.h"

#include <filesystem>

#include "cli/resources.h"

namespace ita {

Result<GroupCounts> make_groups(const Context& context) {
  const Result<Setting> folder = find_codebook_folder();
  if (!folder) return tl::unexpected(folder.error());
  const auto words = MeasureWords::load(folder->value);
  if (!words) return tl::unexpected(words.error());
  const std::filesystem::path path = find_database(context.options).value;
  // Read-only first: a database that is not there is not made.
  if (const auto there = Database::open(path, Database::Mode::kReadOnly); !there)
    return tl::unexpected(there.error());
  auto database = Database::open(path, Database::Mode::kReadWrite);
  if (!database) return tl::unexpected(database.error());
  return make_measure_groups(*database, *words);
}

void refresh_groups(const Context& context) {
  const auto database =
      Database::open(find_database(context.options).value, Database::Mode::kReadOnly);
  if (!database) return;  // the question itself will say why
  const auto current = are_groups_current(*database);
  if (!current || *current) return;
  context.messages.note("grouping the measures (once after each import) …");
  if (const auto counts = make_groups(context); !counts)
    (void)context.messages.report(counts.error());
}

}  // namespace ita
