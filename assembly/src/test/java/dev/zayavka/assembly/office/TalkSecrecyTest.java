package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.RETRY;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.SEND;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.ai.AiFault;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Secrecy of a training: words of people and of models are in no log, metric or health report. */
@Isolated("it listens to everything that is logged")
class TalkSecrecyTest {

  private static final String SAID = "Тайна семьи Кукушкиных";
  private static final String HEARD = "Секрет про Воробьёва";
  private static final String REPLY = "Скворцов никому не скажет";
  private static final String REVIEW = "Дроздова похвалили";
  private static final String COMMENT = "Снегирёв остался доволен";
  private static final String GUESS = "пароль-синица";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.zayavka");
  private final LogRecorder ear = new LogRecorder();
  private AssessmentDeskDriver desk;

  @BeforeEach
  void open() {
    ear.setContext(root.getLoggerContext());
    ear.start();
    root.addAppender(ear);
    root.setLevel(Level.INFO);
    ours.setLevel(Level.DEBUG);
    desk = AssessmentDeskDriver.running(TestOffice.plan(Mode.POLLING).exporting());
  }

  @AfterEach
  void close() {
    desk.close();
    root.detachAppender(ear);
    root.setLevel(Level.WARN);
    ours.setLevel(null);
  }

  @Test
  void scenario_25_nothing_that_was_said_is_logged_or_measured() {
    SimulatedPerson person = desk.newcomer();
    desk.answered(person, "/train", AssessmentDeskDriver.ASKED);
    desk.answered(person, GUESS, "не подошёл");
    desk.signsIn(person, AssessmentDeskFixture.USER_PASSWORD);
    desk.begins(person, "/fbpeer");
    failsWithEchoes(person);
    byte[] voice = "OggS secret".getBytes(StandardCharsets.UTF_8);
    desk.ai().hears(voice, HEARD);
    MessageView sent = person.privately().sendsVoice(voice, 5);
    MessageView heard = person.awaitsMessageAfter(sent, HEARD, PATIENCE);
    poisoned(() -> person.taps(heard, SEND));
    desk.tapped(person, heard, SEND, "Александр:");
    desk.office().awaitRest();
    desk.ai()
        .script(
            AiScript.answer("{\"summary\": \"" + REVIEW + "\", \"strengths\": [], \"growth\": []}")
                .of(AiKind.REVIEW));
    desk.reviewed(person);
    desk.rates(person, "5", COMMENT);
    desk.office().awaitRest();

    assertThat(ear.lines)
        .as("a line that says why the model is asked again")
        .anyMatch(line -> line.contains("AskPartner failed") && line.contains("no answer"));
    String metrics = desk.office().get(desk.office().bot(), "/metrics").body();
    String health = desk.office().get(desk.office().bot(), "/readyz").body();
    for (String secret :
        List.of(
            "Кукушкин",
            "Воробьёв",
            "Скворцов",
            "Дроздов",
            "Снегирёв",
            GUESS,
            "Ученик",
            AssessmentDeskFixture.USER_PASSWORD,
            AssessmentDeskFixture.ADMIN_PASSWORD,
            desk.ai().key(AiProvider.OPENAI),
            desk.ai().key(AiProvider.GEMINI))) {
      assertThat(ear.lines).as(secret).noneMatch(line -> line.contains(secret));
      assertThat(metrics).doesNotContain(secret);
      assertThat(health).doesNotContain(secret);
    }
  }

  /** The model, Telegram and the database fail, and repeat what was said in their errors. */
  private void failsWithEchoes(SimulatedPerson person) {
    String echo = "{\"error\": {\"message\": \"" + SAID + "\", \"type\": \"server_error\"}}";
    desk.ai()
        .script(
            AiScript.http(500, "application/json", echo).of(AiKind.TURN),
            AiScript.http(200, "text/html", "<p>" + SAID).of(AiKind.TURN),
            AiScript.fault(AiFault.BROKEN_JSON).of(AiKind.TURN),
            AiScript.turn(REPLY, Map.of("Behavior", SAID)));
    desk.office()
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .answer(500, "Internal Server Error: " + SAID);
    MessageView said = person.says(SAID);
    MessageView answer =
        person.awaitsMessage(
            "a reply or a stop",
            view ->
                view.sequence() > said.sequence()
                    && (view.contains(REPLY) || view.button(RETRY).isPresent()),
            PATIENCE);
    if (answer.button(RETRY).isPresent()) {
      desk.tapped(person, answer, RETRY, REPLY);
    }
    desk.office().awaitRest();
  }

  /** The action while the database refuses turns; then it takes them. */
  private void poisoned(Runnable action) {
    desk.office()
        .writes(
            "alter table assessment.turns add constraint poison check (said is null) not valid");
    action.run();
    TestOffice.awaitTrue(
        "a failure", () -> ear.lines.stream().anyMatch(line -> line.contains("put aside")));
    desk.office().writes("alter table assessment.turns drop constraint poison");
  }
}
