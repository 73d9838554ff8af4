#include "quality/learning/next.h"

#include <algorithm>
#include <cmath>

namespace quality {
namespace {

std::uint64_t draw(std::uint64_t seed) {
  seed = (seed + 1) * 0x9E37'79B9'7F4A'7C15;
  seed = (seed ^ seed >> 29) * 0xBF58'476D'1CE4'E5B9;
  return seed ^ seed >> 32;
}

class Asking {
 public:
  Asking(std::span<const Candidate> domains, const Networks& networks, std::span<const std::uint8_t> judged_networks)
      : networks_(&networks) {
    asked_.resize(domains.size());
    for (std::size_t i = 0; i < domains.size(); ++i) asked_[i] = domains[i].judged;
    for (std::uint32_t i = 0; i < networks.networks.size(); ++i) {
      if (judged_networks[i] == 0) open_networks_.push_back(i);
    }
    for (std::uint32_t i = 0; i < domains.size(); ++i) {
      if (!domains[i].judged) least_sure_.push_back(i);
    }
    at_random_ = least_sure_;
    std::ranges::stable_sort(least_sure_, [&](std::uint32_t a, std::uint32_t b) {
      const double of_a = std::abs(domains[a].log_odds), of_b = std::abs(domains[b].log_odds);
      return of_a != of_b ? of_a < of_b : domains[a].links > domains[b].links;
    });
  }

  // false: nothing is left to ask.
  bool ask(std::uint32_t verdicts, Question& question) {
    if (verdicts % kEveryRandom == kEveryRandom - 1 && ask_at_random(verdicts, question)) return true;
    if (next_network_ < open_networks_.size()) {     // networks are sorted, the largest first
      question = {true, open_networks_[next_network_++], Why::kLargestNetwork};
      for (const std::uint32_t domain : networks_->networks[question.subject].domains) asked_[domain] = true;
      return true;
    }
    while (next_domain_ < least_sure_.size() && asked_[least_sure_[next_domain_]]) ++next_domain_;
    if (next_domain_ == least_sure_.size()) return false;
    question = {false, least_sure_[next_domain_], Why::kLeastSure};
    asked_[question.subject] = true;
    return true;
  }

 private:
  // One that was asked for meanwhile goes out of the draw.
  bool ask_at_random(std::uint32_t verdicts, Question& question) {
    for (std::uint64_t seed = verdicts; !at_random_.empty(); seed = draw(seed)) {
      std::uint32_t& drawn = at_random_[draw(seed) % at_random_.size()];
      question = {false, drawn, Why::kAtRandom};
      drawn = at_random_.back();
      at_random_.pop_back();
      if (asked_[question.subject]) continue;
      asked_[question.subject] = true;
      return true;
    }
    return false;
  }

  const Networks* networks_;
  std::vector<bool> asked_;
  std::vector<std::uint32_t> open_networks_, least_sure_, at_random_;
  std::size_t next_network_ = 0, next_domain_ = 0;
};

}  // namespace

std::string_view name_of(Why why) {
  constexpr std::array<std::string_view, 3> kNames = {"largest_network", "least_sure", "at_random"};
  return kNames[static_cast<std::size_t>(why)];
}

std::vector<Question> next_to_judge(std::span<const Candidate> domains, const Networks& networks,
                                    std::span<const std::uint8_t> judged_networks, std::uint32_t verdicts,
                                    std::uint32_t most) {
  Asking asking(domains, networks, judged_networks);
  std::vector<Question> questions;
  Question question;
  while (questions.size() < most && asking.ask(verdicts++, question)) questions.push_back(question);
  return questions;
}

}  // namespace quality
