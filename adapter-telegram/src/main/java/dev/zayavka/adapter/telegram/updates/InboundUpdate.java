package dev.zayavka.adapter.telegram.updates;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** An update as the desks see it. */
public sealed interface InboundUpdate {

  /** Telegram's {@code update_id}. */
  long updateId();

  /**
   * Private message to the bot.
   *
   * @param username without the {@code @}, when they have one
   * @param ownPhone the phone number of their own that they shared
   * @param document the file it carries, when it is one that is neither a picture nor played
   * @param voice the voice message that it is
   */
  record PrivateMessage(
      long updateId,
      Person from,
      Optional<String> username,
      Utterance said,
      Optional<String> ownPhone,
      Optional<SentDocument> document,
      Optional<SentVoice> voice)
      implements InboundUpdate {}

  /**
   * A button was pressed.
   *
   * @param queryId what the ephemeral answer is addressed to
   * @param on the message with the button; empty when Telegram does not say
   * @param forwarded true for a forwarded copy, which the bot cannot edit
   * @param data what the button carried; empty for a button of another kind
   */
  record Tap(
      long updateId,
      String queryId,
      Person from,
      Optional<MessageRef> on,
      boolean forwarded,
      Optional<String> data)
      implements InboundUpdate {}

  /** A group has another id now. */
  record GroupMoved(long updateId, ChatId from, ChatId to) implements InboundUpdate {}

  /** A person reopened a topic by hand. */
  record TopicReopened(long updateId, Topic topic) implements InboundUpdate {}

  /** Something happened in a chat that asks the bot for no answer. */
  sealed interface ChatEvent extends InboundUpdate {}

  /** Message in a topic of a forum. */
  record TopicMessage(long updateId, Topic topic, Sender from, Utterance said)
      implements ChatEvent {}

  /** A person edited a private message. */
  record Edited(long updateId, Person by, Utterance now) implements ChatEvent {}

  /** A person edited a message in a topic. */
  record TopicEdited(long updateId, Topic topic, Utterance now) implements ChatEvent {}

  /**
   * A person reacted to a message.
   *
   * @param emoji what they show now; empty when they took it back, or show what bots cannot
   */
  record Reaction(long updateId, MessageRef message, Optional<String> emoji) implements ChatEvent {}

  /** A person closed a topic by hand. */
  record TopicClosed(long updateId, Topic topic, Sender by) implements ChatEvent {}

  /** A person let the bot write to them (again). */
  record Unblocked(long updateId, Person by) implements ChatEvent {}

  /** A person blocked the bot. */
  record Blocked(long updateId, PersonId by) implements ChatEvent {}

  /** Nothing any desk wants to know. */
  record Other(long updateId) implements InboundUpdate {}

  /**
   * Author of a message in a group.
   *
   * @param id empty for those who speak in the name of a group or a channel
   * @param name their name, title or signature; empty for anonymous admins without one
   */
  record Sender(Optional<PersonId> id, Optional<String> name) {

    static Sender of(Person person) {
      return new Sender(Optional.of(person.id()), Optional.of(person.name()));
    }
  }
}
