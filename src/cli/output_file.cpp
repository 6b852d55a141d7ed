#include "cli/output_file.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace ita {
namespace {

tl::unexpected<Error> fail_to_write() {
  return fail(ErrorCode::kNoSpace, "cannot be written: " + std::generic_category().message(errno));
}

}  // namespace

Result<OutputFile> OutputFile::create(std::filesystem::path target) {
  std::error_code error;
  const auto type = std::filesystem::status(target, error).type();
  const bool direct =
      type != std::filesystem::file_type::not_found && type != std::filesystem::file_type::regular;
  std::filesystem::path written = target;
  if (!direct) written += ".part";
  std::FILE* file = std::fopen(written.c_str(), "wb");
  if (file == nullptr) return fail_to_write();
  return OutputFile(std::move(target), std::move(written), file);
}

OutputFile::~OutputFile() {
  std::error_code error;
  if (file_ && written_ != target_) std::filesystem::remove(written_, error);
}

Status OutputFile::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size()) return {};
  return fail_to_write();
}

Status OutputFile::finish() {
  const bool regular = written_ != target_;
  if (std::fflush(file_.get()) != 0) return fail_to_write();
  if (regular && ::fsync(::fileno(file_.get())) != 0) return fail_to_write();
  if (regular && std::rename(written_.c_str(), target_.c_str()) != 0) return fail_to_write();
  file_.reset();
  return {};
}

}  // namespace ita
