package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Stock.ADMIN;
import static dev.zayavka.adapter.telegram.devices.Stock.DEVELOPER;
import static dev.zayavka.adapter.telegram.devices.Stock.ID;
import static dev.zayavka.adapter.telegram.devices.Stock.IVAN;
import static dev.zayavka.adapter.telegram.devices.Stock.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Assign;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DeleteBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditComment;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditEmail;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnBorrowers;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceView.SendExport;
import dev.zayavka.ports.devices.lending.DeviceView.SendLog;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCandidates;
import dev.zayavka.ports.devices.lending.DeviceView.ShowLabel;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.DeviceView.TellRefusal;
import dev.zayavka.ports.tables.DataTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceViewsTest {

  private static final String NOT_FOUND = "Устройство не найдено";

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void people_are_listed_and_their_pages_keep_the_words() {
    for (int i = 1; i <= 12; i++) {
      stage.devices.people.add(Stock.borrower(100 + i, "Анна " + i, "anna" + i + "@corp.ru"));
    }

    Stage.Seen found = stage.seen(new ShowBorrowers(ADMIN, "анна", 1, Optional.empty()));
    assertThat(found.text()).isEqualTo("«анна»: 12 сотрудников");
    assertThat(found.data("Анна 1 (anna1@corp.ru)"))
        .isEqualTo(new OpenBorrower(Stock.borrower(101, "-", "a@corp.ru").id()));
    assertThat(found.data("Дальше →"))
        .isInstanceOfSatisfying(
            TurnBorrowers.class,
            turn -> assertThat(stage.memory.recall(turn.words())).contains("анна"));
    assertThat(stage.seen(new ShowBorrowers(ADMIN, "", 1, Optional.empty())).data("Дальше →"))
        .isEqualTo(new TurnBorrowers("", 2));
  }

  @Test
  void a_person_is_shown_with_what_they_have() {
    stage.devices.people.add(OLGA.commented(Optional.of("<уволена>")));
    stage.devices.held.add(new DeviceLine(Stock.lent(OLGA), Optional.of(OLGA)));

    Stage.Seen card = stage.seen(new ShowBorrower(ADMIN, OLGA.id(), Optional.empty()));
    assertThat(card.text())
        .isEqualTo(
            """
            Ольга <Смирнова> · 702
            @user702
            ✉️ olga@corp.ru
            💬 <уволена>
            В списке с 20.11.2026 13:00

            Записано 1 устройство:
            • S920 · 1490012345, до 23.11.2026""");
    assertThat(card.buttons())
        .containsExactly("🔴 S920 · 1490012345", "Изменить почту", "Комментарий", "Удалить");
    assertThat(card.data("Изменить почту")).isEqualTo(new EditEmail(OLGA.id()));
    assertThat(card.data("Комментарий")).isEqualTo(new EditComment(OLGA.id()));
    assertThat(card.data("Удалить")).isEqualTo(new DeleteBorrower(OLGA.id()));
  }

  @Test
  void somebody_who_was_deleted_cannot_be_deleted_again() {
    stage.devices.people.add(OLGA.deleted());

    Stage.Seen card = stage.seen(new ShowBorrower(ADMIN, OLGA.id(), Optional.empty()));
    assertThat(card.text()).contains("Запись удалена", "Ничего не записано.");
    assertThat(card.buttons()).isEmpty();
    assertThat(stage.seen(new ShowBorrower(ADMIN, IVAN.id(), Optional.empty())).text())
        .isEqualTo("Сотрудник не найден");
  }

  @Test
  void one_of_several_people_is_chosen() {
    stage.devices.know(Stock.free());
    stage.devices.people.addAll(List.of(IVAN, OLGA));

    Stage.Seen choice = stage.seen(new ShowCandidates(ADMIN, ID, List.of(IVAN.id(), OLGA.id())));
    assertThat(choice.buttons())
        .containsExactly("Иван Петров (ivan@corp.ru)", "Ольга <Смирнова> (olga@corp.ru)", "Отмена");
    assertThat(choice.data("Иван Петров (ivan@corp.ru)")).isEqualTo(new Assign(ID, IVAN.id()));
  }

  @Test
  void what_is_for_admins_and_developers_is_not_there_for_others() {
    stage.devices.know(Stock.free());
    stage.devices.people.add(OLGA);
    stage.devices.tables.add(new DataTable("resources", List.of(), List.of()));

    assertThat(stage.seen(new ShowBorrowers(IVAN.id(), "", 1, Optional.empty())).text())
        .isEqualTo(NOT_FOUND);
    assertThat(stage.seen(new ShowBorrower(IVAN.id(), OLGA.id(), Optional.empty())).text())
        .isEqualTo(NOT_FOUND);
    assertThat(stage.seen(new ShowCandidates(IVAN.id(), ID, List.of(OLGA.id()))).text())
        .isEqualTo(NOT_FOUND);
    assertThat(stage.seen(new SendExport(ADMIN, false)).text()).isEqualTo(NOT_FOUND);
    assertThat(stage.seen(new SendLog(IVAN.id())).text()).isEqualTo(NOT_FOUND);
  }

  @Test
  void devices_are_exported_under_the_headers_people_use() {
    stage.devices.tables.add(
        new DataTable(
            "resources",
            List.of(
                "CATEGORY",
                "VENDOR",
                "MODEL",
                "SERIAL_NUMBER",
                "INVENTORY_NUMBER",
                "SOFTWARE_VERSION",
                "LOCATION",
                "OWNER",
                "COMMENT"),
            List.of(List.of("Кассы", "", "М-1", "SN", "", "", "", "", ""))));

    SendFile file = stage.file(new SendExport(DEVELOPER, false));
    assertThat(file.name()).isEqualTo("devices-2026-11-20.csv");
    assertThat(words(file))
        .isEqualTo(
            "Категория;Производитель;Модель;Серийный номер;Инвентарный номер;Версия ПО;"
                + "Местоположение;Владелец;Комментарий\nКассы;;М-1;SN;;;;;");
  }

  @Test
  void everything_is_exported_as_a_file_a_table() {
    stage.devices.tables.add(new DataTable("resources", List.of("id"), List.of(List.of("1"))));
    stage.devices.tables.add(new DataTable("records", List.of("id"), List.of()));

    SendFile file = stage.file(new SendExport(DEVELOPER, true));
    assertThat(file.name()).isEqualTo("zayavka-devices-2026-11-20.zip");
    assertThat(words(file)).isEqualTo("resources.csv=id\n1|records.csv=id");
  }

  @Test
  void what_is_too_large_for_telegram_is_not_sent_and_said_so() {
    String large = "x".repeat(50_000_000);
    stage.devices.tables.add(new DataTable("resources", List.of("MODEL"), List.of(List.of(large))));

    assertThat(stage.seen(new SendExport(DEVELOPER, true)).text()).contains("больше 50 МБ");
    assertThat(stage.seen(new SendExport(DEVELOPER, false)).text()).contains("больше 50 МБ");
  }

  @Test
  void the_log_is_sent_as_a_file_unless_there_is_nothing_in_it() {
    assertThat(stage.seen(new SendLog(DEVELOPER)).text()).isEqualTo("В журнале пока ничего нет.");
    stage.log = "line\n".getBytes(StandardCharsets.UTF_8);
    assertThat(stage.file(new SendLog(DEVELOPER)).name()).isEqualTo("zayavka-2026-11-20.log");
  }

  @Test
  void a_label_opens_the_card_and_names_the_inventory_number() {
    stage.devices.know(Stock.free());
    assertThat(stage.seen(new ShowLabel(IVAN.id(), ID)).text()).contains("Telegram ещё не сказал");
    stage.bot.me();

    SendFile label = stage.file(new ShowLabel(IVAN.id(), ID));
    assertThat(label.name()).isEqualTo("label-15.png");
    assertThat(label.caption().plain()).isEqualTo("Терминалы · PAX S920 · №15");
    assertThat(words(label)).isEqualTo("https://t.me/zayavka_bot?start=d_15\nИНВ-15");
    stage.devices.know(Stock.deleted());
    assertThat(stage.seen(new ShowLabel(IVAN.id(), ID)).text()).isEqualTo(NOT_FOUND);
    assertThat(stage.seen(new ShowLabel(IVAN.id(), new DeviceId(99))).text()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(DeviceNote.class)
  void every_short_answer_is_in_words(DeviceNote note) {
    assertThat(stage.seen(new Tell(IVAN.id(), note, "21")).text())
        .isNotEmpty()
        .doesNotContain(note.name());
  }

  @Test
  void short_answers_count_and_name_what_they_are_about() {
    assertThat(stage.seen(new Tell(DEVELOPER, DeviceNote.DEVICES_DELETED, "21")).text())
        .isEqualTo("Удалено 21 устройство.");
    assertThat(stage.seen(new Tell(ADMIN, DeviceNote.FILE_TOO_LARGE, "<a>.csv")).text())
        .isEqualTo(
            "Файл <a>.csv слишком большой: не больше 10 МБ. Разделите его на части, пожалуйста.");
  }

  @ParameterizedTest
  @EnumSource(DeviceReason.class)
  void every_refusal_fits_an_alert_in_every_language(DeviceReason reason) {
    Borrower longest =
        Stock.borrower(5, "Ы".repeat(250), "a".repeat(60) + "@" + "b".repeat(60) + ".ru");
    for (Language language : Language.values()) {
      try (Stage other = new Stage(language)) {
        for (Existing device :
            List.of(Stock.free(), Stock.lent(longest), Stock.offered(longest), Stock.deleted())) {
          other.devices.know(device, longest);
          assertThat(other.refusals().explain(reason, ID))
              .isNotEmpty()
              .hasSizeLessThanOrEqualTo(ButtonAnswer.LONGEST);
        }
        assertThat(other.refusals().explain(reason, new DeviceId(99))).isNotEmpty();
      }
    }
  }

  @Test
  void a_refusal_names_who_has_the_device() {
    stage.devices.know(Stock.lent(OLGA), OLGA);

    assertThat(stage.refusals().explain(DeviceReason.LENT_TO_ANOTHER, ID))
        .isEqualTo("Устройство уже взяли. Сейчас оно у коллеги: Ольга <Смирнова> (olga@corp.ru).");
    assertThat(stage.seen(new TellRefusal(IVAN.id(), ID, DeviceReason.LENT_TO_ANOTHER)).text())
        .contains("Ольга <Смирнова>");
    assertThat(stage.refusals().explain(DeviceReason.NOT_AN_ADMIN, ID)).isEqualTo(NOT_FOUND);
    assertThat(stage.refusals().explain(DeviceReason.UNKNOWN_DEVICE, ID)).isEqualTo(NOT_FOUND);
  }

  @Test
  void everybody_is_greeted_by_their_role() {
    stage.devices.people.add(IVAN);

    assertThat(stage.introduction().greet(IVAN.id()).plain())
        .contains("Техника", "/mine")
        .doesNotContain("/users", "/logs", "рабочая почта");
    assertThat(stage.introduction().greet(OLGA.id()).plain()).contains("рабочая почта");
    assertThat(stage.introduction().greet(ADMIN).plain())
        .contains("/users")
        .doesNotContain("/logs");
    assertThat(stage.introduction().greet(DEVELOPER).plain()).contains("/logs");
  }

  private static String words(SendFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }
}
