// The order of Thai words in a dictionary (ICU's collation for Thai): leading vowels after their
// consonant, tone marks last. Code points would put every name that begins with เ แ โ ใ ไ at the
// end.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/error.h"

namespace ita {

class ThaiOrder {
 public:
  ThaiOrder();
  ~ThaiOrder();
  ThaiOrder(const ThaiOrder&) = delete;
  ThaiOrder& operator=(const ThaiOrder&) = delete;

  // Bytes that compare as the texts do. Kept, because the same names come again and again; valid as
  // long as this object.
  const std::string& key(std::string_view text);

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
  std::unordered_map<std::string, std::string> keys_;
};

}  // namespace ita
