// Whether a model of success may order prospects: it is learned from the older three quarters of the contacts and has
// to predict the newest quarter better than one rate for all does.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "advise/success.h"
#include "base/accuracy.h"
#include "base/slices.h"

namespace advise {

inline constexpr std::size_t kFewestContacts = 300, kFewestYes = 30;  // closed contacts, and those that brought a link

enum class SuccessGate : std::uint8_t {
  kOpen,
  kFewContacts,
  kFewYes,
  kOneOutcome,  // all of them yes, or all of them no
  kNotBetter,  // on the newest quarter than the rate of the older ones
};

struct CalibrationBin {
  double predicted = 0, rate = 0;  // means
  std::size_t contacts = 0;
};

struct SuccessCheck {
  std::size_t contacts = 0, yes = 0;
  std::array<CalibrationBin, 5> fifths{};  // of time: the rate of each, and predicted 0
  // Of the newest quarter, where both parts have contacts:
  std::size_t judged = 0;
  base::Accuracy model, one_rate, prior;  // by the model, the older contacts' rate and the published rate
  std::array<CalibrationBin, 5> bins{};  // those judged, by what was predicted, the least likely first
  SuccessGate gate = SuccessGate::kFewContacts;
};

// All that is passed outlives the work.
base::Slices check_success(const ClosedContacts& contacts, const SuccessPrior& prior, SuccessCheck& check);

}  // namespace advise
