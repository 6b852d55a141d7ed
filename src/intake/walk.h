// From what the user named to the list of files to try. Nothing is opened but folders: what a
// candidate is worth is the word of load_source_file, so that every candidate ends in exactly one
// named outcome.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace ita {

struct Walk {
  // In the order of the inputs; inside a folder by name (bytes), depth first. A path reached twice
  // (named twice, or named beside its folder) stands once.
  std::vector<std::filesystem::path> candidates;
  uint64_t skipped_hidden =
      0;  // inside folders: names that begin with a dot (a hidden folder is one)
  uint64_t skipped_other = 0;  // inside folders: not a report format
};

// An input that is a folder is walked, whatever its name; every other input is a candidate as it
// stands, also when it does not exist or is no regular file. Inside folders: files with a report's
// extension (pdf, txt, png, jpg, jpeg, tif, tiff; case does not matter) and symbolic links to
// folders, which are never followed, are candidates; a folder that cannot be listed is one too, so
// that it is not missed.
Walk walk(const std::vector<std::filesystem::path>& inputs);

}  // namespace ita
