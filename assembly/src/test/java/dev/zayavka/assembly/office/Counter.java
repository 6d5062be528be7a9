package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;

import dev.zayavka.sandbox.office.DeviceDatabase;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The device desk of a test office, and what its people do again and again. */
final class Counter implements AutoCloseable {

  static final String TAKE = "Записать на себя";
  static final String RETURN = "Вернуть";
  static final String EXTEND = "Продлить";
  static final String JOIN = "Встать в очередь";
  static final String LEAVE = "Выйти из очереди";
  static final String HISTORY = "Показать историю";
  static final String COLLECT = "Забрать";
  static final String SKIP = "Пропустить";
  static final String APPLY = "Применить";
  static final String EDIT = "Изменить";
  static final String UNDO = "Отменить действие";
  static final String NOT_FOUND = "Устройство не найдено";
  static final String HEADER =
      "Категория;Производитель;Модель;Серийный номер;Инвентарный номер;Версия ПО;Местоположение;"
          + "Владелец;Комментарий\r\n";

  /** What a bot does by the clock here; one that is at it may have begun too early. */
  private static final String BY_CLOCK =
      " where task_name in ('device-offers', 'device-reminders') and not picked";

  private static final String CLOCK_AT_ONCE =
      "update telegram.scheduled_tasks set execution_time = to_timestamp(0)" + BY_CLOCK;

  private static final String CLOCK_HAS_BEEN_SEEN =
      "update telegram.scheduled_tasks set priority = priority"
          + BY_CLOCK
          + " and execution_time > to_timestamp(0)";

  private final TestOffice office;

  Counter(TestOffice office) {
    this.office = office;
    List.of(vera(), gleb(), zoya(), developer(), admin()).forEach(SimulatedPerson::knowsBot);
  }

  /** Opens an office with this desk and one bot at work. */
  static Counter running(OfficePlan plan) {
    return new Counter(plan.devices().running());
  }

  TestOffice office() {
    return office;
  }

  DeviceDatabase database() {
    return office.deviceDatabase();
  }

  SimulatedPerson vera() {
    return office.counter().vera();
  }

  SimulatedPerson gleb() {
    return office.counter().gleb();
  }

  SimulatedPerson zoya() {
    return office.counter().zoya();
  }

  SimulatedPerson developer() {
    return office.counter().developer();
  }

  SimulatedPerson admin() {
    return office.counter().admin();
  }

  /** Somebody gives their work e-mail. */
  SimulatedPerson registered(SimulatedPerson person) {
    person.starts();
    person.awaitsMessage("почт", PATIENCE);
    person.says("user" + person.id() + "@" + DeviceDeskFixture.DOMAIN);
    awaitTrue("an e-mail of " + person.id(), () -> !database().email(person.id()).isEmpty());
    office.awaitRest();
    return person;
  }

  /** An admin adds a terminal with this serial number by a file; its number. */
  long device(String serial) {
    imported("terminal.csv", HEADER + "POS-терминал;Ingenico;Move/2500;" + serial + ";;;;;\r\n");
    awaitTrue("a device " + serial, () -> database().device(serial) != 0);
    office.awaitRest();
    return database().device(serial);
  }

  /** An admin sends a list and says yes. */
  void imported(String name, String csv) {
    MessageView sent = admin().uploads(name, csv.getBytes(StandardCharsets.UTF_8));
    admin().taps(previewAfter(sent), APPLY);
    office.awaitRest();
  }

  /** Says something; what the bot answers first. */
  MessageView answered(SimulatedPerson person, String words) {
    return after(person, person.says(words));
  }

  /** The same for an answer with these words in it. */
  MessageView answered(SimulatedPerson person, String words, String containing) {
    return person.awaitsMessageAfter(person.says(words), containing, PATIENCE);
  }

  /** Presses a button; the next message that has these words in it. */
  MessageView tapped(
      SimulatedPerson person, MessageView message, String button, String containing) {
    MessageView newest = person.messages().getLast();
    person.taps(message, button);
    return person.awaitsMessageAfter(newest, containing, PATIENCE);
  }

  /** What the bot says after this. */
  MessageView after(SimulatedPerson person, MessageView earlier) {
    return person.awaitsMessageAfter(earlier, "", PATIENCE);
  }

  /** A message that is changed until it has these words in it. */
  MessageView changed(SimulatedPerson person, MessageView message, String containing) {
    return person.awaitsMessage(
        "\"" + containing + "\" in " + message,
        view -> view.id() == message.id() && view.contains(containing),
        PATIENCE);
  }

  /** Has a bot look at the clock at once, and waits until what it then had to do is done. */
  void looksAtClock() {
    awaitTrue("a bot at leisure", () -> office.writes(CLOCK_AT_ONCE) == 2);
    awaitTrue("a look at the clock", () -> office.writes(CLOCK_HAS_BEEN_SEEN) == 2);
    office.awaitRest();
  }

  static boolean has(MessageView view, String button) {
    return view.button(button).isPresent();
  }

  /** The label of the one button with these words on it. */
  static String label(MessageView view, String words) {
    return view.buttonTexts().stream()
        .filter(label -> label.contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + words + " on " + view));
  }

  /** The preview of a list that was sent, once it can be applied. */
  MessageView previewAfter(MessageView sent) {
    return admin()
        .awaitsMessage(
            "a preview",
            view -> view.sequence() > sent.sequence() && view.button(APPLY).isPresent(),
            PATIENCE);
  }

  /** A document that came later than a message, by how its name begins. */
  MessageView fileAfter(SimulatedPerson person, MessageView earlier, String name) {
    return person.awaitsMessage(
        "a file " + name,
        view ->
            view.sequence() > earlier.sequence()
                && view.json().path("document").path("file_name").asText().startsWith(name),
        PATIENCE);
  }

  /** The card of a device, newly opened by a deep link. */
  MessageView card(SimulatedPerson person, long device) {
    MessageView asked = person.says("/start d_" + device);
    return person.awaitsMessage(
        "a card",
        view -> view.sequence() > asked.sequence() && view.button(HISTORY).isPresent(),
        PATIENCE);
  }

  /** Somebody takes a device, with an open end. */
  void taken(SimulatedPerson person, long device) {
    person.taps(card(person, device), TAKE);
    awaitTrue("a holder of " + device, () -> database().holder(device) == person.id());
    office.awaitRest();
  }

  /** Somebody takes a device until then. */
  void taken(SimulatedPerson person, long device, String due) {
    taken(person, device);
    person.says(due);
    awaitTrue("a day for " + device, () -> !database().due(device).isEmpty());
    office.awaitRest();
  }

  /** Somebody joins the queue for a device, behind whoever is in it. */
  void joins(SimulatedPerson person, long device) {
    taps(person, device, JOIN);
    office.awaitRest();
  }

  /** Presses a button on a newly opened card. */
  Tap taps(SimulatedPerson person, long device, String button) {
    return person.taps(card(person, device), button);
  }

  @Override
  public void close() {
    office.close();
  }
}
