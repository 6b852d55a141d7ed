#include "extract/pdf/poppler_complaints.h"

#include <Error.h>

#include <cstddef>

namespace ita {
namespace {

thread_local PopplerComplaints* in_charge = nullptr;

void on_complaint(ErrorCategory category, Goffset /*position*/, const char* message) {
  const bool harmless =
      category == errSyntaxWarning || category == errConfig || category == errUnimplemented;
  if (in_charge != nullptr && !harmless) in_charge->add(message);
}

}  // namespace

PopplerComplaints::PopplerComplaints() : outer_(in_charge) {
  in_charge = this;
  setErrorCallback(&on_complaint);
}

PopplerComplaints::~PopplerComplaints() { in_charge = outer_; }

void PopplerComplaints::add(const char* message) {
  constexpr std::size_t kMostBytes = 200;
  if (count_++ > 0) return;
  for (const char* p = message; *p != '\0' && first_.size() < kMostBytes; ++p)
    first_ += *p >= ' ' && *p < 0x7F ? *p : '?';
}

}  // namespace ita
