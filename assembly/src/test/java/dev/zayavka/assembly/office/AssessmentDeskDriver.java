package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;

import dev.zayavka.sandbox.ai.AiCall;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiStandIn;
import dev.zayavka.sandbox.office.AssessmentDatabase;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Driver of the assessment desk in a test office: its people and their frequent actions. */
final class AssessmentDeskDriver implements AutoCloseable {

  static final String AGREE = "Понятно";
  static final String START = "🎬 Начать тренировку";
  static final String RESTART = "🔄 Начать заново";
  static final String ANALYSIS = "📊 Получить анализ";
  static final String LEAVE = "🏠 В главное меню";
  static final String AGAIN = "🔄 Попробовать еще раз";
  static final String RETRY = "Повторить";
  static final String SEND = "Отправить";
  static final String DONE = "Готово";
  static final String RATE = "⭐ Оценить бота";
  static final String BEGIN_SURVEY = "Начать оценку ⭐";

  static final String ASKED = "открывается по паролю";
  static final String MENU = "Какой разговор потренируем?";
  static final String STARTED = "на связи";
  static final String INVITED = "Как вам тренировка?";
  static final String NEXT = "Навык растёт от повторений";

  /** Words that show one component of the feedback to a peer each. */
  static final String BEHAVIOR = "Во вторничной сводке Восточный филиал посчитан дважды.";

  static final String RESULT = "Из-за этого мне пришлось два вечера пересчитывать итоги.";
  static final String EMOTION = "Мне было обидно и тревожно.";
  static final String QUESTION = "Как к тебе приходят данные филиалов?";
  static final String AGREEMENT = "Пришли черновик в понедельник к обеду.";

  /** Words that show all components of the feedback to a peer. */
  static final String ALL = String.join(" ", BEHAVIOR, RESULT, EMOTION, QUESTION, AGREEMENT);

  private static final AtomicLong PEOPLE = new AtomicLong(1000);

  private final TestOffice office;

  AssessmentDeskDriver(TestOffice office) {
    this.office = office;
    office.office().admin().knowsBot();
  }

  /** Opens an office with this desk alone and one bot at work. */
  static AssessmentDeskDriver running(OfficePlan plan) {
    return new AssessmentDeskDriver(plan.assessment().running());
  }

  TestOffice office() {
    return office;
  }

  AssessmentDatabase database() {
    return office.assessmentDatabase();
  }

  AiStandIn ai() {
    return office.assessmentDesk().ai();
  }

  /** A person the desk does not know. */
  SimulatedPerson newcomer() {
    return office.telegram().person(PEOPLE.incrementAndGet()).named("Ученик").knowsBot();
  }

  /** A newcomer who has given the password of trainees. */
  SimulatedPerson member() {
    return signsIn(newcomer(), AssessmentDeskFixture.USER_PASSWORD);
  }

  /** An admin of the desk. */
  SimulatedPerson trainer() {
    return signsIn(newcomer(), AssessmentDeskFixture.ADMIN_PASSWORD);
  }

  SimulatedPerson signsIn(SimulatedPerson person, String password) {
    answered(person, "/train", ASKED);
    answered(person, password, MENU);
    office.awaitRest();
    return person;
  }

  /** A member in a training that was begun by this command. */
  SimulatedPerson trainee(String command) {
    SimulatedPerson person = member();
    begins(person, command);
    return person;
  }

  /** Begins a training by a command, with consent where it is asked for; its number. */
  long begins(SimulatedPerson person, String command) {
    MessageView sent = person.says(command);
    MessageView next =
        person.awaitsMessage(
            "the terms or the start",
            view ->
                view.sequence() > sent.sequence()
                    && (view.button(AGREE).isPresent() || view.contains(STARTED)),
            PATIENCE);
    if (next.button(AGREE).isPresent()) {
      person.taps(next, AGREE);
      person.awaitsMessageAfter(next, STARTED, PATIENCE);
    }
    office.awaitRest();
    return training(person);
  }

  /** The newest training of a person. */
  long training(SimulatedPerson person) {
    return database().trainings(person.id()).getLast();
  }

  String state(SimulatedPerson person) {
    return database().state(training(person));
  }

  /** Says something and returns the bot's answer with these words in it. */
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

  /** Says something to the partner of a talk; the reply. */
  MessageView replied(SimulatedPerson person, String words) {
    MessageView said = person.says(words);
    MessageView reply =
        person.awaitsMessage(
            "a reply to " + said,
            view -> view.sequence() > said.sequence() && isReply(view),
            PATIENCE);
    office.awaitRest();
    return reply;
  }

  static boolean isReply(MessageView view) {
    return view.fromBot() && view.text().matches("(?s)\\S+ (Александр|Максим|Евгений): .*");
  }

  /** Asks for the review of a talk, and waits for the end of it; its last message. */
  MessageView reviewed(SimulatedPerson person) {
    return reviewAfter(person, person.says(ANALYSIS));
  }

  /** The last message of the review that comes after this one. */
  MessageView reviewAfter(SimulatedPerson person, MessageView earlier) {
    MessageView last = person.awaitsMessageAfter(earlier, NEXT, PATIENCE);
    office.awaitRest();
    return last;
  }

  /** Gives this mark to all questions of the survey, and a comment. */
  void rates(SimulatedPerson person, String mark, String comment) {
    MessageView first =
        tapped(person, person.awaitsMessage(INVITED, PATIENCE), BEGIN_SURVEY, "1 из 3.");
    person.taps(first, mark);
    person.taps(shown(person, first, "2 из 3."), mark);
    person.taps(shown(person, first, "3 из 3."), mark);
    shown(person, first, "Что ещё хочется сказать?");
    office.awaitRest();
    answered(person, comment, "ответы записаны");
  }

  /** The message once it has these words. */
  static MessageView shown(SimulatedPerson person, MessageView message, String words) {
    return person.awaitsMessage(
        words, view -> view.id() == message.id() && view.contains(words), PATIENCE);
  }

  /** More calls of the moment of the first one, as if the person had made them. */
  void repeatsCall(long training, int times) {
    office.writes(
        """
        insert into assessment.ai_calls (training_id, person_id, kind, provider, model,
            outcome, tokens_in, tokens_out, unproven, ms, at)
        select training_id, person_id, kind, provider, model, outcome, 0, 0, 0, ms, at
        from (select * from assessment.ai_calls where training_id = %d order by id limit 1) one,
            generate_series(1, %d)"""
            .formatted(training, times));
  }

  void awaitState(long training, String state) {
    awaitTrue(
        "training " + training + " in " + state, () -> database().state(training).equals(state));
  }

  /** Calls for a turn or a review whose last words contain these. */
  List<AiCall> callsAbout(AiKind kind, String words) {
    return ai().calls(kind).stream()
        .filter(call -> call.json().toString().contains(words))
        .toList();
  }

  /** Answer to a question about the database with one number as its parameter. */
  long count(String sql, long parameter) {
    return database().read(sql, parameter, row -> row.getLong(1)).getFirst();
  }

  /** Value of a counter of the bot that was started last; 0 while it has none. */
  double metric(String name, String... labels) {
    return office
        .get(office.bot(), "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .filter(
            line -> List.of(labels).stream().allMatch(label -> line.contains("\"" + label + "\"")))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Number of messages of the chat with these words in it. */
  long messages(SimulatedPerson person, String containing) {
    return person.messages().stream().filter(view -> view.contains(containing)).count();
  }

  @Override
  public void close() {
    office.close();
  }
}
