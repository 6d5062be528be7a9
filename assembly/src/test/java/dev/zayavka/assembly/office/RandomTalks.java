package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.AGAIN;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.AGREEMENT;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.ANALYSIS;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.EMOTION;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.LEAVE;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.QUESTION;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESTART;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RETRY;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.SEND;

import dev.zayavka.sandbox.ai.AiFault;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random talks of several people: they speak, begin again, leave and ask for reviews, while models
 * and Telegram fail and bots are replaced. All words carry a mark of the person, each another one.
 */
final class RandomTalks {

  private static final List<String> WORDS =
      List.of(BEHAVIOR, RESULT, EMOTION, QUESTION, AGREEMENT, "Привет, как дела сегодня?");
  private static final List<String> COMMANDS = List.of("/fbpeer", "/career", "/aidemo");
  private static final List<String> KEYS = List.of(RESTART, ANALYSIS, ANALYSIS, LEAVE);
  private static final List<String> BUTTONS = List.of(SEND, RETRY, AGAIN);
  private static final List<AiFault> FAULTS =
      List.of(
          AiFault.RATE_LIMIT,
          AiFault.SERVER_ERROR,
          AiFault.CUT_AFTER_HEADERS,
          AiFault.BROKEN_JSON,
          AiFault.WRONG_TYPES,
          AiFault.LENGTH,
          AiFault.REFUSAL,
          AiFault.HTML_200);

  private final AssessmentDeskDriver desk;
  private final Random random;
  private final Runnable botStartsAgain;
  private final List<SimulatedPerson> people;
  private int said;

  RandomTalks(AssessmentDeskDriver desk, Random random, Runnable botStartsAgain) {
    this.desk = desk;
    this.random = random;
    this.botStartsAgain = botStartsAgain;
    this.people =
        List.of(desk.trainee("/fbpeer"), desk.trainee("/career"), desk.trainee("/fbpeer"));
  }

  List<SimulatedPerson> people() {
    return people;
  }

  /** The mark in all words of a person. */
  static String mark(SimulatedPerson person) {
    return "п" + person.id() + "н";
  }

  /** Passes the day, then lets all that is under way come to its end. */
  void pass(int steps) {
    for (int step = 0; step < steps; step++) {
      SimulatedPerson person = oneOf(people);
      switch (random.nextInt(20)) {
        case 0, 1 -> person.says(oneOf(COMMANDS));
        case 2, 3, 4 -> person.says(oneOf(KEYS));
        case 5, 6, 7 -> presses(person);
        case 8 -> speaks(person);
        case 9, 10 -> modelFails();
        case 11 -> telegramFails(person);
        case 12 -> desk.office().clock().forward(Duration.ofSeconds(random.nextInt(60)));
        default -> person.says(isTalking(person) ? words(person) : oneOf(COMMANDS));
      }
      if (step == steps / 2) {
        botStartsAgain.run();
      }
      if (random.nextInt(3) > 0) {
        desk.office().awaitRest();
      }
    }
    desk.ai().clearScripts();
    desk.office().telegram().faults().clear();
    desk.office().clock().forward(Duration.ofMinutes(6));
    desk.office().awaitRest();
  }

  private boolean isTalking(SimulatedPerson person) {
    return !List.of("REVIEWED", "LEFT").contains(desk.state(person));
  }

  private String words(SimulatedPerson person) {
    said++;
    return oneOf(WORDS) + " Слово " + mark(person) + said + ".";
  }

  private void speaks(SimulatedPerson person) {
    byte[] voice = ("OggS " + said).getBytes(StandardCharsets.UTF_8);
    desk.ai().hears(voice, words(person));
    person.privately().sendsVoice(voice, 5);
  }

  private void presses(SimulatedPerson person) {
    String button = oneOf(BUTTONS);
    List<MessageView> with =
        person.messages().stream().filter(view -> view.button(button).isPresent()).toList();
    if (!with.isEmpty()) {
      person.taps(oneOf(with), button);
    }
  }

  private void modelFails() {
    if (random.nextInt(4) == 0) {
      Map<String, String> invented = Map.of("Behavior", "этого никто не говорил");
      desk.ai().script(AiScript.turn("Ладно, пусть будет так.", invented));
    } else {
      AiKind kind = oneOf(List.of(AiKind.TURN, AiKind.TURN, AiKind.REVIEW));
      desk.ai().script(AiScript.fault(oneOf(FAULTS)).of(kind));
    }
  }

  private void telegramFails(SimulatedPerson person) {
    var fault = desk.office().telegram().faults().next(1).inChat(person.id());
    switch (random.nextInt(3)) {
      case 0 -> fault.answerBadGateway();
      case 1 -> fault.answerRetryAfter(1 + random.nextInt(10));
      default -> fault.dropBeforeTheEffect();
    }
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
