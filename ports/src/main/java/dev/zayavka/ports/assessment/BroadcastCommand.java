package dev.zayavka.ports.assessment;

import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Optional;

/** Command of an admin on broadcasts. */
public sealed interface BroadcastCommand extends DeskCommand {

  Person by();

  /** Asks for the text of a broadcast to this audience ({@code /broadcast}). */
  record ChooseAudience(Broadcast.Audience audience, Person by, Instant at)
      implements BroadcastCommand {}

  /** Gives the text; the draft is shown. */
  record GiveText(FormattedText text, Person by, Instant at) implements BroadcastCommand {}

  /** Stops the question for the text ({@code /cancel}). */
  record CancelText(Person by, Instant at) implements BroadcastCommand {}

  /**
   * Confirms a draft.
   *
   * @param startAt empty for at once
   * @param shownOn the card of the draft; empty for a confirmation in words, a new card answers it
   */
  record Confirm(
      BroadcastId broadcast,
      Optional<Instant> startAt,
      Optional<MessageRef> shownOn,
      Person by,
      Instant at)
      implements BroadcastCommand {}

  /** Pauses a broadcast that is being sent. */
  record Pause(BroadcastId broadcast, MessageRef shownOn, Person by, Instant at)
      implements BroadcastCommand {}

  /** Goes on with a paused broadcast. */
  record Resume(BroadcastId broadcast, MessageRef shownOn, Person by, Instant at)
      implements BroadcastCommand {}

  /** Stops a broadcast, or discards a draft. */
  record Stop(BroadcastId broadcast, MessageRef shownOn, Person by, Instant at)
      implements BroadcastCommand {}
}
