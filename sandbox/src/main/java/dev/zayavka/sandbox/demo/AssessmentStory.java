package dev.zayavka.sandbox.demo;

import static dev.zayavka.sandbox.demo.Narrator.PATIENCE;
import static dev.zayavka.sandbox.demo.Narrator.awaits;
import static dev.zayavka.sandbox.demo.Narrator.expect;

import dev.zayavka.sandbox.ai.AiFault;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.demo.Narrator.StorySubject;
import dev.zayavka.sandbox.office.AssessmentDatabase;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Demo story of two trainings: the first one with a voice message, a review, marks and the sheet of
 * results; in the second one a provider fails, and the talk goes on.
 */
final class AssessmentStory {

  private static final String SCENARIO = "👥 Обратная связь коллеге";
  private static final String START = "🎬 Начать тренировку";
  private static final String AGREE = "Понятно";
  private static final String SEND = "Отправить";
  private static final String BEGIN_SURVEY = "Начать оценку ⭐";
  private static final String AGAIN = "🔄 Попробовать еще раз";
  private static final String ANALYSIS = "📊 Получить анализ";
  private static final String NEXT = "Навык растёт";
  private static final String TAB = "Тренировки";

  private static final String FIRST =
      "Саша, во вторничной сводке Восточный филиал посчитан дважды. Из-за этого я два вечера"
          + " пересчитывала итоги.";
  private static final String SPOKEN =
      "Мне было обидно и тревожно. Как к тебе приходят данные филиалов?";
  private static final String LAST = "Давай договоримся: пришли черновик в понедельник к обеду.";

  private static final byte[] VOICE = "OggS, Нина говорит".getBytes(StandardCharsets.UTF_8);
  private static final int SECONDS = 12;

  private final AssessmentDeskFixture room;
  private final AssessmentDatabase database;
  private final Narrator narrator;
  private final SimulatedPerson nina;
  private final SimulatedPerson olga;

  AssessmentStory(
      AssessmentDeskFixture room,
      AssessmentDatabase database,
      SimulatedPerson admin,
      TwoColumnPrinter columns) {
    this.room = room;
    this.database = database;
    this.narrator = new Narrator(columns, new TrainingsInDatabase());
    this.nina = room.nina().knowsBot();
    this.olga = admin;
  }

  /**
   * Runs the story.
   *
   * @throws IllegalStateException if a step has an unexpected result
   */
  void play() {
    signsIn();
    MessageView start = begins();
    MessageView last = talks(start);
    isReviewed(last);
    givesMarks();
    resultsAreInTheSheet();
    providerFails();
  }

  private void signsIn() {
    narrator.headline("Нина входит в тренажёр по паролю");
    MessageView asked = answered("/train", "открывается по паролю");
    narrator.sees("Нине", asked);
    MessageView password = nina.says(AssessmentDeskFixture.USER_PASSWORD);
    narrator.says("Нина", "(пароль)");
    narrator.sees("Нине", nina.awaitsMessageAfter(asked, "Какой разговор", PATIENCE));
    awaits(
        "the password is deleted",
        () -> nina.messages().stream().noneMatch(view -> view.id() == password.id()));
    narrator.notes("Сообщение с паролем удалено из чата");
  }

  private MessageView begins() {
    narrator.headline("Нина выбирает разговор и узнаёт, кто увидит её слова");
    MessageView menu = nina.awaitsMessage("Какой разговор", PATIENCE);
    MessageView scenario = tapped(menu, SCENARIO, "Ситуация");
    narrator.sees("Нине", scenario);
    MessageView terms = tapped(scenario, START, "Кто увидит ваши слова");
    narrator.sees("Нине", terms);
    MessageView start = tapped(terms, AGREE, "на связи");
    narrator.sees("Нине", start);
    return start;
  }

  private MessageView talks(MessageView start) {
    narrator.headline("Три реплики, одна из них голосом");
    MessageView reply = replied(start, FIRST);
    room.ai().hears(VOICE, SPOKEN);
    nina.privately().sendsVoice(VOICE, SECONDS);
    narrator.says("Нина", "[голосовое, " + SECONDS + " секунд]");
    MessageView heard = nina.awaitsMessageAfter(reply, "Вот что я услышала", PATIENCE);
    narrator.sees("Нине", heard);
    MessageView second = tapped(heard, SEND, "Александр");
    narrator.sees("Нине", second);
    nina.says(LAST);
    narrator.says("Нина", LAST);
    MessageView ending = nina.awaitsMessageAfter(second, "Прозвучало всё", PATIENCE);
    narrator.sees("Нине", ending);
    return ending;
  }

  private void isReviewed(MessageView ending) {
    narrator.headline("Разбор: что удалось и как сказать сильнее");
    narrator.sees("Нине", nina.awaitsMessageAfter(ending, "Разбор", PATIENCE));
    MessageView last = nina.awaitsMessageAfter(ending, NEXT, PATIENCE);
    narrator.sees("Нине", last);
    expect("three turns in the table", database.said(training()).size() == 3);
  }

  private void givesMarks() {
    narrator.headline("Нина оценивает тренажёр");
    MessageView invited = nina.awaitsMessage("Как вам тренировка", PATIENCE);
    narrator.sees("Нине", invited);
    MessageView question = tapped(invited, BEGIN_SURVEY, "1 из 3");
    narrator.sees("Нине", question);
    MessageView second = marked(question, "9", "2 из 3");
    MessageView third = marked(second, "10", "3 из 3");
    MessageView comment = marked(third, "8", "Что ещё хочется сказать");
    narrator.sees("Нине", comment);
    nina.says("Понравилось, что разбор с моими словами");
    narrator.says("Нина", "Понравилось, что разбор с моими словами");
    narrator.sees("Нине", nina.awaitsMessage("ответы записаны", PATIENCE));
  }

  private void resultsAreInTheSheet() {
    narrator.headline("Ольга просит результаты: файл в чат и таблица Google, без имён");
    olga.says("/export_now");
    narrator.says("Ольга", "/export_now");
    expect("the sheet is written", room.sheets().awaitsRows(TAB, 2, PATIENCE));
    room.sheets().rows(TAB).forEach(row -> narrator.notes(TAB + ": " + String.join(" | ", row)));
  }

  private void providerFails() {
    narrator.headline("У первого провайдера кончились деньги, разговор идёт дальше");
    MessageView menu = nina.awaitsMessage(NEXT, PATIENCE);
    MessageView start = tapped(menu, AGAIN, "на связи");
    narrator.sees("Нине", start);
    room.ai()
        .script(AiScript.fault(AiFault.QUOTA).from(AiProvider.OPENAI).of(AiKind.TURN).always());
    MessageView reply = replied(start, FIRST);
    MessageView notice = olga.awaitsMessage("кончились деньги", PATIENCE);
    narrator.sees("Ольге", notice);
    nina.says(ANALYSIS);
    narrator.says("Нина", ANALYSIS);
    narrator.sees("Нине", nina.awaitsMessageAfter(reply, "Разбор", PATIENCE));
    nina.awaitsMessageAfter(reply, NEXT, PATIENCE);
    awaits("the end of the second training", () -> database.state(training()).equals("REVIEWED"));
    expect("one invitation in all", database.invitations(nina.id()) == 1);
  }

  private long training() {
    return database.trainings(nina.id()).getLast();
  }

  private MessageView replied(MessageView earlier, String words) {
    nina.says(words);
    narrator.says("Нина", words);
    MessageView reply = nina.awaitsMessageAfter(earlier, "Александр:", PATIENCE);
    narrator.sees("Нине", reply);
    return reply;
  }

  private MessageView answered(String words, String containing) {
    MessageView said = nina.says(words);
    narrator.says("Нина", words);
    return nina.awaitsMessageAfter(said, containing, PATIENCE);
  }

  private MessageView tapped(MessageView message, String button, String containing) {
    MessageView newest = nina.messages().getLast();
    narrator.taps("Нина", button, nina.taps(message, button));
    return nina.awaitsMessageAfter(newest, containing, PATIENCE);
  }

  /** Gives a mark; the same message asks the next question then. */
  private MessageView marked(MessageView question, String mark, String next) {
    narrator.taps("Нина", mark, nina.taps(question, mark));
    return nina.awaitsMessage(
        next, view -> view.id() == question.id() && view.contains(next), PATIENCE);
  }

  /** The trainings of Nina in the database. */
  private final class TrainingsInDatabase implements StorySubject {

    @Override
    public List<String> state() {
      return database.trainings(nina.id()).stream()
          .map(
              id ->
                  "№"
                      + id
                      + " "
                      + database.state(id)
                      + " "
                      + database.ending(id)
                      + ", ответов "
                      + database.replies(id))
          .toList();
    }

    @Override
    public List<String> history() {
      return database.history(nina.id());
    }
  }
}
