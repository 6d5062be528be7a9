package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.devices.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.DeviceButton.AskAssignee;
import dev.zayavka.adapter.telegram.devices.DeviceButton.Assign;
import dev.zayavka.adapter.telegram.devices.DeviceButton.ChooseDue;
import dev.zayavka.adapter.telegram.devices.DeviceButton.Delete;
import dev.zayavka.adapter.telegram.devices.DeviceButton.DeleteBorrower;
import dev.zayavka.adapter.telegram.devices.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.DeviceButton.EditComment;
import dev.zayavka.adapter.telegram.devices.DeviceButton.EditEmail;
import dev.zayavka.adapter.telegram.devices.DeviceButton.EditOne;
import dev.zayavka.adapter.telegram.devices.DeviceButton.Extend;
import dev.zayavka.adapter.telegram.devices.DeviceButton.FormBack;
import dev.zayavka.adapter.telegram.devices.DeviceButton.FormCancel;
import dev.zayavka.adapter.telegram.devices.DeviceButton.FormSkip;
import dev.zayavka.adapter.telegram.devices.DeviceButton.GiveBack;
import dev.zayavka.adapter.telegram.devices.DeviceButton.Join;
import dev.zayavka.adapter.telegram.devices.DeviceButton.KeepLonger;
import dev.zayavka.adapter.telegram.devices.DeviceButton.Leave;
import dev.zayavka.adapter.telegram.devices.DeviceButton.OpenBorrower;
import dev.zayavka.adapter.telegram.devices.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.DeviceButton.OpenEdit;
import dev.zayavka.adapter.telegram.devices.DeviceButton.OpenHistory;
import dev.zayavka.adapter.telegram.devices.DeviceButton.PickCategory;
import dev.zayavka.adapter.telegram.devices.DeviceButton.ReadAs;
import dev.zayavka.adapter.telegram.devices.DeviceButton.ReturnedIt;
import dev.zayavka.adapter.telegram.devices.DeviceButton.SkipTurn;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TakeIt;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TakeItBack;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnAll;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnBorrowers;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnCategories;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnCategory;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnFound;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnMine;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnOverdue;
import dev.zayavka.adapter.telegram.devices.DeviceButton.TurnWanted;
import dev.zayavka.adapter.telegram.devices.DeviceButton.Undo;
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
import java.util.List;

/** Codec of the device desk's buttons: {@code d:action:arguments}. */
final class DeviceButtonCodec extends ButtonCodec<DeviceButton> {

  DeviceButtonCodec() {
    super("d", DeviceButton.class);
  }

  @Override
  protected List<Object> write(DeviceButton button) {
    return switch (button) {
      case OpenDevice open -> List.of("open", open.device().value());
      case OpenHistory open -> List.of("history", open.device().value(), open.page());
      case TurnAll turn -> List.of("all", turn.page());
      case TurnCategory turn -> List.of("cat", turn.category().value(), turn.page());
      case TurnFound turn -> List.of("found", turn.words(), turn.page());
      case TurnMine turn -> List.of("mine", turn.page());
      case TurnWanted turn -> List.of("wanted", turn.page());
      case TurnOverdue turn -> List.of("overdue", turn.page());
      case TurnCategories turn -> List.of("cats", turn.page());
      case TakeIt take -> List.of("take", take.device().value(), take.version());
      case GiveBack give -> List.of("back", give.device().value(), give.loan().value());
      case Extend extend -> List.of("extend", extend.device().value(), extend.loan().value());
      case ChooseDue choose ->
          List.of("due", choose.device().value(), choose.loan().value(), choose.choice());
      case Join join -> List.of("join", join.device().value());
      case Leave leave -> List.of("leave", leave.device().value());
      case SkipTurn skip -> List.of("skip", skip.device().value());
      case ReturnedIt returned ->
          List.of(
              "returned",
              returned.device().value(),
              returned.loan().value(),
              returned.stage(),
              returned.day());
      case KeepLonger keep ->
          List.of("longer", keep.device().value(), keep.loan().value(), keep.stage(), keep.day());
      case OpenEdit open -> List.of("edit", open.device().value());
      case EditOne edit -> List.of("field", edit.device().value(), edit.field());
      case AskAssignee ask -> List.of("whom", ask.device().value());
      case Assign assign -> List.of("assign", assign.device().value(), assign.person().value());
      case TakeItBack take -> List.of("takeback", take.device().value(), take.loan().value());
      case Delete delete -> List.of("delete", delete.device().value());
      case Undo undo -> List.of("undo", undo.device().value(), undo.version());
      case TurnBorrowers turn -> List.of("users", turn.words(), turn.page());
      case OpenBorrower open -> List.of("user", open.person().value());
      case EditEmail edit -> List.of("email", edit.person().value());
      case EditComment edit -> List.of("comment", edit.person().value());
      case DeleteBorrower delete -> List.of("forget", delete.person().value());
      case ReadAs read -> List.of("readas", read.list().value(), read.turn(), read.encoding());
      case ApplyList apply -> List.of("apply", apply.list().value(), apply.turn());
      case DropList drop -> List.of("drop", drop.list().value(), drop.turn());
      case FormBack back -> List.of("formback", back.asked());
      case FormSkip skip -> List.of("formskip", skip.asked());
      case FormCancel cancel -> List.of("formcancel");
      case PickCategory pick -> List.of("pick", pick.category().value());
    };
  }

  @Override
  protected DeviceButton read(List<String> parts) {
    return switch (parts.get(1)) {
      case "open" -> new OpenDevice(device(parts));
      case "history" -> new OpenHistory(device(parts), number(parts, 3));
      case "all" -> new TurnAll(number(parts, 2));
      case "cat" -> new TurnCategory(new CategoryId(id(parts, 2)), number(parts, 3));
      case "found" -> new TurnFound(parts.get(2), number(parts, 3));
      case "mine" -> new TurnMine(number(parts, 2));
      case "wanted" -> new TurnWanted(number(parts, 2));
      case "overdue" -> new TurnOverdue(number(parts, 2));
      case "cats" -> new TurnCategories(number(parts, 2));
      case "take" -> new TakeIt(device(parts), number(parts, 3));
      case "back" -> new GiveBack(device(parts), loan(parts));
      case "extend" -> new Extend(device(parts), loan(parts));
      case "due" -> new ChooseDue(device(parts), loan(parts), DueChoice.valueOf(parts.get(4)));
      case "join" -> new Join(device(parts));
      case "leave" -> new Leave(device(parts));
      case "skip" -> new SkipTurn(device(parts));
      case "returned" -> new ReturnedIt(device(parts), loan(parts), stage(parts), day(parts));
      case "longer" -> new KeepLonger(device(parts), loan(parts), stage(parts), day(parts));
      case "edit" -> new OpenEdit(device(parts));
      case "field" -> new EditOne(device(parts), DeviceField.valueOf(parts.get(3)));
      case "whom" -> new AskAssignee(device(parts));
      case "assign" -> new Assign(device(parts), new PersonId(id(parts, 3)));
      case "takeback" -> new TakeItBack(device(parts), loan(parts));
      case "delete" -> new Delete(device(parts));
      case "undo" -> new Undo(device(parts), number(parts, 3));
      case "users" -> new TurnBorrowers(parts.get(2), number(parts, 3));
      case "user" -> new OpenBorrower(person(parts));
      case "email" -> new EditEmail(person(parts));
      case "comment" -> new EditComment(person(parts));
      case "forget" -> new DeleteBorrower(person(parts));
      case "readas" ->
          new ReadAs(list(parts), number(parts, 3), TextEncoding.valueOf(parts.get(4)));
      case "apply" -> new ApplyList(list(parts), number(parts, 3));
      case "drop" -> new DropList(list(parts), number(parts, 3));
      case "formback" -> new FormBack(DeviceField.valueOf(parts.get(2)));
      case "formskip" -> new FormSkip(DeviceField.valueOf(parts.get(2)));
      case "formcancel" -> new FormCancel();
      case "pick" -> new PickCategory(new CategoryId(id(parts, 2)));
      default -> throw new IllegalArgumentException("unknown action");
    };
  }

  private static DeviceId device(List<String> parts) {
    return new DeviceId(id(parts, 2));
  }

  private static LoanId loan(List<String> parts) {
    return new LoanId(id(parts, 3));
  }

  private static ReminderStage stage(List<String> parts) {
    return ReminderStage.valueOf(parts.get(4));
  }

  private static LocalDate day(List<String> parts) {
    return LocalDate.parse(parts.get(5));
  }

  private static ImportId list(List<String> parts) {
    return new ImportId(id(parts, 2));
  }

  private static PersonId person(List<String> parts) {
    return new PersonId(id(parts, 2));
  }

  private static long id(List<String> parts, int at) {
    return Long.parseLong(parts.get(at));
  }

  private static int number(List<String> parts, int at) {
    return Integer.parseInt(parts.get(at));
  }
}
