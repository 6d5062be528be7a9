package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.ports.assessment.AssessmentNote;
import dev.zayavka.ports.assessment.AssessmentView.ShowBroadcasts;
import dev.zayavka.ports.assessment.AssessmentView.TellNote;
import dev.zayavka.ports.assessment.BroadcastCommand.Confirm;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.driving.HandleBroadcasts;
import dev.zayavka.ports.delivery.Effect;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** The command {@code /broadcast}: the menu of broadcasts, or a time to begin one. */
final class BroadcastMessages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d.M.uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);

  private final HandleBroadcasts broadcasts;
  private final Replies replies;
  private final ZoneId zone;

  BroadcastMessages(AssessmentPorts ports, Replies replies) {
    this.broadcasts = ports.broadcasts();
    this.replies = replies;
    this.zone = ports.policy().zone();
  }

  /** Parses {@code 3 02.12.2026 10:00}, or nothing for the menu. */
  Optional<Wish> parse(String arguments) {
    if (arguments.isEmpty()) {
      return Optional.of(new Wish.Menu());
    }
    String[] parts = arguments.split("\\s+", 2);
    return parts.length < 2
        ? Optional.empty()
        : CommandFactory.number(parts[0])
            .flatMap(
                number ->
                    time(parts[1]).map(time -> new Wish.Schedule(new BroadcastId(number), time)));
  }

  void onCommand(InboundMessage message, Wish wish) {
    switch (wish) {
      case Wish.Menu menu -> reply(message, new ShowBroadcasts(message.from().id()));
      case Wish.Schedule schedule -> schedule(message, schedule);
    }
  }

  private void schedule(InboundMessage message, Wish.Schedule schedule) {
    if (schedule.at().isBefore(message.at())) {
      note(message, AssessmentNote.BROADCAST_IN_THE_PAST);
      return;
    }
    BroadcastOutcome outcome =
        broadcasts.handle(
            message.id(),
            new Confirm(
                schedule.broadcast(),
                Optional.of(schedule.at()),
                Optional.empty(),
                message.from(),
                message.at()));
    switch (outcome) {
      case BroadcastOutcome.Accepted accepted -> {}
      case BroadcastOutcome.NotNow notNow -> note(message, AssessmentNote.BROADCAST_NOT_NOW);
      case BroadcastOutcome.NobodyToWrite none -> note(message, AssessmentNote.BROADCAST_TO_NOBODY);
      case BroadcastOutcome.Unknown unknown -> note(message, AssessmentNote.BROADCAST_UNKNOWN);
      case BroadcastOutcome.NotAsked notAsked -> note(message, AssessmentNote.BROADCAST_NOT_NOW);
      case BroadcastOutcome.NotAnAdmin left -> note(message, AssessmentNote.BROADCAST_UNKNOWN);
      case BroadcastOutcome.TextAsked asked -> {}
      case BroadcastOutcome.Repeated repeated -> {}
    }
  }

  private void note(InboundMessage message, AssessmentNote note) {
    reply(message, new TellNote(message.from().id(), note));
  }

  private void reply(InboundMessage message, Effect effect) {
    replies.reply(message.updateId(), effect, message.at());
  }

  private Optional<Instant> time(String words) {
    try {
      return Optional.of(LocalDateTime.parse(words, TIME).atZone(zone).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** Wish of an admin. */
  sealed interface Wish {

    /** See the menu of broadcasts. */
    record Menu() implements Wish {}

    /** Begin a draft at this time. */
    record Schedule(BroadcastId broadcast, Instant at) implements Wish {}
  }
}
