// What Poppler says about a document while it reads it. Poppler knows one callback a process and
// calls it without any context, so the collector in charge is kept a thread; without one, nothing
// is printed.
#pragma once

#include <cstdint>
#include <string>

namespace ita {

class PopplerComplaints {
 public:
  PopplerComplaints();  // collects on this thread until it is destroyed; scopes nest
  ~PopplerComplaints();
  PopplerComplaints(const PopplerComplaints&) = delete;
  PopplerComplaints& operator=(const PopplerComplaints&) = delete;

  uint32_t count() const { return count_; }            // errors, warnings left out
  const std::string& first() const { return first_; }  // printable ASCII, at most 200 bytes

  void add(const char* message);  // called by Poppler

 private:
  PopplerComplaints* outer_;
  uint32_t count_ = 0;
  std::string first_;
};

}  // namespace ita
