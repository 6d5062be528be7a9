package dev.zayavka.sandbox.demo;

import static dev.zayavka.sandbox.demo.Narrator.awaits;
import static dev.zayavka.sandbox.demo.Narrator.expect;

import dev.zayavka.sandbox.office.DeviceDatabase;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Demo story of one payment terminal: imported from a list, borrowed by one colleague, passed on to
 * the next in the queue.
 */
final class DeviceStory {

  private static final String SERIAL = "0042-7100";
  private static final String APPLY = "Применить";
  private static final String TAKE = "Записать на себя";
  private static final String JOIN = "Встать в очередь";
  private static final String RETURN = "Вернуть";
  private static final String COLLECT = "Забрать";

  private static final String LIST =
      """
      Опись на 01.11.2026;;;;;;
      № п/п;Наименование;Производитель;Зав. №;Инв. №;Кабинет;Цена
      1;Move/2500;Ingenico;0042-7100;ИНВ-0042;305;25000
      2;A930;PAX;PX-77;б/н;305;31000
      3;30Ф;Атол;ATL-5;ИНВ-0105;Склад;12000
      Итого;;;;;;68000
      """;

  /** Value that the list lacks, given once for all its rows. */
  private static final String CATEGORY = "Категория: POS-терминалы";

  private final DeviceDatabase database;
  private final Narrator narrator;
  private final SimulatedPerson olga;
  private final SimulatedPerson vera;
  private final SimulatedPerson gleb;
  private long device;

  DeviceStory(DeviceDeskFixture counter, DeviceDatabase database, TwoColumnPrinter columns) {
    this.database = database;
    this.narrator = new Narrator(columns, new DeviceInDatabase());
    this.olga = counter.admin().knowsBot();
    this.vera = counter.vera();
    this.gleb = counter.gleb();
  }

  /**
   * Runs the story.
   *
   * @throws IllegalStateException if a step has an unexpected result
   */
  void play() {
    listIsTakenIn();
    registers(vera, "Вера", "vera@corp.example");
    veraFindsAndTakesIt();
    registers(gleb, "Глеб", "gleb@corp.example");
    glebWaits();
    itGoesToTheNext();
  }

  private void listIsTakenIn() {
    narrator.headline("Ольга присылает список, какой ей дали: без категории, с итогом и «б/н»");
    olga.uploads("POS-терминалы.csv", LIST.getBytes(Charset.forName("windows-1251")));
    narrator.says("Ольга", "[файл] POS-терминалы.csv, windows-1251");
    MessageView asked =
        olga.awaitsMessage(
            "a question", view -> view.button(CATEGORY).isPresent(), Narrator.PATIENCE);
    narrator.sees("Ольге", asked);
    narrator.taps("Ольга", CATEGORY, olga.taps(asked, CATEGORY));
    MessageView preview =
        olga.awaitsMessage("a preview", view -> view.button(APPLY).isPresent(), Narrator.PATIENCE);
    narrator.sees("Ольге", preview);
    narrator.taps("Ольга", APPLY, olga.taps(preview, APPLY));
    awaits("the devices", () -> database.device(SERIAL) != 0);
    device = database.device(SERIAL);
    narrator.sees(
        "Ольге, вместо вопроса",
        olga.awaitsMessage(
            "the outcome",
            view -> view.id() == preview.id() && view.buttons().isEmpty() && view.edited(),
            Narrator.PATIENCE));
  }

  private void registers(SimulatedPerson person, String name, String email) {
    narrator.headline(name + " называет рабочую почту");
    person.starts();
    narrator.says(name, "/start");
    narrator.sees("В ответ", person.awaitsMessage("Здравствуйте", Narrator.PATIENCE));
    narrator.sees("И ещё", person.awaitsMessage("Напишите рабочую почту", Narrator.PATIENCE));
    person.says(email);
    narrator.says(name, email);
    awaits("an e-mail", () -> database.email(person.id()).equals(email));
    narrator.sees("В ответ", person.awaitsMessage("Готово", Narrator.PATIENCE));
  }

  private void veraFindsAndTakesIt() {
    narrator.headline("Вера ищет терминал, забыв сменить раскладку");
    vera.says("штпутшсщ 7100");
    narrator.says("Вера", "штпутшсщ 7100");
    MessageView found =
        vera.awaitsMessage("a list", view -> opens(view, SERIAL), Narrator.PATIENCE);
    narrator.sees("Вере", found);
    String label = label(found);
    narrator.taps("Вера", label, vera.taps(found, label));
    MessageView card =
        vera.awaitsMessage("a card", view -> view.button(TAKE).isPresent(), Narrator.PATIENCE);
    narrator.sees("Вере", card);
    narrator.taps("Вера", TAKE, vera.taps(card, TAKE));
    narrator.sees("Вере", vera.awaitsMessage("Когда планируете вернуть", Narrator.PATIENCE));
    vera.says("через неделю");
    narrator.says("Вера", "через неделю");
    awaits("a day of return", () -> !database.due(device).isEmpty());
  }

  private void glebWaits() {
    narrator.headline("Глебу нужен тот же терминал");
    gleb.starts("d_" + device);
    narrator.says("Глеб", "открывает ссылку с наклейки: /start d_" + device);
    MessageView card =
        gleb.awaitsMessage("a card", view -> view.button(JOIN).isPresent(), Narrator.PATIENCE);
    narrator.sees("Глебу", card);
    narrator.taps("Глеб", JOIN, gleb.taps(card, JOIN));
    narrator.sees("Вере", vera.awaitsMessage("ждёт", Narrator.PATIENCE));
  }

  private void itGoesToTheNext() {
    narrator.headline("Вера возвращает, очередь доходит до Глеба");
    MessageView mine =
        vera.awaitsMessage("her card", view -> view.button(RETURN).isPresent(), Narrator.PATIENCE);
    narrator.taps("Вера", RETURN, vera.taps(mine, RETURN));
    MessageView offer =
        gleb.awaitsMessage(
            "an offer",
            view -> view.contains("Подошла ваша очередь") && view.button(COLLECT).isPresent(),
            Narrator.PATIENCE);
    narrator.sees("Глебу", offer);
    narrator.taps("Глеб", COLLECT, gleb.taps(offer, COLLECT));
    awaits("a new holder", () -> database.holder(device) == gleb.id());
    expect("two loans in all", database.loans(device).equals(List.of(vera.id(), gleb.id())));
    narrator.notes("Терминал у Глеба");
  }

  private static boolean opens(MessageView view, String serial) {
    return view.buttonTexts().stream().anyMatch(label -> label.contains(serial));
  }

  private static String label(MessageView view) {
    return view.buttonTexts().stream()
        .filter(label -> label.contains(SERIAL))
        .findFirst()
        .orElseThrow();
  }

  /** The terminal as stored in the tables of the device desk. */
  private final class DeviceInDatabase implements Narrator.StorySubject {

    @Override
    public List<String> state() {
      if (device == 0) {
        return List.of();
      }
      long holder = database.holder(device);
      long next = database.offeredTo(device);
      String state =
          holder != 0 ? "у " + holder + due() : next != 0 ? "предложено " + next : "свободно";
      return List.of("№" + device + " · " + state);
    }

    @Override
    public List<String> history() {
      return device == 0 ? List.of() : database.historyWithActors(device);
    }

    private String due() {
      String due = database.due(device);
      return due.isEmpty() ? "" : " до " + due;
    }
  }
}
