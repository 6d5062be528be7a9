package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Broadcasts, and who has got them. */
public interface Broadcasts {

  BroadcastId nextId();

  /** Locks a broadcast until the transaction ends; empty if unknown. */
  Optional<Broadcast> lock(BroadcastId broadcast);

  /** The broadcast without a lock. */
  Optional<Broadcast> find(BroadcastId broadcast);

  /** Keeps a broadcast; its progress is counted from the recipients. */
  void save(Broadcast broadcast, Instant at);

  /** People who belong to this audience now and can be written to. */
  List<PersonId> audience(Broadcast.Audience audience);

  /** Keeps the recipients, each once. */
  void addRecipients(BroadcastId broadcast, List<PersonId> recipients);

  /** The next recipients who have no message enqueued, by their ids; marks them as enqueued. */
  List<PersonId> takeNext(BroadcastId broadcast, int most, Instant at);

  /** Keeps that the message arrived, or was refused. */
  void record(BroadcastId broadcast, PersonId recipient, boolean arrived, Instant at);

  /** Broadcasts that are due or being sent, by their ids. */
  List<BroadcastId> running(Instant now);

  /** Newest first, at most so many. */
  List<Broadcast> newest(int most);

  /** The message that shows the progress. */
  Optional<MessageRef> shownOn(BroadcastId broadcast);

  void keepShown(BroadcastId broadcast, MessageRef message);
}
