package dev.zayavka.adapter.telegram.callback;

import dev.zayavka.adapter.telegram.callback.DeviceCallback.ApplyList;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.AskAssignee;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Assign;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.ChooseDue;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Delete;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.DeleteBorrower;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.DropList;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.EditComment;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.EditEmail;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.EditOne;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Extend;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.FormBack;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.FormCancel;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.FormSkip;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.GiveBack;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Join;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.KeepLonger;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Leave;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenBorrower;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenDevice;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenEdit;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenHistory;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.PickCategory;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.ReadAs;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.ReturnedIt;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.SkipTurn;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TakeIt;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TakeItBack;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnAll;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnBorrowers;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnCategories;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnCategory;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnFound;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnMine;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnOverdue;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnWanted;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Undo;
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
import java.util.ArrayList;
import java.util.List;

/** Packs the buttons of the device desk; {@code d:action:arguments}. */
final class DeviceCallbackCodec {
  private static final String DESK = "d";

  private DeviceCallbackCodec() {}

  static List<Object> pack(DeviceCallback data) {
    return switch (data) {
      case OpenDevice open -> parts("open", open.device().value());
      case OpenHistory open -> parts("history", open.device().value(), open.page());
      case TurnAll turn -> parts("all", turn.page());
      case TurnCategory turn -> parts("cat", turn.category().value(), turn.page());
      case TurnFound turn -> parts("found", turn.words(), turn.page());
      case TurnMine turn -> parts("mine", turn.page());
      case TurnWanted turn -> parts("wanted", turn.page());
      case TurnOverdue turn -> parts("overdue", turn.page());
      case TurnCategories turn -> parts("cats", turn.page());
      case TakeIt take -> parts("take", take.device().value(), take.version());
      case GiveBack give -> parts("back", give.device().value(), give.loan().value());
      case Extend extend -> parts("extend", extend.device().value(), extend.loan().value());
      case ChooseDue choose ->
          parts("due", choose.device().value(), choose.loan().value(), choose.choice());
      case Join join -> parts("join", join.device().value());
      case Leave leave -> parts("leave", leave.device().value());
      case SkipTurn skip -> parts("skip", skip.device().value());
      case ReturnedIt returned ->
          parts(
              "returned",
              returned.device().value(),
              returned.loan().value(),
              returned.stage(),
              returned.day());
      case KeepLonger keep ->
          parts("longer", keep.device().value(), keep.loan().value(), keep.stage(), keep.day());
      case OpenEdit open -> parts("edit", open.device().value());
      case EditOne edit -> parts("field", edit.device().value(), edit.field());
      case AskAssignee ask -> parts("whom", ask.device().value());
      case Assign assign -> parts("assign", assign.device().value(), assign.person().value());
      case TakeItBack take -> parts("takeback", take.device().value(), take.loan().value());
      case Delete delete -> parts("delete", delete.device().value());
      case Undo undo -> parts("undo", undo.device().value(), undo.version());
      case TurnBorrowers turn -> parts("users", turn.words(), turn.page());
      case OpenBorrower open -> parts("user", open.person().value());
      case EditEmail edit -> parts("email", edit.person().value());
      case EditComment edit -> parts("comment", edit.person().value());
      case DeleteBorrower delete -> parts("forget", delete.person().value());
      case ReadAs read -> parts("readas", read.list().value(), read.turn(), read.encoding());
      case ApplyList apply -> parts("apply", apply.list().value(), apply.turn());
      case DropList drop -> parts("drop", drop.list().value(), drop.turn());
      case FormBack back -> parts("formback", back.asked());
      case FormSkip skip -> parts("formskip", skip.asked());
      case FormCancel cancel -> parts("formcancel");
      case PickCategory pick -> parts("pick", pick.category().value());
    };
  }

  static DeviceCallback read(List<String> parts) {
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
      default -> throw new IllegalArgumentException("not ours");
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

  private static List<Object> parts(String action, Object... arguments) {
    List<Object> parts = new ArrayList<>(List.of(DESK, action));
    parts.addAll(List.of(arguments));
    return parts;
  }
}
