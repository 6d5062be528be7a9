package dev.zayavka.adapter.postgres.devices.forms;

import static dev.zayavka.adapter.postgres.json.FieldRule.inline;
import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.ports.devices.forms.DueQuestionMessage;
import dev.zayavka.ports.devices.forms.DueQuestionMessage.Card;
import dev.zayavka.ports.devices.forms.DueQuestionMessage.Reminder;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormProblem;

/** Stored forms of questions, and of problems with their answers. */
public final class FormCodec {

  private static final String NAME = "name";

  private static final JsonType<Card> CARD = JsonTypes.SHARED.record(Card.class, inline("message"));
  private static final JsonType<Reminder> REMINDER =
      JsonTypes.SHARED.record(Reminder.class, inline("message"));

  public static final JsonTypes TYPES =
      JsonTypes.SHARED
          .with(
              DueQuestionMessage.class,
              JsonType.of(
                  message ->
                      switch (message) {
                        case Card card -> CARD.write(card);
                        case Reminder reminder -> REMINDER.write(reminder);
                      },
                  json -> json.has("stage") ? REMINDER.read(json) : CARD.read(json)))
          .with(
              Form.class,
              NAME,
              kind("register", Form.Register.class, renamed("then", "device")),
              kind("set-due", Form.SetDue.class),
              kind("add-device", Form.AddDevice.class, renamed("asked", "field")),
              kind("edit-field", Form.EditField.class),
              kind("list-value", Form.ListValue.class),
              kind("assign-to", Form.AssignTo.class),
              kind("change-email", Form.ChangeEmail.class),
              kind("change-comment", Form.ChangeComment.class),
              kind("show-code", Form.ShowCode.class))
          .with(
              FormProblem.class,
              NAME,
              kind("email", FormProblem.OfEmail.class),
              kind("date", FormProblem.OfDate.class),
              kind("field", FormProblem.OfField.class),
              kind("no-such-person", FormProblem.NoSuchPerson.class),
              kind("wrong-code", FormProblem.WrongCode.class),
              kind("locked-out", FormProblem.LockedOut.class));

  private FormCodec() {}
}
