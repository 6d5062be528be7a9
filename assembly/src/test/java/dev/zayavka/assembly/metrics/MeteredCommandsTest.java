package dev.zayavka.assembly.metrics;

import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDeveloper;
import static dev.zayavka.testkit.fixture.EveryCreditCommand.accept;
import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.mainTopic;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentCommand.CancelComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.DangerousOutcome;
import dev.zayavka.ports.devices.forms.DangerousRequest;
import dev.zayavka.ports.devices.lending.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.DeskOutcome;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.StaffCommand.CloseHere;
import dev.zayavka.ports.support.StaffCommand.ConfirmClosing;
import dev.zayavka.ports.support.StaffCommand.KeepOpen;
import dev.zayavka.ports.support.StaffCommand.ReopenHere;
import dev.zayavka.ports.support.StaffCommand.ReportTopicClosed;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Labels of {@code zayavka_commands_total}: dashboards and alerts depend on them. */
final class MeteredCommandsTest {

  private static final TicketId TICKET = new TicketId(1);
  private static final Topic TOPIC = mainTopic(TICKET);
  private static final TicketActor STAFF = somebodyOfStaff();
  private static final MessageRef QUESTION = new MessageRef(TOPIC.chat(), 5);
  private static final DeviceId DEVICE = new DeviceId(1);

  @Test
  void a_credit_command_is_counted_by_its_kind_and_by_the_reason_of_a_refusal() {
    assertCounted(
        accept(0, anAnalyst()),
        new CreditOutcome.Refused(CreditReason.STALE_BUTTON, new CreditState.Absent()),
        "AcceptRequest",
        "STALE_BUTTON");
    assertCounted(
        accept(0, anAnalyst()), new CreditOutcome.Repeated(), "AcceptRequest", "Repeated");
  }

  @Test
  void a_comment_that_was_taken_is_counted_as_the_decision() {
    AnswerComment answer = new AnswerComment(anAnalyst(), new CommentAnswer.Words("Да"), NOW);
    assertCounted(answer, new CommentOutcome.NotAsked(), "Comment", "NotAsked");
    assertCounted(
        answer,
        new CommentOutcome.AskedAgain(CommentOutcome.Problem.BLANK),
        "Comment",
        "AskedAgain");
    assertCounted(
        answer,
        new CommentOutcome.Taken(new CreditOutcome.Repeated()),
        "DecideRequest",
        "Repeated");
    assertCounted(
        new CancelComment(anAnalyst(), NOW),
        new CommentOutcome.NotAsked(),
        "CancelComment",
        "NotAsked");
  }

  @Test
  void commands_of_staff_that_ask_for_the_same_are_counted_together() {
    TicketOutcome refused =
        new TicketOutcome.Refused(TicketReason.CLOSED, new TicketState.Absent());
    assertCounted(
        new AssignTechnician(TICKET, IVAN, STAFF, NOW), refused, "AssignTechnician", "CLOSED");
    for (DeskCommand close :
        List.of(
            new CloseTicket(TICKET, STAFF, NOW),
            new CloseHere(TOPIC, STAFF, NOW),
            new ConfirmClosing(TICKET, STAFF, QUESTION, NOW))) {
      assertCounted(close, refused, "CloseTicket", "CLOSED");
    }
    for (DeskCommand reopen :
        List.of(new ReopenTicket(TICKET, STAFF, NOW), new ReopenHere(TOPIC, STAFF, NOW))) {
      assertCounted(reopen, refused, "ReopenTicket", "CLOSED");
    }
    assertCounted(
        new ReportTopicClosed(TOPIC, STAFF, NOW),
        new TicketOutcome.NoTicketHere(),
        "QuestionClosing",
        "NoTicketHere");
    assertCounted(new KeepOpen(TICKET, STAFF, QUESTION, NOW), refused, "KeepOpen", "CLOSED");
  }

  @Test
  void a_device_command_is_counted_by_its_kind_and_a_dangerous_one_by_its_action() {
    assertCounted(
        new DeviceRequest(new JoinQueue(DEVICE, aDeveloper(), NOW), Optional.empty()),
        new DeviceOutcome.Refused(DeviceReason.FREE_TO_TAKE, new DeviceState.Absent()),
        "JoinQueue",
        "FREE_TO_TAKE");
    DangerousRequest drop =
        new DangerousRequest(DangerousAction.DROP_DB, List.of(), aDeveloper(), NOW);
    assertCounted(drop, DangerousOutcome.ASKED, "DROP_DB", "Asked");
    assertCounted(drop, DangerousOutcome.NOT_A_DEVELOPER, "DROP_DB", "NOT_A_DEVELOPER");
  }

  private static void assertCounted(
      DeskCommand command, DeskOutcome outcome, String kind, String how) {
    try (Metrics metrics = new Metrics()) {
      DeskOutcome answer =
          new MeteredCommands<DeskCommand, DeskOutcome>("desk", (id, given) -> outcome, metrics)
              .handle(new CommandId("tg:1"), command);
      assertThat(answer).isSameAs(outcome);
      assertThat(metrics.scrape(Optional.empty()))
          .contains(
              "zayavka_commands_total{command=\"%s\",desk=\"desk\",outcome=\"%s\"} 1.0"
                  .formatted(kind, how));
    }
  }
}
