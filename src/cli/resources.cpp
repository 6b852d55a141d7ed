#include "cli/resources.h"

#include "intake/path_text.h"

namespace ita {
namespace {

template <class T>
Opened<T> load_from_codebook(const Context& context) {
  const Result<Setting> folder = find_codebook_folder();
  if (!folder) return tl::unexpected(context.messages.report(folder.error()));
  Result<T> loaded = T::load(folder->value);
  if (!loaded) return tl::unexpected(context.messages.report(loaded.error()));
  return std::move(*loaded);
}

}  // namespace

Opened<Database> open_database(const Context& context, Database::Mode mode) {
  const Setting setting = find_database(context.options);
  Result<Database> database = Database::open(setting.value, mode);
  if (database) return std::move(*database);
  const Exit exit = context.messages.report(database.error(), escape_for_terminal(setting.value));
  if (database.error().code != ErrorCode::kNotFound) return tl::unexpected(exit);
  context.messages.note(
      "make it with: ita import FOLDER   (another file: --db FILE, or ITA_DB in the environment)");
  return tl::unexpected(Exit::kDatabase);
}

Opened<DocumentParser> open_parser(const Context& context) {
  return load_from_codebook<DocumentParser>(context);
}

Opened<std::filesystem::path> open_worker(const Context& context) {
  const Result<Setting> worker = find_worker();
  if (!worker) return tl::unexpected(context.messages.report(worker.error()));
  return std::filesystem::path(worker->value);
}

Opened<Sources> open_sources(const Context& context, Database::Mode mode) {
  Opened<Codebook> codebook = load_from_codebook<Codebook>(context);
  if (!codebook) return tl::unexpected(codebook.error());
  Opened<AgencyFinder> agencies = load_from_codebook<AgencyFinder>(context);
  if (!agencies) return tl::unexpected(agencies.error());
  const Result<Setting> folder = find_codebook_folder();
  if (!folder) return tl::unexpected(context.messages.report(folder.error()));
  Result<Confusions> confusions =
      Confusions::load(std::filesystem::path(folder->value) / "confusables.tsv");
  if (!confusions) return tl::unexpected(context.messages.report(confusions.error()));
  // Read-only first: a database that is not there is not made.
  if (mode == Database::Mode::kReadWrite)
    if (const auto there = open_database(context, Database::Mode::kReadOnly); !there)
      return tl::unexpected(there.error());
  Opened<Database> database = open_database(context, mode);
  if (!database) return tl::unexpected(database.error());
  return Sources{std::move(*codebook), std::move(*agencies), std::move(*confusions),
                 std::move(*database)};
}

}  // namespace ita
