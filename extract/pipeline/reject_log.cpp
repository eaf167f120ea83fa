#include "extract/pipeline/reject_log.hpp"

namespace weft {

void RejectLog::add(std::size_t input, const Reject& reject) {
  if (input != current_) settle();
  current_ = input;
  RunInput& source = inputs_[input];
  ++source.rejects;
  if (!source.first_reject) source.first_reject = reject.diagnostic;
  if (source.on_trial() && !released_ && source.records == 0 && held_.size() < most_held) {
    held_.push_back(reject);
    return;
  }
  release();
  tell(reject);
}

// All batches of the current input are finished.
void RejectLog::settle() {
  if (!inputs_.empty() && inputs_[current_].records > 0) release();
  held_.clear();
  released_ = false;
}

void RejectLog::release() {
  released_ = true;
  for (const Reject& reject : held_) tell(reject);
  held_.clear();
}

void RejectLog::tell(const Reject& reject) {
  told_.add({.batch = 0, .number = count_++}, reject.diagnostic);
  tell_(reject);
}

}  // namespace weft
