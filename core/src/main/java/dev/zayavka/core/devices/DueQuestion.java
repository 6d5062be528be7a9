package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DueQuestionMessage;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Open question for a due date, with the message that asked it. */
public final class DueQuestion {
  private static final String LOAN = "loan";
  private static final String CHAT = "chat";
  private static final String MESSAGE = "message";
  private static final String STAGE = "stage";
  private static final String DAY = "day";

  private DueQuestion() {}

  /** Closes the question for this loan. */
  public static void forget(DevicesWork work, PersonId person, LoanId loan) {
    waiting(work, person)
        .filter(asked -> asked.loan().equals(loan))
        .ifPresent(asked -> work.dialogues().close(person));
  }

  /** Refreshes the message that asked: it shows the due date. */
  public static void settle(DevicesWork work, PersonId person, LoanId loan, Instant at) {
    waiting(work, person)
        .ifPresent(
            asked -> {
              asked
                  .from()
                  .ifPresent(from -> work.outbox().enqueue(repaint(person, asked, from), at));
              if (asked.loan().equals(loan)) {
                work.dialogues().close(person);
              }
            });
  }

  static Map<String, String> write(Form.SetDue asked) {
    Map<String, String> data = new HashMap<>();
    data.put("device", FormDialogue.id(asked.device()));
    data.put(LOAN, Long.toString(asked.loan().value()));
    asked.from().ifPresent(from -> write(data, from));
    return data;
  }

  static Form.SetDue read(Dialogue dialogue) {
    return new Form.SetDue(
        FormDialogue.device(FormDialogue.field(dialogue, "device")),
        new LoanId(Long.parseLong(FormDialogue.field(dialogue, LOAN))),
        dialogue.data().containsKey(MESSAGE) ? Optional.of(from(dialogue)) : Optional.empty());
  }

  private static Optional<Form.SetDue> waiting(DevicesWork work, PersonId person) {
    return FormDialogue.waiting(work, person)
        .flatMap(form -> form instanceof Form.SetDue due ? Optional.of(due) : Optional.empty());
  }

  private static DeviceEffect repaint(PersonId to, Form.SetDue asked, DueQuestionMessage from) {
    return switch (from) {
      case DueQuestionMessage.Card card -> new RefreshDevice(to, asked.device(), card.message());
      case DueQuestionMessage.Reminder reminder ->
          new RefreshReminder(to, reminder.stage(), reminder.day(), reminder.message());
    };
  }

  private static void write(Map<String, String> data, DueQuestionMessage from) {
    data.put(CHAT, Long.toString(from.message().chat().value()));
    data.put(MESSAGE, Long.toString(from.message().messageId()));
    if (from instanceof DueQuestionMessage.Reminder reminder) {
      data.put(STAGE, reminder.stage().name());
      data.put(DAY, reminder.day().toString());
    }
  }

  private static DueQuestionMessage from(Dialogue dialogue) {
    MessageRef message =
        MessageRef.of(
            Long.parseLong(FormDialogue.field(dialogue, CHAT)),
            Long.parseLong(FormDialogue.field(dialogue, MESSAGE)));
    return dialogue.data().containsKey(STAGE)
        ? new DueQuestionMessage.Reminder(
            message,
            ReminderStage.valueOf(FormDialogue.field(dialogue, STAGE)),
            LocalDate.parse(FormDialogue.field(dialogue, DAY)))
        : new DueQuestionMessage.Card(message);
  }
}
