#include "intake/walk.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>

namespace ita {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> kReportExtensions{".pdf",  ".txt", ".png", ".jpg",
                                                            ".jpeg", ".tif", ".tiff"};

bool has_report_extension(const fs::path& path) {
  std::string extension = path.extension().native();
  // ASCII only, whatever the locale: the extensions are ASCII.
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(kReportExtensions.begin(), kReportExtensions.end(), extension) !=
         kReportExtensions.end();
}

class Walker {
 public:
  void visit_input(const fs::path& path) {
    std::error_code error;
    if (fs::symlink_status(path, error).type() == fs::file_type::directory)
      visit_folder(path);
    else
      add(path);
  }
  Walk take() { return std::move(walk_); }

 private:
  void visit_folder(const fs::path& folder) {
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
      entries.push_back(*it);
    if (error) add(folder);
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
    for (const fs::directory_entry& entry : entries) visit_entry(entry);
  }

  void visit_entry(const fs::directory_entry& entry) {
    std::error_code error;
    if (entry.path().filename().native().starts_with('.'))
      ++walk_.skipped_hidden;
    else if (entry.symlink_status(error).type() == fs::file_type::directory)
      visit_folder(entry.path());
    else if (has_report_extension(entry.path()) ||
             (entry.is_symlink(error) && entry.is_directory(error)))
      add(entry.path());
    else
      ++walk_.skipped_other;
  }

  void add(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    if (seen_.insert((error ? path : whole).lexically_normal().native()).second)
      walk_.candidates.push_back(path);
  }

  Walk walk_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

Walk walk(const std::vector<fs::path>& inputs) {
  Walker walker;
  for (const fs::path& input : inputs) walker.visit_input(input);
  return walker.take();
}

}  // namespace ita
