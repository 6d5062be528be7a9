package dev.zayavka.adapter.postgres;

import static java.util.Map.entry;

import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.testkit.golden.GoldenFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Golden file of the words that columns hold, constants and names of legs. */
final class GoldenColumnsTest {
  private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
      Map.ofEntries(
          entry("credit.requests.status", CreditStatus.class),
          entry("credit.requests.decision", Verdict.class),
          entry("credit.audit_log.action", AuditAction.class),
          entry("support.tickets.status", TicketStatus.class),
          entry("support.posts.role", TicketActor.Role.class),
          entry("support.posts.kind", MessageContent.Kind.class),
          entry("support.events.actor", TicketActor.Role.class),
          entry("support.events.action", TicketAction.class),
          entry("devices.reminders.stage", ReminderStage.class),
          entry("devices.actions.action", DeviceAction.class),
          entry("assessment.members.role", MemberRole.class),
          entry("assessment.trainings.state", TrainingStatus.class),
          entry("assessment.trainings.ending", TrainingEnding.class),
          entry("assessment.trainings.stall_cause", StallCause.class),
          entry("assessment.ai_calls.kind", AiCallRecord.Kind.class),
          entry("assessment.broadcasts.status", Broadcast.Status.class));
  private static final List<String> LEGS = List.of("support.posts.leg", "support.messages.leg");

  @Test
  void a_word_in_a_column_is_read_for_ever() {
    Stream<String> constants =
        CONSTANTS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(column -> words(column.getValue()).map(word -> column.getKey() + "\t" + word));
    Stream<String> legs =
        LEGS.stream()
            .flatMap(
                column ->
                    Stream.of(Leg.CLIENT, Leg.MAIN, Leg.mirror(new TechnicianId(7)))
                        .map(leg -> column + "\t" + leg.key()));
    GoldenFile.named("columns").check(Stream.concat(constants, legs).toList(), readBack());
  }

  private static UnaryOperator<String> readBack() {
    return line -> {
      String column = line.substring(0, line.indexOf('\t'));
      String word = line.substring(line.indexOf('\t') + 1);
      return column + "\t" + (LEGS.contains(column) ? Leg.of(word).key() : constant(column, word));
    };
  }

  private static Stream<String> words(Class<? extends Enum<?>> constants) {
    return Stream.of(constants.getEnumConstants()).map(Enum::name);
  }

  private static String constant(String column, String word) {
    return Optional.ofNullable(CONSTANTS.get(column)).stream()
        .flatMap(GoldenColumnsTest::words)
        .filter(word::equals)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such constant: " + word));
  }
}
