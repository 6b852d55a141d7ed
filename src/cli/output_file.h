// A file that appears whole or not at all.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

#include "core/error.h"

namespace ita {

// Writes beside the target and takes its name at the end. A target that exists and is no regular
// file (a pipe, /dev/stdout) is written directly.
class OutputFile {
 public:
  // kNoSpace with the system's reason, here and below.
  static Result<OutputFile> create(std::filesystem::path target);
  OutputFile(OutputFile&&) = default;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();  // without finish(), nothing is left behind

  Status write(std::string_view text);
  Status finish();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  OutputFile(std::filesystem::path target, std::filesystem::path written, std::FILE* file)
      : target_(std::move(target)), written_(std::move(written)), file_(file) {}

  std::filesystem::path target_, written_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace ita
