package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Stock.ADMIN;
import static dev.zayavka.adapter.telegram.devices.Stock.DEVELOPER;
import static dev.zayavka.adapter.telegram.devices.Stock.ID;
import static dev.zayavka.adapter.telegram.devices.Stock.IVAN;
import static dev.zayavka.adapter.telegram.devices.Stock.LOAN;
import static dev.zayavka.adapter.telegram.devices.Stock.NOW;
import static dev.zayavka.adapter.telegram.devices.Stock.OLGA;
import static dev.zayavka.adapter.telegram.devices.Stock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.forms.FormEffect.EraseCode;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportEffect.SendPlan;
import dev.zayavka.ports.devices.imports.ImportEffect.SendRefusedRows;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.lending.BorrowerNote;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceEffect.OfferDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.devices.lending.DeviceEffect.RemindBorrower;
import dev.zayavka.ports.devices.lending.DeviceEffect.ReportOverdue;
import dev.zayavka.ports.devices.lending.DeviceEffect.TellBorrower;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceView.SendExport;
import dev.zayavka.ports.devices.lending.DeviceView.SendLog;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCandidates;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowEditMenu;
import dev.zayavka.ports.devices.lending.DeviceView.ShowHistory;
import dev.zayavka.ports.devices.lending.DeviceView.ShowLabel;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.DeviceView.TellRefusal;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.tables.DataTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguagesTest {

  private static final MessageRef ON = MessageRef.of(1, 9);
  private static final ImportId LIST = new ImportId(3);

  @Test
  void the_buttons_of_the_device_desk_are_worded_to_the_letter() {
    Texts texts = Texts.in(Language.RU, Stock.ZONE).with(DeviceFeature.TEXTS);
    Map.ofEntries(
            Map.entry("devices.button.take", "Записать на себя"),
            Map.entry("devices.button.return", "Вернуть"),
            Map.entry("devices.button.extend", "Продлить"),
            Map.entry("devices.button.join", "Встать в очередь"),
            Map.entry("devices.button.leave", "Выйти из очереди"),
            Map.entry("devices.button.history", "Показать историю"),
            Map.entry("devices.button.accept", "Забрать"),
            Map.entry("devices.button.skip_offer", "Пропустить"),
            Map.entry("devices.button.returned", "Вернул"),
            Map.entry("devices.button.apply", "Применить"),
            Map.entry("devices.button.drop", "Отменить"),
            Map.entry("devices.note.NOT_FOUND", "Устройство не найдено"))
        .forEach((key, words) -> assertThat(texts.plain(key)).as(key).isEqualTo(words));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_act_of_the_history_is_in_words(Language language) {
    try (Stage stage = new Stage(language)) {
      stage.devices.know(Stock.free());
      for (DeviceAction act : DeviceAction.values()) {
        stage.devices.history.clear();
        stage.devices.history.add(
            new DeviceHistoryEntry(
                act,
                Optional.of(ID),
                Optional.of(IVAN.person()),
                Optional.empty(),
                Optional.of(Stock.free()),
                Map.of(),
                NOW));
        assertThat(stage.seen(new ShowHistory(ADMIN, ID, 1, Optional.empty())).text())
            .doesNotContain(act.name());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everything_is_shown_and_described_in_every_language(Language language) {
    try (Stage stage = new Stage(language)) {
      stage.bot.me();
      stage.devices.people.addAll(List.of(IVAN, OLGA));
      for (Existing device :
          List.of(
              Stock.free(),
              Stock.lent(OLGA, IVAN),
              Stock.lent(Stock.file(), IVAN, Optional.of(TODAY.minusDays(9)), OLGA),
              Stock.offered(IVAN, OLGA),
              Stock.deleted())) {
        stage.devices.know(device, IVAN, OLGA);
        stage.devices.lines.add(new DeviceLine(device, Optional.of(OLGA)));
        stage.devices.due.add(new DeviceLine(device, Optional.of(IVAN)));
        stage.devices.overdue.add(new DeviceLine(device, Optional.of(IVAN)));
        stage.devices.tables.add(new DataTable("t", List.of("MODEL"), List.of()));
        for (Effect effect : effects()) {
          assertThat(stage.render(effect)).isNotNull();
          assertThat(stage.described(effect)).isNotEmpty();
        }
      }
    }
  }

  private static List<Effect> effects() {
    List<Effect> all =
        new ArrayList<>(
            List.of(
                new OfferDevice(IVAN.id(), ID, NOW.plusSeconds(86_400)),
                new RefreshDevice(ADMIN, ID, ON),
                new ReportOverdue(ADMIN, TODAY),
                new EraseCode(ADMIN, ON),
                new ShowImport(ADMIN, LIST),
                new RefreshImport(ADMIN, LIST, ON),
                new SendPlan(ADMIN, LIST, 1),
                new SendRefusedRows(ADMIN, LIST),
                new ShowDevices(ADMIN, new DeviceFilter.Everything(), 1, Optional.empty()),
                new ShowDevices(ADMIN, new DeviceFilter.Overdue(), 1, Optional.of(ON)),
                new ShowCategories(ADMIN, 1, Optional.of(ON)),
                new ShowDevice(ADMIN, ID, Optional.empty()),
                new ShowHistory(ADMIN, ID, 1, Optional.of(ON)),
                new ShowLabel(ADMIN, ID),
                new ShowEditMenu(ADMIN, ID, Optional.empty()),
                new ShowBorrowers(ADMIN, "анна", 1, Optional.empty()),
                new ShowBorrower(ADMIN, OLGA.id(), Optional.of(ON)),
                new ShowCandidates(ADMIN, ID, List.of(IVAN.id())),
                new SendExport(DEVELOPER, true),
                new SendExport(DEVELOPER, false),
                new SendLog(DEVELOPER),
                ask(new Form.Register(true, Optional.empty())),
                ask(new Form.SetDue(ID, LOAN)),
                ask(new Form.AssignTo(ID)),
                ask(new Form.ChangeEmail(OLGA.id())),
                ask(new Form.ChangeComment(OLGA.id()))));
    for (ReminderStage stage : ReminderStage.values()) {
      all.add(new RemindBorrower(IVAN.id(), stage, TODAY));
      all.add(new RefreshReminder(IVAN.id(), stage, TODAY, ON));
    }
    for (DeviceField field : DeviceField.values()) {
      all.add(ask(new Form.AddDevice(Map.of(), field)));
      all.add(ask(new Form.EditField(ID, field)));
    }
    Arrays.stream(BorrowerNote.values())
        .forEach(note -> all.add(new TellBorrower(IVAN.id(), ID, note)));
    Arrays.stream(DangerousAction.values())
        .forEach(act -> all.add(ask(new Form.ShowCode(act, List.of(ID)))));
    Arrays.stream(DeviceReason.values())
        .forEach(reason -> all.add(new TellRefusal(IVAN.id(), ID, reason)));
    Arrays.stream(DeviceNote.values()).forEach(note -> all.add(new Tell(ADMIN, note, "5")));
    return all;
  }

  private static Ask ask(Form form) {
    return new Ask(IVAN.id(), form, Optional.empty());
  }
}
