package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.PARTNER;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.REVIEWER;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.SECOND_REVIEWER;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.TRANSCRIBER;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aPolicy;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReply;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReview;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aVoice;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.component;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.driving.PrepareAiCalls.Prepared;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowReply;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of three people, slow and faulty models and the clock: each turn that was shown
 * is kept once, no talk sees another's words, nothing counts without its quote, and each person has
 * at most one open training.
 */
class HistoriesTest {

  private static final int HISTORIES = 600;
  private static final int STEPS = 150;

  private static final List<Person> PEOPLE =
      List.of(Person.of(501, "А"), Person.of(502, "Б"), Person.of(503, "В"));

  private static final List<String> COMPONENTS =
      List.of("Behavior", "Result", "Emotion", "Question", "Agreement");

  private static final List<ScenarioId> SCENARIOS =
      List.of(ScenarioFixtures.EMPLOYEE, ScenarioFixtures.PEER, ScenarioFixtures.CAREER);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatever_people_models_and_clock_do_the_promises_hold(boolean withModels) {
    Set<TrainingEnding> endings = EnumSet.noneOf(TrainingEnding.class);
    for (int seed = 0; seed < (withModels ? HISTORIES : HISTORIES / 4); seed++) {
      endings.addAll(new History(seed, withModels).play());
    }
    assertThat(endings)
        .contains(
            TrainingEnding.RESTART,
            TrainingEnding.MENU,
            TrainingEnding.EXPIRED,
            withModels ? TrainingEnding.ALL_MET : TrainingEnding.SELF_CHECK);
    assertThat(endings.contains(TrainingEnding.OUT_OF_TURNS)).isEqualTo(withModels);
  }

  /** One history; calls may be in flight while people act. */
  private static final class History {
    private final Random chance;
    private final TrainingRoom room;
    private final List<InFlight> inFlight = new ArrayList<>();
    private final Map<TrainingId, Map<Integer, String>> replies = new HashMap<>();
    private final String name;
    private int words;

    History(int seed, boolean withModels) {
      this.chance = new Random(seed);
      this.name = "history " + seed;
      AssessmentPolicy policy =
          withModels
              ? aPolicy(
                  List.of(PARTNER, REVIEWER),
                  List.of(REVIEWER, SECOND_REVIEWER),
                  List.of(TRANSCRIBER))
              : aPolicy(List.of(), List.of(), List.of());
      this.room = TrainingRoom.open(policy);
      PEOPLE.forEach(room::with);
    }

    List<TrainingEnding> play() {
      for (int step = 0; step < STEPS; step++) {
        Person person = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        switch (chance.nextInt(20)) {
          case 0, 1 -> start(person);
          case 2, 3, 4, 5 -> room.say(person, words(person));
          case 6 ->
              room.handle(
                  new TrainingCommand.SayByVoice(aVoice(chance.nextInt(400)), person, room.now()));
          case 7, 8 -> press(person);
          case 9 -> seldom(person);
          case 10, 11, 12 -> begin();
          case 13, 14, 15, 16 -> answerOne();
          default -> clock();
        }
        if (chance.nextBoolean()) {
          deliver();
        }
        if (step % 15 == 0) {
          check();
        }
      }
      check();
      return room.endings;
    }

    private void start(Person person) {
      if (!(room.open(person) instanceof Open) || chance.nextInt(20) == 0) {
        room.start(person, SCENARIOS.get(chance.nextInt(SCENARIOS.size())));
      }
    }

    private void seldom(Person person) {
      switch (chance.nextInt(10)) {
        case 0 -> room.handle(new TrainingCommand.Restart(person, room.now()));
        case 1 -> room.handle(new TrainingCommand.Leave(person, room.now()));
        case 2 -> room.handle(new TrainingCommand.AskReview(person, room.now()));
        default -> {}
      }
    }

    private void press(Person person) {
      if (room.open(person) instanceof Open open) {
        TrainingId id = open.dossier().id();
        int turn = open.dossier().turns().size();
        switch (chance.nextInt(4)) {
          case 0 ->
              room.handle(
                  new TrainingCommand.ConfirmWords(
                      id, open.dossier().version() - chance.nextInt(3), person, room.now()));
          case 1 -> room.handle(new TrainingCommand.RetryReply(id, person, room.now()));
          case 2 ->
              room.handle(
                  new TrainingCommand.ToggleComponent(
                      id,
                      turn - chance.nextInt(2),
                      component("Behavior"),
                      aMessage(person, 5),
                      person,
                      room.now()));
          default -> room.handle(new TrainingCommand.FinishTicking(id, turn, person, room.now()));
        }
      }
    }

    /** Words that nobody else says: each begins with the person's number. */
    private String words(Person person) {
      words++;
      return "от" + person.id().value() + " слова" + words + " одно" + words + " другое" + words;
    }

    private void begin() {
      for (Claim claim : room.claim(AiChannel.AI, 2)) {
        switch (room.calls.prepare(claim.effect(), room.now())) {
          case Prepared.NotYet wait -> room.settle(claim, new Delivery.NotYet(wait.until()));
          case Prepared.Obsolete obsolete ->
              room.settle(claim, new Delivery.Obsolete(Delivery.Why.OVERTAKEN));
          case Prepared.Ready ready -> inFlight.add(new InFlight(claim, ready.call()));
        }
      }
    }

    /**
     * A call is answered, is cut, or its worker is killed and nobody hears of it. A worker whose
     * lease has ended may answer later what another one has answered.
     */
    private void answerOne() {
      if (!inFlight.isEmpty()) {
        InFlight call = inFlight.remove(chance.nextInt(inFlight.size()));
        int fate = chance.nextInt(12);
        if (fate == 0) {
          room.settle(call.claim(), new Delivery.TryLater("cut"));
        } else if (fate > 1) {
          room.answer(call.claim(), call.call(), outcome(call.call()));
          if (chance.nextInt(3) == 0) {
            inFlight.add(call);
          }
        }
      }
    }

    private AiOutcome outcome(AiCall call) {
      AiFault fault = new AiFault(500, "x");
      return switch (chance.nextInt(60)) {
        case 0 -> new AiOutcome.Cut(fault);
        case 1 -> new AiOutcome.Refused(fault);
        case 2 -> new AiOutcome.Malformed(fault);
        case 3 -> new AiOutcome.Wait(Duration.ofSeconds(1 + chance.nextInt(100)), fault);
        case 4 -> new AiOutcome.Exhausted(fault);
        case 5 -> new AiOutcome.Unreachable(Duration.ZERO, fault);
        default ->
            switch (call) {
              case AiCall.Transcribe transcribe ->
                  new AiOutcome.Heard(
                      chance.nextInt(4) == 0 ? "" : "от0 сказано голосом " + chance.nextInt());
              case AiCall.Ask ask when ask.schema().name().equals("review") ->
                  aReview("Итог " + chance.nextInt(), "от501 слова1");
              case AiCall.Ask ask -> reply(ask);
            };
      };
    }

    /** Claims components at random: most have their quote in the words, some have none. */
    private AiOutcome reply(AiCall.Ask ask) {
      String own = ask.messages().getLast().words();
      List<String> words = PlainWords.of(own);
      List<String> claims = new ArrayList<>();
      for (int i = 0; i + 2 <= words.size(); i += 2) {
        claims.add(COMPONENTS.get(chance.nextInt(COMPONENTS.size())));
        claims.add(
            chance.nextInt(5) == 0
                ? "этого никто не говорил"
                : String.join(" ", words.subList(i, i + 2)));
      }
      return aReply(replyTo(own), claims.toArray(String[]::new));
    }

    /** A reply answers the words as they were when it was asked for; later ones may have joined. */
    private static List<String> repliesTo(String said) {
      List<String> replies = new ArrayList<>();
      List<String> lines = said.lines().toList();
      for (int i = 1; i <= lines.size(); i++) {
        replies.add(replyTo(String.join("\n", lines.subList(0, i))));
      }
      return replies;
    }

    private static String replyTo(String words) {
      return "Ответ на " + words.hashCode();
    }

    private void clock() {
      room.later(
          switch (chance.nextInt(60)) {
            case 0 -> Duration.ofHours(25);
            case 1 -> Duration.ofMinutes(10);
            case 2, 3, 4, 5 -> Duration.ofSeconds(50);
            default -> Duration.ofMillis(800L * (1 + chance.nextInt(4)));
          });
      room.tend.watch(room.now());
      room.tend.expire(room.now());
    }

    /** People see replies: each is remembered as it was shown, and is the same whenever it is. */
    private void deliver() {
      for (Effect effect : room.drain()) {
        if (effect instanceof ShowReply show
            && room.training(show.training()) instanceof Existing shown) {
          Turn turn = shown.dossier().turns().get(show.turn() - 1);
          String reply = turn.reply().orElseThrow();
          String before =
              replies
                  .computeIfAbsent(show.training(), training -> new HashMap<>())
                  .putIfAbsent(show.turn(), reply);
          assertThat(Optional.ofNullable(before)).as(name).isEmpty();
        }
      }
    }

    private void check() {
      List<TrainingSummary> all =
          room.queries.trainings(Optional.empty(), 1).total() == 0
              ? List.of()
              : PEOPLE.stream()
                  .flatMap(
                      person ->
                          room.ask(work -> work.reports().trainingsOf(person.id(), 1000)).stream())
                  .toList();
      for (Person person : PEOPLE) {
        long open =
            all.stream()
                .filter(training -> training.person().equals(person.id()))
                .filter(training -> training.endedAt().isEmpty())
                .count();
        assertThat(open).as(name).isLessThanOrEqualTo(1);
      }
      for (TrainingSummary summary : all) {
        check((Existing) room.training(summary.id()));
      }
    }

    private void check(Existing training) {
      List<Turn> turns = training.dossier().turns();
      for (int i = 0; i < turns.size(); i++) {
        Turn turn = turns.get(i);
        assertThat(turn.no()).as(name).isEqualTo(i + 1);
        String said = turn.words().map(kept -> kept.text()).orElse("");
        assertThat(said.lines())
            .as(name)
            .allMatch(
                line ->
                    line.startsWith("от" + training.dossier().person().value() + " ")
                        || line.startsWith("от0 "));
        if (!training.dossier().selfCheck()) {
          for (Found found : turn.found()) {
            assertThat(Evidence.stands(found.quote(), said)).as(name).isTrue();
          }
          turn.reply().ifPresent(reply -> assertThat(repliesTo(said)).as(name).contains(reply));
        }
      }
      replies
          .getOrDefault(training.dossier().id(), Map.of())
          .forEach((no, reply) -> assertThat(turns.get(no - 1).reply()).as(name).hasValue(reply));
    }
  }

  private record InFlight(Claim claim, AiCall call) {}
}
