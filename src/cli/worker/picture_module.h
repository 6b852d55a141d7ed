// The module that reads pictures, loaded when the first picture is met.
#pragma once

#include <memory>

#include "core/error.h"
#include "extract/picture_reader.h"

namespace ita {

class PictureModule {
 public:
  // Loads the module that lies beside the program. kInternal where it is not there or does not fit.
  Result<PictureReader*> reader();

 private:
  std::unique_ptr<PictureReader> reader_;
};

}  // namespace ita
