#include "cli/signals.hpp"

#include <csignal>

#include "base/byte_sink.hpp"

namespace weft {

namespace {

sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

// The default action, restored by SA_RESETHAND, then ends the process as the sender expects.
extern "C" void end_cleanly(int signal) {
  remove_temporary_files();
  std::raise(signal);
}

}  // namespace

void remove_temporary_files_on_signals() {
  // A file that outgrows its limit is a failed write like any other, with a message.
  std::signal(SIGXFSZ, SIG_IGN);
  struct sigaction action = {};
  action.sa_handler = end_cleanly;
  action.sa_mask = ending_signals();
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    // nohup and the like set signals to be ignored: keep that.
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

SignalsHeld::SignalsHeld() {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

SignalsHeld::~SignalsHeld() {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace weft
