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

/** Driver of the device desk in a test office: its people and their frequent actions. */
final class DeviceDeskDriver implements AutoCloseable {

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

  /** Timed work of the device desk; a run under way may have begun too early. */
  private static final String TIMERS =
      " where task_name in ('device-offers', 'device-reminders') and not picked";

  private static final String TIMERS_DUE_NOW =
      "update telegram.scheduled_tasks set execution_time = to_timestamp(0)" + TIMERS;

  private static final String TIMERS_HAVE_RUN =
      "update telegram.scheduled_tasks set priority = priority"
          + TIMERS
          + " and execution_time > to_timestamp(0)";

  private final TestOffice office;

  DeviceDeskDriver(TestOffice office) {
    this.office = office;
    List.of(vera(), gleb(), zoya(), developer(), admin()).forEach(SimulatedPerson::knowsBot);
  }

  /** Opens an office with this desk and one bot at work. */
  static DeviceDeskDriver running(OfficePlan plan) {
    return new DeviceDeskDriver(plan.devices().running());
  }

  TestOffice office() {
    return office;
  }

  DeviceDatabase database() {
    return office.deviceDatabase();
  }

  SimulatedPerson vera() {
    return office.deviceDesk().vera();
  }

  SimulatedPerson gleb() {
    return office.deviceDesk().gleb();
  }

  SimulatedPerson zoya() {
    return office.deviceDesk().zoya();
  }

  SimulatedPerson developer() {
    return office.deviceDesk().developer();
  }

  SimulatedPerson admin() {
    return office.deviceDesk().admin();
  }

  /** Registers a person by their work e-mail. */
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

  /** Says something and returns the bot's first answer. */
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

  /** The bot's next message after this one. */
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

  /** Makes a bot run its timed work at once, and waits for the end of it. */
  void runsTimedWork() {
    beginsTimedWork();
    awaitTrue("a look at the clock", () -> office.writes(TIMERS_HAVE_RUN) == 2);
    office.awaitRest();
  }

  /** Makes a bot run its timed work at once. */
  void beginsTimedWork() {
    awaitTrue("a bot at leisure", () -> office.writes(TIMERS_DUE_NOW) == 2);
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

  /** Lends a device to a person, with an open end. */
  void taken(SimulatedPerson person, long device) {
    person.taps(card(person, device), TAKE);
    awaitTrue("a holder of " + device, () -> database().holder(device) == person.id());
    office.awaitRest();
  }

  /** Lends a device to a person until the given day. */
  void taken(SimulatedPerson person, long device, String due) {
    taken(person, device);
    person.says(due);
    awaitTrue("a day for " + device, () -> !database().due(device).isEmpty());
    office.awaitRest();
  }

  /** Adds a person to the end of the queue for a device. */
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
