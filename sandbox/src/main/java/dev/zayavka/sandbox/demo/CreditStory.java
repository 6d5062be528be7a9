package dev.zayavka.sandbox.demo;

import dev.zayavka.sandbox.office.CreditLedger;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.onef.IntakeAnswer;
import dev.zayavka.sandbox.onef.ReceivedDecision;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Person;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One credit request from 1F's post to its decision in 1F, told as it happens. */
final class CreditStory {

  private static final long NUMBER = 1001;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String REQUEST =
      """
      {"ID": 1001,
       "User": {"FullName": "Иванов Иван <Петрович>", "DateOfBirth": "1990-01-31",
                "Phonenumber": "+992900000001"},
       "Car": {"CarId": "VIN-77", "Brand": "Toyota", "Model": "Camry", "Motor": "2.5",
               "Price": 25000, "Currency": "USD", "Year": 2021, "Color": "белый"}}
      """;

  private final Office office;
  private final RunnerProcess runner;
  private final Columns columns;
  private int told;

  CreditStory(Office office, RunnerProcess runner, Columns columns) {
    this.office = office;
    this.runner = runner;
    this.columns = columns;
  }

  /**
   * Plays it.
   *
   * @throws IllegalStateException when something is not as it should be
   */
  void play() {
    Person analyst = office.analyst();
    requestArrives();
    strangersAreTurnedAway(analyst);
    analystAccepts(analyst);
    analystStarts(analyst);
    analystDecides(analyst);
    onefHasTheDecision();
  }

  private void requestArrives() {
    columns.headline("1F присылает заявку");
    URI intake = runner.url("/api/v1/ka-bot/requests");
    IntakeAnswer answer = office.onef().posts(intake, office.intakeToken(), REQUEST);
    expect("1F gets 201 for a new request, not " + answer.status(), answer.status() == 201);
    MessageView card = office.group().awaitsMessage("1001");
    awaitAudit("PUBLISHED");
    tell(said("1F", "POST /api/v1/ka-bot/requests → " + answer.status() + " " + answer.body()));
    tell(shown("Группа", card));
    IntakeAnswer again = office.onef().posts(intake, office.intakeToken(), REQUEST);
    expect("a repeat is answered 200, not " + again.status(), again.status() == 200);
    tell(said("1F", "та же заявка ещё раз → " + again.status() + ", вторая карточка не нужна"));
  }

  private void strangersAreTurnedAway(Person analyst) {
    columns.headline("Кому нельзя");
    Tap stranger = office.stranger().taps("Accept");
    tell(tapped("Прохожий", "Accept", stranger));
    Tap unknown = analyst.taps("Accept");
    tell(tapped("Анна, ещё не писала боту", "Accept", unknown));
    expect("nothing changes by that", office.ledger().status(NUMBER).equals("NEW"));
  }

  private void analystAccepts(Person analyst) {
    columns.headline("Анна открывает бота и принимает заявку");
    analyst.starts();
    tell(said("Анна", "/start"));
    tell(shown("Анне", analyst.awaitsMessage("Здравствуйте")));
    Tap accept = analyst.taps("Accept");
    MessageView card = analyst.awaitsMessage("1001");
    awaitStatus("ASSIGNED");
    tell(tapped("Анна", "Accept", accept));
    tell(shown("Анне", card));
    tell(shown("Группа", office.group().awaitsMessage("Анна")));
  }

  private void analystStarts(Person analyst) {
    columns.headline("Анна берёт заявку в работу");
    Tap take = analyst.taps("Принять заявку");
    awaitStatus("IN_PROGRESS");
    tell(tapped("Анна", "Принять заявку", take));
    MessageView card =
        analyst.awaitsMessage(
            "карточка with Передать АЛ",
            view -> view.buttonTexts().contains("Передать АЛ"),
            PATIENCE);
    tell(List.of("Анне кнопки: " + card.buttonTexts()));
  }

  private void analystDecides(Person analyst) {
    columns.headline("Анна решает");
    Tap approve = analyst.taps("Передать АЛ");
    tell(tapped("Анна", "Передать АЛ", approve));
    MessageView question = analyst.awaitsMessage("комментарий");
    tell(shown("Анне", question));
    analyst.privately().sendsSticker("👍");
    tell(said("Анна", "[стикер]"));
    tell(shown("Анне", analyst.awaitsMessageAfter(question, "текст", PATIENCE)));
    analyst.says("Доход подтверждён, взнос 30 %");
    awaitStatus("DONE");
    tell(said("Анна", "Доход подтверждён, взнос 30 %"));
    tell(shown("Группа", office.group().awaitsMessage("Передано АЛ")));
  }

  private void onefHasTheDecision() {
    columns.headline("1F получила решение");
    ReceivedDecision decision = office.onef().awaitsDecisionOn(NUMBER, PATIENCE);
    tell(said("1F", decision.body().toString()));
    CreditLedger.Row row = office.ledger().request(NUMBER).orElseThrow();
    expect("is_sent_to_1f is true", row.sentTo1f());
    expect("1F has one decision", office.onef().effectiveDecisions().size() == 1);
    expect("1F heard APPROVED", decision.status().equals("APPROVED"));
    expect(
        "the audit is whole",
        office
            .ledger()
            .audit(NUMBER)
            .equals(
                List.of(
                    "RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "DECISION", "ONEF_SENT")));
  }

  private void tell(List<String> left) {
    CreditLedger ledger = office.ledger();
    List<String> right = new ArrayList<>();
    ledger.request(NUMBER).ifPresent(row -> right.add(row.status() + ", version " + row.version()));
    List<String> history = ledger.history(NUMBER);
    history.subList(told, history.size()).forEach(entry -> right.add("+ " + entry));
    told = history.size();
    columns.print(left, right);
  }

  private static List<String> said(String who, String what) {
    return List.of(who + ": " + what);
  }

  private static List<String> tapped(String who, String button, Tap tap) {
    return List.of(
        who + " нажимает [" + button + "]", "    ↳ " + tap.awaitsAnswer(PATIENCE).text());
  }

  private static List<String> shown(String where, MessageView message) {
    List<String> lines = new ArrayList<>();
    lines.add(where + " ←");
    message.text().lines().forEach(line -> lines.add("    " + line));
    if (!message.buttons().isEmpty()) {
      lines.add("    " + message.buttonTexts());
    }
    return lines;
  }

  private void awaitStatus(String status) {
    awaits("status " + status, () -> office.ledger().status(NUMBER).equals(status));
  }

  private void awaitAudit(String action) {
    awaits("audit row " + action, () -> office.ledger().audit(NUMBER).contains(action));
  }

  private void awaits(String what, BooleanSupplier reached) {
    org.awaitility.Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(reached::getAsBoolean);
  }

  private static void expect(String what, boolean holds) {
    if (!holds) {
      throw new IllegalStateException("not as it should be: " + what);
    }
  }
}
