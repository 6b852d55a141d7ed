#include "query/thai_order.h"

#include <unicode/coll.h>

namespace ita {

struct ThaiOrder::Rules {
  std::unique_ptr<icu::Collator> collator;
};

ThaiOrder::ThaiOrder() : rules_(std::make_unique<Rules>()) {
  UErrorCode status = U_ZERO_ERROR;
  rules_->collator.reset(icu::Collator::createInstance(icu::Locale("th"), status));
  // Without ICU's data there is still an order, by code points.
  if (U_FAILURE(status)) rules_->collator.reset();
}

ThaiOrder::~ThaiOrder() = default;

const std::string& ThaiOrder::key(std::string_view text) {
  const auto [entry, added] = keys_.try_emplace(std::string(text));
  if (!added) return entry->second;
  if (!rules_->collator) return entry->second = entry->first;
  const icu::UnicodeString source = icu::UnicodeString::fromUTF8(entry->first);
  std::string key(64, '\0');
  const auto fill = [&] {
    return rules_->collator->getSortKey(source, reinterpret_cast<uint8_t*>(key.data()),
                                        static_cast<int32_t>(key.size()));
  };
  const auto length = static_cast<std::size_t>(fill());
  const bool fitted = length <= key.size();
  key.resize(length);
  if (!fitted) fill();
  return entry->second = std::move(key);
}

}  // namespace ita
