package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.TextEncoding;
import java.time.LocalDate;
import java.util.Optional;

/** Button of the device desk. */
public sealed interface DeviceButton extends CallbackData {

  ButtonCodec<DeviceButton> CODEC =
      new ButtonCodec<>(
          "d",
          DeviceButton.class,
          action("open", OpenDevice.class),
          action("history", OpenHistory.class),
          action("all", TurnAll.class),
          action("cat", TurnCategory.class),
          action("found", TurnFound.class),
          action("mine", TurnMine.class),
          action("wanted", TurnWanted.class),
          action("overdue", TurnOverdue.class),
          action("cats", TurnCategories.class),
          action("take", TakeIt.class),
          action("back", GiveBack.class),
          action("extend", Extend.class),
          action("due", ChooseDue.class),
          action("join", Join.class),
          action("leave", Leave.class),
          action("skip", SkipTurn.class),
          action("returned", ReturnedIt.class),
          action("longer", KeepLonger.class),
          action("edit", OpenEdit.class),
          action("field", EditOne.class),
          action("whom", AskAssignee.class),
          action("assign", Assign.class),
          action("takeback", TakeItBack.class),
          action("delete", Delete.class),
          action("undo", Undo.class),
          action("users", TurnBorrowers.class),
          action("user", OpenBorrower.class),
          action("email", EditEmail.class),
          action("comment", EditComment.class),
          action("forget", DeleteBorrower.class),
          action("readas", ReadAs.class),
          action("column", OpenColumn.class),
          action("columns", TurnColumns.class),
          action("setcolumn", SetColumn.class),
          action("suggested", TakeSuggested.class),
          action("usual", TakeUsual.class),
          action("listvalue", AskListValue.class),
          action("sheet", OpenSheet.class),
          action("quotes", SetQuotes.class),
          action("listheader", SetHeader.class),
          action("planfile", SendPlanFile.class),
          action("apply", ApplyList.class),
          action("drop", DropList.class),
          action("formback", FormBack.class),
          action("formskip", FormSkip.class),
          action("formcancel", FormCancel.class),
          action("delsure", ConfirmDelete.class),
          action("forgetsure", ConfirmDeleteBorrower.class),
          action("pick", PickCategory.class));

  @Override
  default String packed() {
    return CODEC.pack(this);
  }

  /** Button that only shows something, under a list or a card. */
  sealed interface Look extends DeviceButton {}

  /** Open a device of a list. */
  record OpenDevice(DeviceId device) implements Look {}

  /** Show a page of the history (Показать историю), from 1. */
  record OpenHistory(DeviceId device, int page) implements Look {}

  /** Turn to a page of all devices, from 1. */
  record TurnAll(int page) implements Look {}

  /** Turn to a page of a category, from 1. */
  record TurnCategory(CategoryId category, int page) implements Look {}

  /**
   * Turn to a page of the devices found, from 1.
   *
   * @param words the key of the saved search: up to 16 letters and digits
   */
  record TurnFound(String words, int page) implements Look {}

  /** Turn to a page of the person's loans. */
  record TurnMine(int page) implements Look {}

  /** Turn to a page of the devices the person waits for. */
  record TurnWanted(int page) implements Look {}

  /** Turn to a page of overdue loans. */
  record TurnOverdue(int page) implements Look {}

  /** Turn to a page of categories. */
  record TurnCategories(int page) implements Look {}

  /** Borrower's action on a device. */
  sealed interface OnDevice extends DeviceButton {
    DeviceId device();
  }

  /** Borrow the device (Записать на себя, Забрать). */
  record TakeIt(DeviceId device, int version) implements OnDevice {}

  /** Return the device (Вернуть). */
  record GiveBack(DeviceId device, LoanId loan) implements OnDevice {}

  /** Extend the loan (Продлить): asks for the day of return. */
  record Extend(DeviceId device, LoanId loan) implements OnDevice {}

  /** Choose a day of return. */
  record ChooseDue(DeviceId device, LoanId loan, DueChoice choice) implements OnDevice {}

  /** Join the queue (Встать в очередь). */
  record Join(DeviceId device) implements OnDevice {}

  /** Leave the queue (Выйти из очереди). */
  record Leave(DeviceId device) implements OnDevice {}

  /** Skip the turn (Пропустить), under an offer. */
  record SkipTurn(DeviceId device) implements OnDevice {}

  /** Return the device (Вернул), in a reminder. */
  record ReturnedIt(DeviceId device, LoanId loan, ReminderStage stage, LocalDate day)
      implements OnDevice {}

  /** Extend the loan (Продлить), in a reminder: asks for the day of return. */
  record KeepLonger(DeviceId device, LoanId loan, ReminderStage stage, LocalDate day)
      implements OnDevice {}

  /** Button for admins alone. */
  sealed interface ForAdmins extends DeviceButton {}

  /** Open the menu of fields (Изменить). */
  record OpenEdit(DeviceId device) implements ForAdmins {}

  /** Change this field. */
  record EditOne(DeviceId device, DeviceField field) implements ForAdmins {}

  /** Ask for the person to lend the device to. */
  record AskAssignee(DeviceId device) implements ForAdmins {}

  /** Lend the device to this person. */
  record Assign(DeviceId device, PersonId person) implements ForAdmins {}

  /** End the loan (Списать с сотрудника): the device is back. */
  record TakeItBack(DeviceId device, LoanId loan) implements ForAdmins {}

  /** Delete the device (Удалить): the desk asks once whether to. */
  record Delete(DeviceId device) implements ForAdmins {}

  /** Delete the device for sure (Да, удалить). */
  record ConfirmDelete(DeviceId device) implements ForAdmins {}

  /** Undo the last action (Отменить действие). */
  record Undo(DeviceId device, int version) implements ForAdmins {}

  /** Turn to a page of people, from 1; all people if the key is empty. */
  record TurnBorrowers(String words, int page) implements ForAdmins {}

  record OpenBorrower(PersonId person) implements ForAdmins {}

  record EditEmail(PersonId person) implements ForAdmins {}

  record EditComment(PersonId person) implements ForAdmins {}

  /** Delete the person (Удалить): the desk asks once whether to. */
  record DeleteBorrower(PersonId person) implements ForAdmins {}

  /** Delete the person for sure (Да, удалить). */
  record ConfirmDeleteBorrower(PersonId person) implements ForAdmins {}

  /** Button under an uploaded list, drawn for one reading of it. */
  sealed interface OnImport extends ForAdmins {
    ImportId list();

    int turn();
  }

  record ReadAs(ImportId list, int turn, TextEncoding encoding) implements OnImport {}

  /** Button that only shows a part of the preview. */
  sealed interface OnLayout extends OnImport {}

  /** Show which fields a column, from 0, can become. */
  record OpenColumn(ImportId list, int turn, int column) implements OnLayout {}

  /** Turn to a page of columns, from 1. */
  record TurnColumns(ImportId list, int turn, int page) implements OnLayout {}

  /** Send the file about every row. */
  record SendPlanFile(ImportId list, int turn) implements OnLayout {}

  /** Make a column a field; leave it out without one. */
  record SetColumn(ImportId list, int turn, int column, Optional<DeviceField> field)
      implements OnImport {}

  /** Give a field a suggested value in all rows, from 0. */
  record TakeSuggested(ImportId list, int turn, DeviceField field, int suggestion)
      implements OnImport {}

  /** Give a field the usual value in all rows. */
  record TakeUsual(ImportId list, int turn, DeviceField field) implements OnImport {}

  /** Ask for a value of a field for all rows. */
  record AskListValue(ImportId list, int turn, DeviceField field) implements OnImport {}

  /** Read another sheet, by its place among the others, from 0. */
  record OpenSheet(ImportId list, int turn, int other) implements OnImport {}

  /** Read quotation marks literally (1), or as usual (0). */
  record SetQuotes(ImportId list, int turn, int literal) implements OnImport {}

  /** Take this row for the header; none for 0. */
  record SetHeader(ImportId list, int turn, int row) implements OnImport {}

  /** Apply the list (Применить). */
  record ApplyList(ImportId list, int turn) implements OnImport {}

  record DropList(ImportId list, int turn) implements OnImport {}

  /** Button under a question of a form. */
  sealed interface OnForm extends DeviceButton {}

  /** Go back (Назад), under the question for a field. */
  record FormBack(DeviceField asked) implements OnForm {}

  /** Skip the question (Пропустить) for a field. */
  record FormSkip(DeviceField asked) implements OnForm {}

  /** Cancel the form (Отмена). */
  record FormCancel() implements OnForm {}

  /** Answer with an existing category. */
  record PickCategory(CategoryId category) implements OnForm {}
}
