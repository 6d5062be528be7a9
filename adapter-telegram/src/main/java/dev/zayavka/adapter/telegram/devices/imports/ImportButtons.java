package dev.zayavka.adapter.telegram.devices.imports;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.AskListValue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnImport;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnLayout;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenColumn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenSheet;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReadAs;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SendPlanFile;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetColumn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetHeader;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetQuotes;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeSuggested;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeUsual;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnColumns;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.imports.ImportEffect.SendPlan;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowColumns;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.devices.imports.driving.ImportDevices.Answered;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Buttons under an uploaded list; the message itself shows the progress. */
public final class ImportButtons {

  private final ImportDevices imports;
  private final FillForms forms;
  private final Replies replies;
  private final Texts texts;

  public ImportButtons(ImportDevices imports, FillForms forms, Replies replies, Texts texts) {
    this.imports = imports;
    this.forms = forms;
    this.replies = replies;
    this.texts = texts;
  }

  /** Empty if the button is out of date. */
  public Optional<ButtonAnswer> onPress(ButtonPress press, OnImport button) {
    return switch (button) {
      case OnLayout look -> isCurrent(look) ? shown(press, look) : Optional.empty();
      case AskListValue ask when isCurrent(ask) -> {
        Form form = new Form.ListValue(ask.list(), ask.turn(), ask.field());
        forms.begin(press.id(), press.by(), form, press.at());
        yield Optional.of(ButtonAnswer.silent());
      }
      case AskListValue ask -> Optional.empty();
      case ReadAs read -> answered(press, read, new ImportStep.ReadAs(read.encoding()));
      case SetColumn set ->
          answered(press, set, new ImportStep.AssignColumn(set.column(), set.field()));
      case TakeSuggested take ->
          answered(press, take, new ImportStep.TakeSuggestion(take.field(), take.suggestion()));
      case TakeUsual take ->
          answered(
              press,
              take,
              new ImportStep.GiveValue(take.field(), texts.plain("devices.layout.usual_category")));
      case OpenSheet sheet -> answered(press, sheet, new ImportStep.ChooseSheet(sheet.other()));
      case SetQuotes quotes ->
          answered(press, quotes, new ImportStep.ReadQuotes(quotes.literal() > 0));
      case SetHeader header -> answered(press, header, new ImportStep.ChooseHeader(header.row()));
      case ApplyList apply -> answered(press, apply, new ImportStep.Apply());
      case DropList drop -> answered(press, drop, new ImportStep.Cancel());
    };
  }

  private boolean isCurrent(OnImport button) {
    return imports.find(button.list()).filter(list -> list.turn() == button.turn()).isPresent();
  }

  private Optional<ButtonAnswer> shown(ButtonPress press, OnLayout look) {
    PersonId by = press.by().id();
    ImportEffect effect =
        switch (look) {
          case OpenColumn open ->
              new ShowColumns(
                  by, open.list(), open.turn(), press.on(), 1, Optional.of(open.column()));
          case TurnColumns turn ->
              new ShowColumns(
                  by, turn.list(), turn.turn(), press.on(), turn.page(), Optional.empty());
          case SendPlanFile send -> new SendPlan(by, send.list(), send.turn());
        };
    replies.reply(press.updateId(), effect, press.at());
    return Optional.of(ButtonAnswer.silent());
  }

  private Optional<ButtonAnswer> answered(ButtonPress press, OnImport button, ImportStep step) {
    Answered answered =
        imports.answer(press.id(), press.by(), button.list(), button.turn(), step, press.at());
    return switch (answered) {
      case DONE -> Optional.of(ButtonAnswer.silent());
      case OUT_OF_DATE, NOT_AN_ADMIN -> Optional.empty();
    };
  }
}
