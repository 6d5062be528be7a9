package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.devices.imports.ImportButtons;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.AskAssignee;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Assign;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ConfirmDelete;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ConfirmDeleteBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Delete;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DeleteBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditComment;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditEmail;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditOne;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ForAdmins;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnImport;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenEdit;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeItBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnBorrowers;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Undo;
import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.adapter.telegram.devices.lending.LoanButtons;
import dev.zayavka.adapter.telegram.devices.lending.SavedSearches;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeBack;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.devices.lending.DeviceView.AskToDelete;
import dev.zayavka.ports.devices.lending.DeviceView.AskToDeletePerson;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.lending.DeviceView.ShowEditMenu;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.devices.lending.driving.ManageBorrowers;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Buttons of admins. */
final class AdminDeviceButtons {

  private final LoanButtons acts;
  private final AskDevices ask;
  private final AskBorrowers people;
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
    this.ask = ports.ask();
    this.people = ports.askBorrowers();
    this.borrowers = ports.borrowers();
    this.forms = ports.forms();
    this.imports = imports;
    this.searches = searches;
    this.replies = replies;
    this.texts = texts;
  }

  /** Carries out a press of an admin; empty if the button is out of date. */
  Optional<ButtonAnswer> onPress(ButtonPress press, ForAdmins button) {
    Person by = press.by();
    Instant at = press.at();
    return switch (button) {
      case OpenEdit open ->
          shown(press, new ShowEditMenu(by.id(), open.device(), Optional.of(press.on())));
      case EditOne edit -> asked(press, new Form.EditField(edit.device(), edit.field()));
      case AskAssignee ask -> asked(press, new Form.AssignTo(ask.device()));
      case Assign assign ->
          Optional.of(
              acts.act(
                  press,
                  new AssignDevice(assign.device(), assign.person(), by, at),
                  "devices.done.assigned"));
      case TakeItBack take ->
          Optional.of(
              acts.act(
                  press,
                  new TakeBack(take.device(), take.loan(), by, at),
                  "devices.done.taken_back"));
      case Delete delete when isKept(delete, at) ->
          shown(press, new AskToDelete(by.id(), delete.device(), press.on()));
      case Delete delete -> deleted(press, delete.device());
      case ConfirmDelete sure -> deleted(press, sure.device());
      case Undo undo -> Optional.of(undone(press, undo));
      case TurnBorrowers turn -> Optional.of(turned(press, turn));
      case OpenBorrower open ->
          shown(press, new ShowBorrower(by.id(), open.person(), Optional.empty()));
      case EditEmail edit -> asked(press, new Form.ChangeEmail(edit.person()));
      case EditComment edit -> asked(press, new Form.ChangeComment(edit.person()));
      case DeleteBorrower delete when isFree(delete) ->
          shown(press, new AskToDeletePerson(by.id(), delete.person(), press.on()));
      case DeleteBorrower delete -> deleted(press, delete.person());
      case ConfirmDeleteBorrower sure -> deleted(press, sure.person());
      case OnImport list -> imports.onPress(press, list);
    };
  }

  private ButtonAnswer undone(ButtonPress press, Undo undo) {
    int version = LoanButtons.version(press, undo.version());
    return acts.act(
        press, new UndoLast(undo.device(), version, press.by(), press.at()), "devices.done.undone");
  }

  private ButtonAnswer turned(ButtonPress press, TurnBorrowers turn) {
    Optional<String> words = searches.recall(turn.words());
    words.ifPresent(
        found ->
            replies.reply(
                press.updateId(),
                new ShowBorrowers(press.by().id(), found, turn.page(), Optional.of(press.on())),
                press.at()));
    return words.isPresent()
        ? ButtonAnswer.silent()
        : ButtonAnswer.alert(texts.plain("devices.search_forgotten"));
  }

  /** True for a device that can be deleted: only then there is something to ask. */
  private boolean isKept(Delete button, Instant at) {
    return ask.device(button.device(), at)
        .map(DeviceCard::state)
        .filter(state -> state instanceof Free || state instanceof Offered)
        .isPresent();
  }

  /** True for a person who can be deleted. */
  private boolean isFree(DeleteBorrower button) {
    return people
        .borrower(button.person())
        .filter(card -> card.borrower().isRegistered() && card.holds().isEmpty())
        .isPresent();
  }

  private Optional<ButtonAnswer> deleted(ButtonPress press, DeviceId device) {
    DeleteDevice delete = new DeleteDevice(device, press.by(), press.at());
    return Optional.of(acts.act(press, delete, "devices.done.deleted"));
  }

  /** Deletes a person; the desk itself tells the admin the result. */
  private Optional<ButtonAnswer> deleted(ButtonPress press, PersonId person) {
    borrowers.delete(press.id(), press.by(), person, press.at());
    return Optional.of(ButtonAnswer.silent());
  }

  private Optional<ButtonAnswer> asked(ButtonPress press, Form form) {
    forms.begin(press.id(), press.by(), form, press.at());
    return Optional.of(ButtonAnswer.silent());
  }

  private Optional<ButtonAnswer> shown(ButtonPress press, DeviceView view) {
    replies.reply(press.updateId(), view, press.at());
    return Optional.of(ButtonAnswer.silent());
  }
}
