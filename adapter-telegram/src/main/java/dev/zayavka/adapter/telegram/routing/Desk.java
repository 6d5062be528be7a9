package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.ports.shared.Dialogue;
import java.util.List;
import java.util.Optional;

/** What a desk wants of the updates that come in. */
public interface Desk {

  /** Its commands, in the order of the menu. */
  List<Command> commands();

  /** True for the questions this desk asks. */
  boolean asks(Dialogue dialogue);

  /** Takes a message as the answer to its question; false when it was not waiting for one. */
  boolean answered(Heard heard);

  /** Withdraws its question; false when there was none. */
  boolean cancelled(Heard heard);

  /** Carries out what its button asks for; empty for a button of another desk. */
  Optional<Answer> tapped(Tapped tapped, CallbackData data);
}
