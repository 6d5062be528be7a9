package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.INVITED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zayavka.assembly.Bot;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.ai.AiCall;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Property: whatever people, models, Telegram and the clock do, every turn that was shown is in the
 * table once, no talk sees the words of another person, and nothing counts without its quote. The
 * day is derived from a seed; its interleaving with the bots is not.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomTalksTest {

  private static final int STEPS = 90;
  private static final Pattern MARK = Pattern.compile("п\\d+н");
  private static final Pattern MARKED = Pattern.compile("п\\d+н\\d+");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void with_one_poller_talks_stay_whole_and_apart() {
    try (AssessmentDeskDriver desk = AssessmentDeskDriver.running(TestOffice.plan(Mode.POLLING))) {
      passes(
          desk,
          seed(20261201),
          () -> {
            desk.office().stops(desk.office().bot());
            desk.office().starts();
          });
    }
  }

  @Test
  void with_two_webhooks_talks_stay_whole_and_apart() {
    try (Balancer balancer = new Balancer();
        TestOffice office = TestOffice.plan(Mode.WEBHOOK).redis(true).assessment().open()) {
      Map<String, String> shared = Map.of("WEBHOOK_URL", balancer.url());
      balancer.to(office.starts(shared), office.starts(shared));
      passes(
          new AssessmentDeskDriver(office),
          seed(20261202),
          () -> {
            Bot leaving = office.bot();
            balancer.without(leaving);
            office.stops(leaving);
            balancer.to(office.starts(shared));
          });
    }
  }

  private static void passes(AssessmentDeskDriver desk, long seed, Runnable botStartsAgain) {
    try {
      RandomTalks talks = new RandomTalks(desk, new Random(seed), botStartsAgain);
      talks.pass(STEPS);
      talks.people().forEach(person -> check(desk, person));
      desk.ai().calls().forEach(RandomTalksTest::assertOfOnePerson);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("with -Dzayavka.seed=" + seed, e);
    }
  }

  private static void check(AssessmentDeskDriver desk, SimulatedPerson person) {
    List<String> said =
        desk.database().trainings(person.id()).stream()
            .flatMap(training -> desk.database().said(training).stream())
            .toList();
    List<String> marks =
        said.stream()
            .flatMap(words -> MARKED.matcher(words).results().map(MatchResult::group))
            .toList();
    assertThat(marks).as("each words of theirs in one turn").doesNotHaveDuplicates();
    assertThat(marks).allMatch(mark -> mark.startsWith(RandomTalks.mark(person)));

    assertThat(open(desk, person)).as("open trainings").isLessThanOrEqualTo(1);
    assertThat(person.messages().stream().filter(AssessmentDeskDriver::isReply).count())
        .as("replies in the chat, each of a turn")
        .isLessThanOrEqualTo(replies(desk, person));
    assertThat(desk.messages(person, NEXT)).as("reviews").isEqualTo(reviews(desk, person));
    assertThat(desk.messages(person, INVITED))
        .isEqualTo(desk.database().invitations(person.id()))
        .isLessThanOrEqualTo(1);
    assertThat(person.messages()).noneMatch(view -> view.fromBot() && view.contains("{"));
    assertProven(desk, person);
  }

  /** A call has the words of one person alone. */
  private static void assertOfOnePerson(AiCall call) {
    assertThat(MARK.matcher(call.json().toString()).results().map(MatchResult::group).distinct())
        .as(call.line())
        .hasSizeLessThanOrEqualTo(1);
  }

  private static void assertProven(AssessmentDeskDriver desk, SimulatedPerson person) {
    desk.database()
        .read(
            """
            select t.said, t.found from assessment.turns t
            join assessment.trainings g on g.id = t.training_id where g.person_id = ?""",
            person.id(),
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            turn ->
                assertThat(json(turn.getValue()).findValuesAsText("quote"))
                    .allSatisfy(quote -> assertThat(turn.getKey()).contains(quote)));
  }

  private static long open(AssessmentDeskDriver desk, SimulatedPerson person) {
    return desk.count(
        "select count(*) from assessment.trainings where ended_at is null and person_id = ?",
        person.id());
  }

  private static long replies(AssessmentDeskDriver desk, SimulatedPerson person) {
    return desk.count(
        """
        select count(t.replied) from assessment.turns t
        join assessment.trainings g on g.id = t.training_id where g.person_id = ?""",
        person.id());
  }

  private static long reviews(AssessmentDeskDriver desk, SimulatedPerson person) {
    return desk.count(
        """
        select count(*) from assessment.reviews r
        join assessment.trainings g on g.id = r.training_id where g.person_id = ?""",
        person.id());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long seed(long usual) {
    return Long.getLong("zayavka.seed", usual);
  }
}
