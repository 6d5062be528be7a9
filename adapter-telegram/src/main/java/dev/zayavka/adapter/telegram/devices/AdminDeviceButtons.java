package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.DeviceCallback.AskAssignee;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Assign;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Delete;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.DeleteBorrower;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.EditComment;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.EditEmail;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.EditOne;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.ForAdmins;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OnImport;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenBorrower;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenEdit;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TakeItBack;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnBorrowers;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Undo;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.DeviceCommand.TakeBack;
import dev.zayavka.ports.devices.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.DeviceView;
import dev.zayavka.ports.devices.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.DeviceView.ShowEditMenu;
import dev.zayavka.ports.devices.Form;
import dev.zayavka.ports.devices.driving.FillForms;
import dev.zayavka.ports.devices.driving.ManageBorrowers;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The buttons of admins. */
final class AdminDeviceButtons {

  private final LoanButtons acts;
  private final ManageBorrowers borrowers;
  private final FillForms forms;
  private final ImportButtons imports;
  private final SavedSearches searches;
  private final Replies replies;
  private final Texts texts;

  AdminDeviceButtons(
      DevicePorts ports,
      LoanButtons acts,
      ImportButtons imports,
      SavedSearches searches,
      Replies replies,
      Texts texts) {
    this.acts = acts;
    this.borrowers = ports.borrowers();
    this.forms = ports.forms();
    this.imports = imports;
    this.searches = searches;
    this.replies = replies;
    this.texts = texts;
  }

  /** Carries it out for an admin; empty when it is out of date. */
  Optional<ButtonAnswer> pressed(ButtonPress tapped, ForAdmins button) {
    Person by = tapped.by();
    Instant at = tapped.at();
    return switch (button) {
      case OpenEdit open ->
          shown(tapped, new ShowEditMenu(by.id(), open.device(), Optional.of(tapped.on())));
      case EditOne edit -> asked(tapped, new Form.EditField(edit.device(), edit.field()));
      case AskAssignee ask -> asked(tapped, new Form.AssignTo(ask.device()));
      case Assign assign ->
          Optional.of(
              acts.act(
                  tapped,
                  new AssignDevice(assign.device(), assign.person(), by, at),
                  "devices.done.assigned"));
      case TakeItBack take ->
          Optional.of(
              acts.act(
                  tapped,
                  new TakeBack(take.device(), take.loan(), by, at),
                  "devices.done.taken_back"));
      case Delete delete ->
          Optional.of(
              acts.act(tapped, new DeleteDevice(delete.device(), by, at), "devices.done.deleted"));
      case Undo undo -> Optional.of(undone(tapped, undo));
      case TurnBorrowers turn -> Optional.of(turned(tapped, turn));
      case OpenBorrower open ->
          shown(tapped, new ShowBorrower(by.id(), open.person(), Optional.empty()));
      case EditEmail edit -> asked(tapped, new Form.ChangeEmail(edit.person()));
      case EditComment edit -> asked(tapped, new Form.ChangeComment(edit.person()));
      case DeleteBorrower delete -> deleted(tapped, delete.person());
      case OnImport list -> imports.pressed(tapped, list);
    };
  }

  private ButtonAnswer undone(ButtonPress tapped, Undo undo) {
    int version = LoanButtons.version(tapped, undo.version());
    return acts.act(
        tapped,
        new UndoLast(undo.device(), version, tapped.by(), tapped.at()),
        "devices.done.undone");
  }

  private ButtonAnswer turned(ButtonPress tapped, TurnBorrowers turn) {
    Optional<String> words = searches.recall(turn.words());
    words.ifPresent(
        found ->
            replies.reply(
                tapped.updateId(),
                new ShowBorrowers(tapped.by().id(), found, turn.page(), Optional.of(tapped.on())),
                tapped.at()));
    return words.isPresent()
        ? ButtonAnswer.silent()
        : ButtonAnswer.alert(texts.plain("devices.search_forgotten"));
  }

  /** What became of it the desk tells the admin itself. */
  private Optional<ButtonAnswer> deleted(ButtonPress tapped, PersonId person) {
    borrowers.delete(tapped.id(), tapped.by(), person, tapped.at());
    return Optional.of(ButtonAnswer.silent());
  }

  private Optional<ButtonAnswer> asked(ButtonPress tapped, Form form) {
    forms.begin(tapped.id(), tapped.by(), form, tapped.at());
    return Optional.of(ButtonAnswer.silent());
  }

  private Optional<ButtonAnswer> shown(ButtonPress tapped, DeviceView view) {
    replies.reply(tapped.updateId(), view, tapped.at());
    return Optional.of(ButtonAnswer.silent());
  }
}
