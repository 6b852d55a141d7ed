#include "normalize/code_link.h"

#include "normalize/code_weights.h"

namespace ita {

using Kind = CodeTokenKind;
using Cost = CodeCost;

bool is_after_code(CodeLink link) {
  return link == CodeLink::kCode || link == CodeLink::kBlanked || link == CodeLink::kOpened;
}

CodeLink link_after(CodeLink link, CodeTokenKind kind) {
  const bool after_list = is_after_code(link) || link == CodeLink::kBelow;
  switch (kind) {
    case Kind::kBlank:
      return link == CodeLink::kCode ? CodeLink::kBlanked : link;
    case Kind::kLineEnd:
      return is_after_code(link)        ? CodeLink::kBelow
             : link == CodeLink::kWords ? CodeLink::kLine
                                        : link;
    case Kind::kSeparator:
      return after_list || link == CodeLink::kLine ? CodeLink::kListed : link;
    case Kind::kRange:
      return after_list ? CodeLink::kRanged : link;
    case Kind::kOpen:
      return is_after_code(link) ? CodeLink::kOpened : link;
    case Kind::kClose:
      return link == CodeLink::kOpened || link == CodeLink::kCode ? CodeLink::kBlanked : link;
    case Kind::kWord:
      return CodeLink::kWords;
    case Kind::kAnnounce:
    case Kind::kInstrument:
      return CodeLink::kAnnounced;
    default:
      return link == CodeLink::kCode ? CodeLink::kBlanked : link;
  }
}

std::optional<float> cost_of_bare(CodeLink link, const CodeWeights& costs) {
  switch (link) {
    case CodeLink::kStart:
      return costs[Cost::kBareStart];
    case CodeLink::kListed:
      return costs[Cost::kBareListed];
    case CodeLink::kRanged:
      return costs[Cost::kBareRanged];
    case CodeLink::kAnnounced:
      return costs[Cost::kBareAnnounced];
    case CodeLink::kBelow:
    case CodeLink::kLine:
      return costs[Cost::kBareLine];
    case CodeLink::kBlanked:
      return costs[Cost::kBareBlank];
    case CodeLink::kOpened:
      return costs[Cost::kBareOpened];
    default:
      return std::nullopt;
  }
}

}  // namespace ita
