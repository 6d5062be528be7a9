package dev.zayavka.sandbox.demo;

import static dev.zayavka.sandbox.demo.Narrator.awaits;
import static dev.zayavka.sandbox.demo.Narrator.expect;

import dev.zayavka.sandbox.office.SupportDatabase;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.util.List;
import java.util.Optional;

/** Demo story of one support ticket, from the client's first message to the client's rating. */
final class SupportStory {

  private static final long TICKET = 1;
  private static final String CLOSE = "Закрыть";

  private final SupportDeskFixture rooms;
  private final SupportDatabase database;
  private final Narrator narrator;
  private final SimulatedPerson alisa;
  private final SimulatedPerson ivan;
  private final SimulatedPerson maria;

  SupportStory(SupportDeskFixture rooms, SupportDatabase database, TwoColumnPrinter columns) {
    this.rooms = rooms;
    this.database = database;
    this.narrator = new Narrator(columns, new TicketInDatabase(database));
    this.alisa = rooms.alisa().knowsBot();
    this.ivan = rooms.ivan();
    this.maria = rooms.maria();
  }

  /**
   * Runs the story.
   *
   * @throws IllegalStateException if a step has an unexpected result
   */
  void play() {
    LiveTopic main = clientWrites();
    LiveTopic mirror = technicianTakesIt(main);
    theyTalk(main, mirror);
    notesStayInside(main);
    ticketIsClosed(main, mirror);
    clientGivesMarks(main);
  }

  private LiveTopic clientWrites() {
    narrator.headline("Алиса пишет в поддержку");
    alisa.says("Здравствуйте! Касса не печатает чеки");
    awaitEvent("OPENED");
    narrator.says("Алиса", "Здравствуйте! Касса не печатает чеки");
    LiveTopic main = rooms.main().awaitsTopic("#" + TICKET + " ");
    main.awaitsName("🟢 [Новый] #1 | Алиса Петрова (@alisa)");
    awaitEvent("TOPIC_OPENED");
    narrator.notes("Главная группа, новая тема: " + main.name());
    narrator.sees("Тема", main.awaitsMessage("Д-41"));
    narrator.sees("Тема", main.awaitsMessage("Касса не печатает чеки"));
    narrator.sees("Алисе", alisa.awaitsMessage("принято"));
    return main;
  }

  private LiveTopic technicianTakesIt(LiveTopic main) {
    narrator.headline("Иван берёт обращение");
    narrator.taps("Иван", "Иван", ivan.taps("Иван"));
    LiveTopic mirror = rooms.ivans().awaitsTopic("#" + TICKET + " ");
    main.awaitsName("🟡 [В работе | @Иван] #1 | Алиса Петрова");
    awaits("the mirror is known", () -> database.mirror(TICKET, "Иван") != 0);
    narrator.notes("Главная группа, тема теперь: " + main.name());
    narrator.notes("Группа Ивана, новая тема: " + mirror.name());
    narrator.sees("Тема Ивана", mirror.awaitsMessage("Касса не печатает чеки"));
    return mirror;
  }

  private void theyTalk(LiveTopic main, LiveTopic mirror) {
    narrator.headline("Иван и Алиса говорят, главная группа видит");
    ivan.in(mirror).says("Какая модель? Пришлите фото шильдика");
    narrator.says("Иван, в своей теме", "Какая модель? Пришлите фото шильдика");
    MessageView question = alisa.awaitsMessage("фото шильдика");
    narrator.sees("Алисе", question);
    narrator.sees("Тема", main.awaitsMessage("фото шильдика"));
    alisa.privately().replyingTo(question).sendsPhoto("Вот он");
    narrator.says("Алиса, в ответ на это", "[фото] Вот он");
    MessageView copy = mirror.awaitsMessage("Вот он");
    expect("the photo answers the question there too", copy.replyTo() != 0);
    narrator.sees("Тема Ивана, в ответ на тот же вопрос", copy);
    narrator.sees("Тема", main.awaitsMessage("Вот он"));
  }

  private void notesStayInside(LiveTopic main) {
    narrator.headline("Мария из главной группы");
    maria.in(main).says("// постоянный клиент, без очереди");
    awaitEvent("STAFF_NOTE");
    narrator.says("Мария, в теме", "// постоянный клиент, без очереди");
    maria.in(main).says("Мастер уже выехал, будет через час");
    narrator.says("Мария, в теме", "Мастер уже выехал, будет через час");
    narrator.sees("Алисе", alisa.awaitsMessage("будет через час"));
    expect(
        "the note stays inside",
        alisa.messages().stream().noneMatch(message -> message.contains("без очереди")));
  }

  private void ticketIsClosed(LiveTopic main, LiveTopic mirror) {
    narrator.headline("Обращение закрывают");
    Tap close =
        maria.taps(main.awaitsMessage("card", view -> view.button(CLOSE).isPresent()), CLOSE);
    narrator.taps("Мария", CLOSE, close);
    main.awaitsName("🟣 [Закрыт | @Иван] #1 | Алиса Петрова").awaitsClosed();
    mirror.awaitsClosed();
    narrator.notes("Обе темы закрыты: " + main.name());
  }

  private void clientGivesMarks(LiveTopic main) {
    narrator.headline("Алиса ставит оценки");
    MessageView survey =
        alisa.awaitsMessage("survey", SupportStory::asksForMark, Narrator.PATIENCE);
    narrator.sees("Алисе", survey);
    for (int mark : List.of(5, 4, 5)) {
      String label = label(survey, mark);
      String asked = survey.text();
      narrator.taps("Алиса", label, alisa.taps(survey, label));
      survey = alisa.awaitsMessage("what follows", view -> isNext(view, asked), Narrator.PATIENCE);
      narrator.sees("Алисе, вместо вопроса", survey);
    }
    alisa.says("Хотелось бы быстрее");
    narrator.says("Алиса", "Хотелось бы быстрее");
    awaits("feedback", () -> database.feedback(TICKET).isPresent());
    narrator.sees("Алисе, вместо вопроса", alisa.awaitsMessage("Спасибо за оценку"));
    narrator.sees("Тема", main.awaitsMessage("Хотелось бы быстрее"));
    expect(
        "the feedback is kept whole",
        database
            .feedback(TICKET)
            .equals(
                Optional.of(
                    new SupportDatabase.Feedback(
                        List.of(5, 4, 5), Optional.of("Хотелось бы быстрее")))));
  }

  private void awaitEvent(String action) {
    awaits("event " + action, () -> database.events(TICKET).contains(action));
  }

  private static boolean asksForMark(MessageView view) {
    return view.buttons().size() == 5;
  }

  private static boolean isNext(MessageView view, String asked) {
    return !view.buttons().isEmpty() && !view.text().equals(asked);
  }

  private static String label(MessageView survey, int mark) {
    return survey.buttonTexts().get(mark - 1);
  }

  /** The ticket as stored in the tables of the support desk. */
  private record TicketInDatabase(SupportDatabase database) implements Narrator.StorySubject {

    @Override
    public List<String> state() {
      return database.ticket(TICKET).stream()
          .map(ticket -> ticket.status() + ticket.technician().map(name -> " · " + name).orElse(""))
          .toList();
    }

    @Override
    public List<String> history() {
      return database.history(TICKET);
    }
  }
}
