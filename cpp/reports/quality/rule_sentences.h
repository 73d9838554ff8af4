// The rules of the score in sentences.
#pragma once

#include "catalog/messages/message.h"
#include "quality/rules/rules.h"

namespace reports {

// "the title has an emoji": the sentence of the catalogue that has the rule's code.
catalog::Message when_it_holds(quality::Rule rule);

}  // namespace reports
