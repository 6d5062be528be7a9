package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.APPLY;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists come as many programs save them, and some are none; all in one office. */
class ImportedFilesTest extends SharedDeviceDesk {

  private static final List<String> RUSSIAN =
      List.of("Категория", "Модель", "Серийный номер", "Инвентарный номер", "Местоположение");

  @ParameterizedTest
  @MethodSource("lists")
  void a_list_is_shown_as_it_is_meant_and_taken_in(Sample list) {
    SimulatedPerson admin = deviceDesk.admin();
    MessageView preview = deviceDesk.previewAfter(admin.uploads(list.name(), list.content()));
    assertThat(preview.text())
        .contains(list.shown(), "склад в Душанбе", "Ёмкая касса", "Добавится: 2", "Отклонено: 0");

    admin.taps(preview, APPLY);
    admin.awaitsMessage(
        "it is done", view -> view.id() == preview.id() && view.contains("Добавлено: 2"), PATIENCE);
    deviceDesk.office().awaitRest();

    MessageView asked = admin.says(list.serial());
    MessageView found =
        admin.awaitsMessage(
            "the device",
            view ->
                view.sequence() > asked.sequence()
                    && view.buttonTexts().stream().anyMatch(label -> label.contains(list.serial())),
            PATIENCE);
    assertThat(found.buttonTexts()).anyMatch(label -> label.contains("Ёмкая касса"));
    MessageView card = deviceDesk.card(admin, deviceDesk.database().device(list.serial()));
    assertThat(card.text()).contains("Ёмкая касса", list.serial(), "склад в Душанбе");
  }

  static Stream<Sample> lists() {
    return Stream.of(
        new Sample(
            "excel.csv",
            "windows-1251",
            "A-1251",
            Lists.in("windows-1251", Lists.csv(';', rows(RUSSIAN, "A-1251")))),
        new Sample(
            "unix.csv",
            "KOI8-R",
            "A-KOI8",
            Lists.in("KOI8-R", Lists.csv(',', rows(RUSSIAN, "A-KOI8")))),
        new Sample(
            "dos.txt",
            "IBM866",
            "A-0866",
            Lists.in("IBM866", Lists.csv('\t', rows(RUSSIAN, "A-0866")))),
        new Sample(
            "marked.csv",
            "UTF-8",
            "A-BOM8",
            Lists.marked(Lists.csv(';', turned(rows(RUSSIAN, "A-BOM8"))))),
        new Sample(
            "plain.csv", "UTF-8", "A-UTF8", Lists.in("UTF-8", Lists.csv(',', english("A-UTF8")))),
        new Sample(
            "unicode.txt",
            "UTF-16",
            "A-BE16",
            Lists.in("UTF-16", Lists.csv('\t', rows(RUSSIAN, "A-BE16")))),
        new Sample(
            "unmarked.txt",
            "UTF-16",
            "A-LE16",
            Lists.in("UTF-16LE", Lists.csv(';', turned(english("A-LE16"))))),
        new Sample("book.xlsx", "Книга Excel", "A-XLSX", Lists.workbook(rows(RUSSIAN, "A-XLSX"))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_no_list_gets_one_clear_sentence(String name, byte[] content, String sentence) {
    SimulatedPerson admin = deviceDesk.admin();
    int devices = deviceDesk.database().deviceCount();

    MessageView answer = admin.awaitsMessageAfter(admin.uploads(name, content), sentence, PATIENCE);

    deviceDesk.office().awaitRest();
    assertThat(answer.text()).contains(name);
    assertThat(deviceDesk.database().deviceCount()).isEqualTo(devices);
  }

  static Stream<Object[]> refused() {
    byte[] workbook = Lists.workbook(rows(RUSSIAN, "A-1"));
    return Stream.of(
        new Object[] {"large.csv", new byte[TableReading.MOST_BYTES + 1], "слишком большой"},
        new Object[] {
          "long.csv",
          Lists.in("UTF-8", Lists.registers(TableReading.MOST_ROWS + 1)),
          "слишком много строк"
        },
        new Object[] {"header.csv", DeviceDeskDriver.HEADER.getBytes(UTF_8), "нет строк"},
        new Object[] {"blank.csv", "\r\n \r\n".getBytes(UTF_8), "нет строк"},
        new Object[] {"photo.png", Lists.picture(), "не таблица"},
        new Object[] {
          "cut.xlsx", Arrays.copyOf(workbook, workbook.length / 2), "повреждён или защищён паролем"
        });
  }

  /** Two devices, one of them with this serial number. */
  private static List<List<String>> rows(List<String> header, String serial) {
    return List.of(
        header,
        List.of("Касса", "Ёмкая касса", serial, "ИНВ-" + serial, "склад в Душанбе"),
        List.of("Терминал", "Подъёмник №7", "B" + serial, "ИНВ-B" + serial, "у окна"));
  }

  private static List<List<String>> english(String serial) {
    return rows(
        List.of("Category", "Model", "Serial number", "Inventory number", "Location"), serial);
  }

  /** The same with its columns the other way round. */
  private static List<List<String>> turned(List<List<String>> rows) {
    return rows.stream().map(List::reversed).toList();
  }

  /**
   * A list.
   *
   * @param shown name of the detected format in the preview
   */
  private record Sample(String name, String shown, String serial, byte[] content) {
    @Override
    public String toString() {
      return name;
    }
  }
}
