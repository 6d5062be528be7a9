package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Message of an admin to many members.
 *
 * @param startAt when it begins; empty until it was confirmed
 */
public record Broadcast(
    BroadcastId id,
    PersonId by,
    Audience audience,
    FormattedText text,
    Status status,
    Optional<Instant> startAt,
    Progress progress,
    Instant createdAt) {

  /** The same broadcast in another step. */
  public Broadcast with(Status next) {
    return new Broadcast(id, by, audience, text, next, startAt, progress, createdAt);
  }

  /** The same broadcast, confirmed for a time. */
  public Broadcast scheduledFor(Instant start) {
    return new Broadcast(
        id, by, audience, text, Status.SCHEDULED, Optional.of(start), progress, createdAt);
  }

  /** The same broadcast, not begun, with the number of people it would reach now. */
  public Broadcast expecting(int recipients) {
    return new Broadcast(
        id, by, audience, text, status, startAt, new Progress(recipients, 0, 0), createdAt);
  }

  /** Recipients. */
  public sealed interface Audience {
    /** All members. */
    record Everybody() implements Audience {}

    /** Members of one role. */
    record OfRole(MemberRole role) implements Audience {}

    /** Members who never began this scenario. */
    record NeverBegan(ScenarioId scenario) implements Audience {}
  }

  /** Step of a broadcast. */
  public enum Status {
    /** Shown to its author, not confirmed. */
    DRAFT,
    /** Confirmed, waits for its time. */
    SCHEDULED,
    SENDING,
    PAUSED,
    /** Stopped by an admin: nobody else gets it. */
    STOPPED,
    DONE
  }

  /** Numbers of recipients: all of them, sent, and refused by Telegram. */
  public record Progress(int recipients, int sent, int refused) {}
}
