package dev.zayavka.sandbox.demo;

import static dev.zayavka.sandbox.demo.Narrator.PATIENCE;
import static dev.zayavka.sandbox.demo.Narrator.awaits;
import static dev.zayavka.sandbox.demo.Narrator.expect;

import dev.zayavka.sandbox.office.CreditDatabase;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.onef.IntakeResponse;
import dev.zayavka.sandbox.onef.ReceivedDecision;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.net.URI;
import java.util.List;

/** Demo story of one credit request, from the POST by 1F to the decision sent back to 1F. */
final class CreditStory {

  private static final long NUMBER = 1001;
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
  private final Narrator narrator;

  CreditStory(Office office, RunnerProcess runner, TwoColumnPrinter columns) {
    this.office = office;
    this.runner = runner;
    this.narrator = new Narrator(columns, new RequestInDatabase(office));
  }

  /**
   * Runs the story.
   *
   * @throws IllegalStateException if a step has an unexpected result
   */
  void play() {
    SimulatedPerson analyst = office.analyst();
    requestArrives();
    strangersAreTurnedAway(analyst);
    analystAccepts(analyst);
    analystStarts(analyst);
    analystDecides(analyst);
    onefHasTheDecision();
  }

  private void requestArrives() {
    narrator.headline("1F присылает заявку");
    URI intake = runner.url("/api/v1/ka-bot/requests");
    IntakeResponse answer = office.onef().posts(intake, office.intakeToken(), REQUEST);
    expect("1F gets 201 for a new request, not " + answer.status(), answer.status() == 201);
    MessageView card = office.group().awaitsMessage("1001");
    awaitAudit("PUBLISHED");
    narrator.says("1F", "POST /api/v1/ka-bot/requests → " + answer.status() + " " + answer.body());
    narrator.sees("Группа", card);
    IntakeResponse again = office.onef().posts(intake, office.intakeToken(), REQUEST);
    expect("a repeat is answered 200, not " + again.status(), again.status() == 200);
    narrator.says("1F", "та же заявка ещё раз → " + again.status() + ", вторая карточка не нужна");
  }

  private void strangersAreTurnedAway(SimulatedPerson analyst) {
    narrator.headline("Кому нельзя");
    Tap stranger = office.stranger().taps("Accept");
    narrator.taps("Прохожий", "Accept", stranger);
    Tap unknown = analyst.taps("Accept");
    narrator.taps("Анна, ещё не писала боту", "Accept", unknown);
    expect("nothing changes by that", office.creditDatabase().status(NUMBER).equals("NEW"));
  }

  private void analystAccepts(SimulatedPerson analyst) {
    narrator.headline("Анна открывает бота и принимает заявку");
    analyst.starts();
    narrator.says("Анна", "/start");
    narrator.sees("Анне", analyst.awaitsMessage("Здравствуйте"));
    Tap accept = analyst.taps("Accept");
    MessageView card = analyst.awaitsMessage("1001");
    awaitStatus("ASSIGNED");
    narrator.taps("Анна", "Accept", accept);
    narrator.sees("Анне", card);
    narrator.sees("Группа", office.group().awaitsMessage("Анна"));
  }

  private void analystStarts(SimulatedPerson analyst) {
    narrator.headline("Анна берёт заявку в работу");
    Tap take = analyst.taps("Принять заявку");
    awaitStatus("IN_PROGRESS");
    narrator.taps("Анна", "Принять заявку", take);
    MessageView card =
        analyst.awaitsMessage(
            "карточка with Передать АЛ",
            view -> view.buttonTexts().contains("Передать АЛ"),
            PATIENCE);
    narrator.notes("Анне кнопки: " + card.buttonTexts());
  }

  private void analystDecides(SimulatedPerson analyst) {
    narrator.headline("Анна решает");
    Tap approve = analyst.taps("Передать АЛ");
    narrator.taps("Анна", "Передать АЛ", approve);
    MessageView question = analyst.awaitsMessage("комментарий");
    narrator.sees("Анне", question);
    analyst.privately().sendsSticker("👍");
    narrator.says("Анна", "[стикер]");
    narrator.sees("Анне", analyst.awaitsMessageAfter(question, "текст", PATIENCE));
    analyst.says("Доход подтверждён, взнос 30 %");
    awaitStatus("DONE");
    narrator.says("Анна", "Доход подтверждён, взнос 30 %");
    narrator.sees("Группа", office.group().awaitsMessage("Передано АЛ"));
  }

  private void onefHasTheDecision() {
    narrator.headline("1F получила решение");
    ReceivedDecision decision = office.onef().awaitsDecisionOn(NUMBER, PATIENCE);
    narrator.says("1F", decision.body().toString());
    CreditDatabase.Row row = office.creditDatabase().request(NUMBER).orElseThrow();
    expect("is_sent_to_1f is true", row.sentTo1f());
    expect("1F has one decision", office.onef().effectiveDecisions().size() == 1);
    expect("1F heard APPROVED", decision.status().equals("APPROVED"));
    expect(
        "the audit is whole",
        office
            .creditDatabase()
            .audit(NUMBER)
            .equals(
                List.of(
                    "RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "DECISION", "ONEF_SENT")));
  }

  private void awaitStatus(String status) {
    awaits("status " + status, () -> office.creditDatabase().status(NUMBER).equals(status));
  }

  private void awaitAudit(String action) {
    awaits("audit row " + action, () -> office.creditDatabase().audit(NUMBER).contains(action));
  }

  /** The request as stored in the tables of the credit desk. */
  private record RequestInDatabase(Office office) implements Narrator.StorySubject {

    @Override
    public List<String> state() {
      return office.creditDatabase().request(NUMBER).stream()
          .map(row -> row.status() + ", version " + row.version())
          .toList();
    }

    @Override
    public List<String> history() {
      return office.creditDatabase().history(NUMBER);
    }
  }
}
