package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.APPLY;
import static dev.zayavka.assembly.office.DeviceDeskDriver.HEADER;
import static dev.zayavka.assembly.office.DeviceDeskDriver.NOT_FOUND;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Import of a list of devices: upload, preview, confirmation. */
@ParameterizedClass
@EnumSource(Mode.class)
@Execution(ExecutionMode.CONCURRENT)
class ImportTest {

  private static final String TWO =
      HEADER
          + "Касса;Эвотор;7.2;SN-1;ИНВ-1;;Душанбе, склад;;\r\n"
          + "Терминал;PAX;S920;SN-2;ИНВ-2;4.2;Худжанд;Эквайринг;без блока питания\r\n";

  private final Mode mode;
  private DeviceDeskDriver deviceDesk;

  ImportTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(mode));
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void another_encoding_is_tried_by_its_button_and_given_up_again() {
    SimulatedPerson admin = deviceDesk.admin();
    MessageView first =
        deviceDesk.previewAfter(admin.uploads("list.csv", Lists.in("windows-1251", TWO)));
    assertThat(first.text()).contains("windows-1251", "Душанбе", "Добавится: 2");

    admin.taps(first, "KOI8-R");
    MessageView wrong = preview(first, "KOI8-R");
    assertThat(wrong.text()).doesNotContain("Душанбе").contains("Добавится: 0");
    assertThat(wrong.button(APPLY)).as("nothing to apply").isEmpty();
    assertThat(TestOffice.alert(admin.taps(first, APPLY))).contains("устарела");
    assertThat(TestOffice.alert(admin.taps(first, "IBM866"))).contains("устарела");

    admin.taps(wrong, "UTF-8");
    MessageView none =
        admin.awaitsMessage(
            "no such text",
            view -> view.id() == first.id() && view.contains("не читается"),
            PATIENCE);
    admin.taps(none, "windows-1251");
    MessageView right = preview(first, "windows-1251");
    assertThat(right.text()).isEqualTo(first.text());
    deviceDesk.office().awaitRest();
    assertThat(deviceDesk.database().deviceCount()).isZero();

    admin.taps(right, APPLY);
    done(first, "Добавлено: 2");
    deviceDesk.office().awaitRest();
    assertThat(deviceDesk.database().deviceCount()).isEqualTo(2);
  }

  @Test
  void a_double_tap_and_the_same_file_again_change_nothing() {
    SimulatedPerson admin = deviceDesk.admin();
    MessageView preview = deviceDesk.previewAfter(admin.uploads("list.csv", TWO.getBytes(UTF_8)));
    Tap tap = admin.taps(preview, APPLY);
    admin.taps(preview, APPLY);
    admin.repeats(tap).awaitsAnswer(PATIENCE);
    done(preview, "Добавлено: 2");
    deviceDesk.office().awaitRest();

    MessageView again = deviceDesk.previewAfter(admin.uploads("list.csv", TWO.getBytes(UTF_8)));
    assertThat(again.text()).contains("Добавится: 0", "Изменится: 0", "Без изменений: 2");
    admin.taps(again, APPLY);
    done(again, "Без изменений: 2");
    deviceDesk.office().awaitRest();

    long device = deviceDesk.database().device("SN-1");
    assertThat(deviceDesk.database().deviceCount()).isEqualTo(2);
    assertThat(deviceDesk.database().history(device)).containsExactly("ADDED");
  }

  @Test
  void rows_that_are_refused_come_back_as_a_file_are_mended_and_taken_in() {
    SimulatedPerson admin = deviceDesk.admin();
    String list =
        TWO
            + "Касса;Эвотор;;SN-3;0003;;;;\r\n"
            + "Касса;Эвотор;5;SN-1;;;;;\r\n"
            + "Касса;;;;;;;;\r\n";
    MessageView sent = admin.uploads("list.csv", list.getBytes(UTF_8));
    MessageView preview = deviceDesk.previewAfter(sent);
    assertThat(preview.text())
        .contains(
            "Добавится: 2",
            "Отклонено: 3",
            "Строка 4: Модель: нет значения",
            "Строка 5: то же устройство, что в строке 2");
    assertThat(text(deviceDesk.fileAfter(admin, sent, "plan-")).lines())
        .hasSize(6)
        .anyMatch(line -> line.contains("SN-2") && line.contains("добавится"))
        .anyMatch(line -> line.contains("SN-3") && line.contains("отклонено"));

    admin.taps(preview, APPLY);
    done(preview, "Добавлено: 2\nИзменено: 0\nБез изменений: 0\nОтклонено: 3");
    MessageView refused = deviceDesk.fileAfter(admin, sent, "refused-");
    assertThat(refused.text()).contains("Исправьте");
    List<String> lines = text(refused).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("Касса;Эвотор;;SN-3;'0003;").contains("нет значения");

    String mended = lines.get(0) + "\r\n" + lines.get(1).replace("Эвотор;;", "Эвотор;5;") + "\r\n";
    MessageView next =
        deviceDesk.previewAfter(admin.uploads("refused.csv", mended.getBytes(UTF_8)));
    assertThat(next.text()).contains("Добавится: 1", "Отклонено: 0");
    admin.taps(next, APPLY);
    done(next, "Добавлено: 1");
    deviceDesk.office().awaitRest();
    assertThat(deviceDesk.card(admin, deviceDesk.database().device("SN-3")).text())
        .contains("0003");
    assertThat(deviceDesk.database().deviceCount()).isEqualTo(3);
  }

  @Test
  void a_file_is_an_answer_to_add_whatever_stands_beside_it() {
    SimulatedPerson admin = deviceDesk.admin();
    MessageView asked = admin.says("/add");
    admin.awaitsMessageAfter(asked, "Категория", PATIENCE);

    MessageView sent = admin.privately().uploads("list.csv", TWO.getBytes(UTF_8), "вот список");
    admin.taps(deviceDesk.previewAfter(sent), APPLY);
    deviceDesk.office().awaitRest();
    assertThat(deviceDesk.database().deviceCount()).isEqualTo(2);

    MessageView search = admin.says("Банкомат");
    admin.awaitsMessageAfter(search, NOT_FOUND, PATIENCE);

    MessageView other = admin.privately().uploads("list.csv", TWO.getBytes(UTF_8), "/help");
    assertThat(deviceDesk.previewAfter(other).text()).contains("Без изменений: 2");
  }

  @Test
  void a_file_of_somebody_else_is_no_list() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());

    MessageView sent = vera.uploads("list.csv", TWO.getBytes(UTF_8));

    MessageView answer = vera.awaitsMessageAfter(sent, "", PATIENCE);
    assertThat(answer.text()).doesNotContain("list.csv");
    deviceDesk.office().awaitRest();
    assertThat(deviceDesk.database().deviceCount()).isZero();
    assertThat(deviceDesk.database().importCount()).isZero();
  }

  /** The same message once it shows the list as read so. */
  private MessageView preview(MessageView message, String encoding) {
    return deviceDesk
        .admin()
        .awaitsMessage(
            "a preview in " + encoding,
            view -> view.id() == message.id() && view.contains("Кодировка: " + encoding),
            PATIENCE);
  }

  private void done(MessageView message, String tally) {
    deviceDesk
        .admin()
        .awaitsMessage(
            "it is done",
            view -> view.id() == message.id() && view.contains("Готово") && view.contains(tally),
            PATIENCE);
  }

  private String text(MessageView file) {
    return new String(deviceDesk.admin().opens(file), UTF_8);
  }
}
