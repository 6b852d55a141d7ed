#include "cli/worker/picture_module.h"

#include <dlfcn.h>
#include <unistd.h>

#include <array>
#include <string>

namespace ita {
namespace {

constexpr char kModule[] = "ita-ocr.so";

Result<std::string> find_module() {
  std::array<char, 4096> path{};
  const ssize_t length = ::readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0 || static_cast<std::size_t>(length) == path.size())
    return fail(ErrorCode::kInternal, "the worker does not find its own folder");
  const std::string program(path.data(), static_cast<std::size_t>(length));
  return program.substr(0, program.rfind('/') + 1) + kModule;
}

}  // namespace

Result<PictureReader*> PictureModule::reader() {
  if (reader_) return reader_.get();
  const Result<std::string> path = find_module();
  if (!path) return tl::unexpected(path.error());
  // Never closed: its libraries do not expect it.
  void* module = ::dlopen(path->c_str(), RTLD_NOW | RTLD_LOCAL);
  if (module == nullptr)
    return fail(ErrorCode::kInternal,
                std::string("the module that reads pictures cannot be loaded: ") + ::dlerror());
  const auto make = reinterpret_cast<MakePictureReader>(::dlsym(module, kPictureReaderSymbol));
  if (make == nullptr)
    return fail(ErrorCode::kInternal, "the module that reads pictures is not one of ita's");
  reader_.reset(make());
  return reader_.get();
}

}  // namespace ita
