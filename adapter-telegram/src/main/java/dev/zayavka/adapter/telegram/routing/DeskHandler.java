package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.List;

/** What a desk wants of the updates that come in. */
public interface DeskHandler extends ButtonHandler {

  /** Its commands, in the order of the menu. */
  List<Command> commands();

  /**
   * Opens what a link to the bot leads to ({@code t.me/<bot>?start=<link>}); false when it leads to
   * nothing of this desk.
   */
  boolean opens(InboundMessage heard, String link);

  /** Begins with somebody who has just been greeted. */
  void greeted(InboundMessage heard);

  /** True for the questions this desk asks. */
  boolean asks(Dialogue dialogue);

  /**
   * Takes a message as the answer to its question; false when it was not waiting for one. A message
   * that was taken before is taken again, and changes nothing.
   */
  boolean answered(InboundMessage heard);

  /** Withdraws its question; false when there was none. */
  boolean cancelled(InboundMessage heard);

  /** True for a message of this desk, so that an answer to it is for nobody else. */
  boolean wrote(MessageRef message);

  /** Takes a message that is no command and answers nothing; false when it wants none of those. */
  boolean takes(InboundMessage heard);

  /** Hears of what happens in chats, most of which is somebody else's. */
  void noticed(ChatEvent event, Instant at);
}
