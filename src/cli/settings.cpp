#include "cli/settings.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

#include "intake/path_text.h"
#include "sandbox/worker_process.h"

namespace ita {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDefaultColumns = 120;  // fits a landscape page and half a wide screen
constexpr std::string_view kOneTable = "headings.tsv";  // any table tells the folder

// Empty where it is not set, as most programs take it.
std::string read_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

bool is_codebook(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / kOneTable, error);
}

}  // namespace

Setting find_database(const GlobalOptions& options) {
  if (!options.database.empty()) return {options.database, "--db"};
  if (std::string value = read_environment("ITA_DB"); !value.empty())
    return {std::move(value), "ITA_DB"};
  return {"ita.db", "default"};
}

Result<Setting> find_worker() {
  if (std::string value = read_environment("ITA_WORKER"); !value.empty()) {
    if (::access(value.c_str(), X_OK) == 0) return Setting{std::move(value), "ITA_WORKER"};
    return fail(ErrorCode::kDataFile, "ITA_WORKER names no program: " + escape_for_terminal(value));
  }
  const Result<fs::path> beside = find_worker_program();
  if (!beside) return fail(ErrorCode::kDataFile, beside.error().detail);
  return Setting{beside->native(), "beside ita"};
}

Result<Setting> find_codebook_folder() {
  if (std::string value = read_environment("ITA_DATA_DIR"); !value.empty()) {
    if (is_codebook(value)) return Setting{std::move(value), "ITA_DATA_DIR"};
    return fail(ErrorCode::kDataFile, "ITA_DATA_DIR is no folder with the codebook's tables: " +
                                          escape_for_terminal(value));
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path bin = program.parent_path();
  for (const fs::path& folder : {bin.parent_path().parent_path() / "data/codebook",
                                 bin.parent_path() / "share/ita/codebook"})
    if (is_codebook(folder)) return Setting{folder.native(), "beside ita"};
  return fail(ErrorCode::kDataFile,
              "the codebook's tables are not beside ita; set ITA_DATA_DIR to their folder");
}

bool find_color(const GlobalOptions& options, bool terminal) {
  if (options.color != "auto") return options.color == "always";
  if (!read_environment("NO_COLOR").empty() || read_environment("TERM") == "dumb") return false;
  return terminal;
}

std::size_t find_columns() {
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string value = read_environment("COLUMNS");
  std::size_t columns = 0;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), columns);
  const bool number = problem == std::errc() && end == value.data() + value.size() && columns > 0;
  return number ? columns : kDefaultColumns;
}

}  // namespace ita
