#pragma once

namespace weft {

/// From now on the signals that end a program (interrupt, termination, hang-up) first remove the temporary
/// files of unfinished output. Call once, before any thread starts.
void remove_temporary_files_on_signals();

/// While it lives, these signals wait: for the moment in which finished files get their names together.
class SignalsHeld {
 public:
  SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld();
};

}  // namespace weft
