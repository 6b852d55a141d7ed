// Results, on standard output.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace ita {

// Buffers. A reader who goes away (`ita measures | head`) is no error: the rest is dropped quietly.
class Output {
 public:
  explicit Output(int fd);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // As it stands; for text that holds nothing from outside, or that was made safe before.
  void write(std::string_view text);
  // Text from documents in a machine format: a terminal gets its control characters escaped.
  void write_data(std::string_view text);

  // kNoSpace where something could not be written, now or before.
  Status flush();

  bool terminal() const { return terminal_; }

 private:
  void drain();

  int fd_;
  bool terminal_;
  bool reader_gone_ = false;
  int failure_ = 0;  // errno
  std::string pending_;
};

}  // namespace ita
