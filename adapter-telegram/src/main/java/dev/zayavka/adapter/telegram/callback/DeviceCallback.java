package dev.zayavka.adapter.telegram.callback;

import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DueChoice;
import dev.zayavka.ports.devices.ImportId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.TextEncoding;
import java.time.LocalDate;

/** A button of the device desk. */
public sealed interface DeviceCallback extends CallbackData {

  /** A button under a list or a card, which only shows something. */
  sealed interface Look extends DeviceCallback {}

  /** A device in a list. */
  record OpenDevice(DeviceId device) implements Look {}

  /** <b>Показать историю</b>, and its pages, from 1. */
  record OpenHistory(DeviceId device, int page) implements Look {}

  /** Another page of all devices, from 1. */
  record TurnAll(int page) implements Look {}

  /** A page of a category, from 1. */
  record TurnCategory(CategoryId category, int page) implements Look {}

  /**
   * Another page of what was found, from 1.
   *
   * @param words a key under which the words are kept, of up to 16 letters and digits
   */
  record TurnFound(String words, int page) implements Look {}

  /** Another page of what the person has. */
  record TurnMine(int page) implements Look {}

  /** Another page of what the person waits for. */
  record TurnWanted(int page) implements Look {}

  /** Another page of what is overdue. */
  record TurnOverdue(int page) implements Look {}

  /** Another page of the categories. */
  record TurnCategories(int page) implements Look {}

  /** Something done with a device. */
  sealed interface OnDevice extends DeviceCallback {
    DeviceId device();
  }

  /** <b>Записать на себя</b> and <b>Забрать</b>. */
  record TakeIt(DeviceId device, int version) implements OnDevice {}

  /** <b>Вернуть</b>. */
  record GiveBack(DeviceId device, LoanId loan) implements OnDevice {}

  /** <b>Продлить</b>: asks until when. */
  record Extend(DeviceId device, LoanId loan) implements OnDevice {}

  /** A day of return. */
  record ChooseDue(DeviceId device, LoanId loan, DueChoice choice) implements OnDevice {}

  /** <b>Встать в очередь</b>. */
  record Join(DeviceId device) implements OnDevice {}

  /** <b>Выйти из очереди</b>. */
  record Leave(DeviceId device) implements OnDevice {}

  /** <b>Пропустить</b> under an offer. */
  record SkipTurn(DeviceId device) implements OnDevice {}

  /** <b>Вернул</b> in a reminder. */
  record ReturnedIt(DeviceId device, LoanId loan, ReminderStage stage, LocalDate day)
      implements OnDevice {}

  /** <b>Продлить</b> in a reminder: asks until when. */
  record KeepLonger(DeviceId device, LoanId loan, ReminderStage stage, LocalDate day)
      implements OnDevice {}

  /** A button of an admin. */
  sealed interface ForAdmins extends DeviceCallback {}

  /** <b>Изменить</b>: what can be changed. */
  record OpenEdit(DeviceId device) implements ForAdmins {}

  /** A field to change. */
  record EditOne(DeviceId device, DeviceField field) implements ForAdmins {}

  /** Asks who is to have the device. */
  record AskAssignee(DeviceId device) implements ForAdmins {}

  /** The person who is to have it. */
  record Assign(DeviceId device, PersonId person) implements ForAdmins {}

  /** <b>Списать с сотрудника</b>: it is back. */
  record TakeItBack(DeviceId device, LoanId loan) implements ForAdmins {}

  /** <b>Удалить</b>. */
  record Delete(DeviceId device) implements ForAdmins {}

  /** <b>Отменить действие</b>. */
  record Undo(DeviceId device, int version) implements ForAdmins {}

  /** Another page of people, from 1; all of them when there is no key. */
  record TurnBorrowers(String words, int page) implements ForAdmins {}

  record OpenBorrower(PersonId person) implements ForAdmins {}

  record EditEmail(PersonId person) implements ForAdmins {}

  record EditComment(PersonId person) implements ForAdmins {}

  record DeleteBorrower(PersonId person) implements ForAdmins {}

  /** A button under a list that was sent, drawn for one reading of it. */
  sealed interface OnImport extends ForAdmins {
    ImportId list();

    int turn();
  }

  record ReadAs(ImportId list, int turn, TextEncoding encoding) implements OnImport {}

  /** <b>Применить</b>. */
  record ApplyList(ImportId list, int turn) implements OnImport {}

  record DropList(ImportId list, int turn) implements OnImport {}

  /** A button under a question of a form. */
  sealed interface OnForm extends DeviceCallback {}

  /** <b>Назад</b>, under the question for a field. */
  record FormBack(DeviceField asked) implements OnForm {}

  /** <b>Пропустить</b>, under the question for a field. */
  record FormSkip(DeviceField asked) implements OnForm {}

  /** <b>Отмена</b>. */
  record FormCancel() implements OnForm {}

  /** A category that exists, as the answer. */
  record PickCategory(CategoryId category) implements OnForm {}
}
