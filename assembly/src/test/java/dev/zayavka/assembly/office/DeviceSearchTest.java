package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.HEADER;
import static dev.zayavka.assembly.office.DeviceDeskDriver.NOT_FOUND;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Search for devices by any of their values. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceSearchTest {

  private static final String NEXT = "Дальше →";
  private static final String PREVIOUS = "← Назад";

  /** Longer than the 64 bytes a button holds; found in every row. */
  private static final String LONG_WORDS =
      "касса меркурий шкаф на складе второго этажа за серверной комнатой";

  private DeviceDeskDriver deviceDesk;
  private SimulatedPerson vera;

  @BeforeEach
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.POLLING));
    vera = deviceDesk.registered(deviceDesk.vera());
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void a_device_is_found_by_whatever_is_remembered_of_it() {
    imported(
        "POS-терминал;Ingenico;Move/2500;SN-1490012345;ИНВ-7;;;Отдел;Погнутый разъём",
        "Касса;Меркурий;115Ф;00-98 765;;;Шкаф;;",
        "Весы;;Штрих-СЛИМ;W1;;;;;");

    for (String words :
        List.of(
            "move/2500",
            "MOVE",
            "ingenico",
            "штпутшсщ",
            "ЬЩМУ",
            "pos-терминал",
            "1490012345",
            "sn1490012345",
            "2345",
            "инв-7",
            "byd-7",
            "погнутый",
            "разъем",
            "РАЗЪЁМ",
            "ingenico move")) {
      assertThat(found(words)).as(words).containsExactly("🟢 Move/2500 · SN-1490012345");
    }
    assertThat(found("rfccf")).containsExactly("🟢 115Ф · 00-98 765");
    assertThat(found("9876")).containsExactly("🟢 115Ф · 00-98 765");
    assertThat(deviceDesk.answered(vera, "касса ingenico").text()).isEqualTo(NOT_FOUND);
    assertThat(deviceDesk.answered(vera, "%").text()).isEqualTo(NOT_FOUND);
    assertThat(deviceDesk.answered(vera, "_").text()).isEqualTo(NOT_FOUND);
  }

  @Test
  void a_device_is_found_by_who_has_it() {
    imported("Касса;Меркурий;115Ф;SN-1;;;;;", "Касса;Меркурий;115Ф;SN-2;;;;;");
    deviceDesk.taken(vera, deviceDesk.database().device("SN-2"));
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());

    MessageView list = deviceDesk.answered(gleb, "кассирова", "1 устройство");

    assertThat(list.text()).contains("Вера Кассирова");
    assertThat(list.buttonTexts()).containsExactly("🔴 115Ф · SN-2");
    assertThat(deviceDesk.answered(gleb, "user51@corp").buttonTexts())
        .containsExactly("🔴 115Ф · SN-2");
  }

  @Test
  void the_best_comes_first() {
    imported(
        "Касса;Атол;30Ф;X-500-X;;;;;",
        "Касса;Атол;30Ф;X-500;;;;;",
        "Касса;Атол;30Ф;500-X;;;;;",
        "Касса;Атол;30Ф;500;;;;;",
        "Касса;Атол;30Ф;600;;;;;на замену 500",
        "Касса;Атол;500;700;;;;;");

    assertThat(found("500"))
        .containsExactly(
            "🟢 30Ф · 500",
            "🟢 500 · 700",
            "🟢 30Ф · 500-X",
            "🟢 30Ф · X-500",
            "🟢 30Ф · X-500-X",
            "🟢 30Ф · 600");
  }

  @Test
  void long_lists_have_pages_also_when_the_words_are_longer_than_a_button() {
    many(23);
    MessageView first = deviceDesk.answered(vera, LONG_WORDS, "23 устройства");
    assertThat(first.buttonTexts()).hasSize(12).endsWith("1/3", NEXT);

    vera.taps(first, NEXT);
    MessageView second = page(first, "2/3");
    assertThat(second.buttonTexts()).contains(PREVIOUS, NEXT).doesNotContain("1/3");
    vera.taps(second, NEXT);
    MessageView third = page(first, "3/3");
    assertThat(third.buttonTexts()).hasSize(5).endsWith(PREVIOUS, "3/3");
    vera.taps(third, PREVIOUS);
    page(first, "2/3");
  }

  @Test
  void a_search_that_was_forgotten_is_asked_for_again() {
    many(11);
    MessageView list = deviceDesk.answered(vera, LONG_WORDS, "11 устройств");
    deviceDesk.office().awaitRest();
    deviceDesk.office().writes("delete from telegram.cache");

    assertThat(alert(vera.taps(list, NEXT))).contains("Напишите, что искать, ещё раз");

    MessageView again = deviceDesk.answered(vera, LONG_WORDS, "11 устройств");
    vera.taps(again, NEXT);
    page(again, "2/2");
  }

  @Test
  void lists_are_by_category_by_holder_and_by_queue() {
    many(11);
    imported("Весы;;Штрих-СЛИМ;W1;;;;;", "Весы;;Штрих-СЛИМ;W2;;;;;");
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    SimulatedPerson zoya = deviceDesk.registered(deviceDesk.zoya());
    long one = deviceDesk.database().device("W1");
    long two = deviceDesk.database().device("W2");
    deviceDesk.taken(gleb, one);
    deviceDesk.taken(gleb, two, "завтра");
    deviceDesk.joins(zoya, one);
    deviceDesk.joins(vera, one);
    deviceDesk.joins(vera, two);

    MessageView categories = deviceDesk.answered(vera, "/categories", "Категории");
    assertThat(categories.buttonTexts()).containsExactly("Весы (2)", "Касса (11)");
    vera.taps(categories, "Весы (2)");
    MessageView scales = deviceDesk.changed(vera, categories, "Весы: 2 устройства");
    assertThat(scales.buttonTexts())
        .containsExactly("🔴 Штрих-СЛИМ · W1", "🔴 Штрих-СЛИМ · W2", "К категориям");
    vera.taps(scales, "К категориям");
    deviceDesk.changed(vera, categories, "Категории: 2");

    MessageView all = deviceDesk.answered(vera, "/all", "Вся техника: 13 устройств");
    vera.taps(all, NEXT);
    assertThat(page(all, "2/2").buttonTexts()).hasSize(5);

    assertThat(deviceDesk.answered(vera, "/mine").text()).isEqualTo("На вас ничего не записано.");
    assertThat(deviceDesk.answered(gleb, "/mine", "Записано на вас: 2 устройства").text())
        .contains("W1 · без срока", "W2 · до 19.11.2026");
    assertThat(deviceDesk.answered(vera, "/wishlist", "Вы в очереди: 2 устройства").text())
        .contains("W1 · Глеб Тестов · место в очереди: 2", "место в очереди: 1");
    assertThat(deviceDesk.answered(gleb, "/wishlist").text())
        .isEqualTo("Вы не стоите ни в одной очереди.");
  }

  private List<String> found(String words) {
    return deviceDesk.answered(vera, words).buttonTexts();
  }

  private MessageView page(MessageView list, String place) {
    return vera.awaitsMessage(
        "page " + place,
        view -> view.id() == list.id() && view.buttonTexts().contains(place),
        PATIENCE);
  }

  private void many(int count) {
    imported(
        IntStream.rangeClosed(1, count)
            .mapToObj("Касса;Меркурий;115Ф;M-%03d;;;Шкаф на складе второго этажа;;"::formatted)
            .map(row -> row + "За серверной комнатой")
            .toArray(String[]::new));
  }

  private void imported(String... rows) {
    int before = deviceDesk.database().deviceCount();
    deviceDesk.imported(
        "devices.csv", List.of(rows).stream().collect(Collectors.joining("\r\n", HEADER, "\r\n")));
    awaitTrue("all are there", () -> deviceDesk.database().deviceCount() == before + rows.length);
  }
}
