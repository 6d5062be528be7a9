package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RETRY;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.ai.AiCall;
import dev.zayavka.sandbox.ai.AiFault;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models fail in every way, and nobody sees more of it than a plain sentence. */
class ModelFaultsTest extends SharedAssessmentDesk {

  private static final Duration WHOLE_TURN = Duration.ofSeconds(2);
  private static final String STALLED = "Ваши слова на месте, реплика не потрачена";

  @Override
  OfficePlan plan() {
    return TestOffice.plan(Mode.POLLING).variable("AI_REQUEST_TIMEOUT_SEC", "3");
  }

  @Test
  void scenario_14_a_rate_limit_is_waited_for_by_everybody_of_the_provider() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    SimulatedPerson other = desk.trainee("/fbpeer");
    SimulatedPerson third = desk.member();
    int before = turns();
    desk.ai()
        .script(
            AiScript.fault(AiFault.RATE_LIMIT)
                .retryAfter(Duration.ofSeconds(7))
                .from(AiProvider.OPENAI)
                .of(AiKind.TURN));
    desk.office().timeStands();
    MessageView said = saysWithTimeStanding(person, BEHAVIOR);
    awaitTrue("the provider is paused", () -> pauses() == 1);
    assertThat(turns()).isEqualTo(before + 1);
    MessageView otherSaid = saysWithTimeStanding(other, RESULT);
    desk.office().clock().forward(Duration.ofMillis(4500));
    desk.answered(third, "/whoami", "Вы участник");
    assertThat(turns()).isEqualTo(before + 1);

    desk.office().clock().forward(Duration.ofMillis(600));
    desk.office().timePasses();
    reply(person, said);
    reply(other, otherSaid);
    desk.office().awaitRest();

    assertThat(turns()).isEqualTo(before + 3);
    assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR);
  }

  @Test
  void scenario_15_the_second_reviewer_takes_over_when_the_first_has_no_quota_for_the_day() {
    desk.ai().script(AiScript.fault(AiFault.QUOTA).from(AiProvider.GEMINI).of(AiKind.REVIEW));
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    assertThat(reviewers(person)).containsExactly(AiProvider.GEMINI, AiProvider.OPENAI);
    SimulatedPerson other = desk.trainee("/fbpeer");
    desk.replied(other, BEHAVIOR);
    assertThat(reviewers(other)).containsExactly(AiProvider.OPENAI);
    desk.office().admin().awaitsMessage("у провайдера gemini кончились", PATIENCE);
    desk.office().awaitRest();
    assertThat(desk.messages(desk.office().admin(), "провайдера gemini")).isEqualTo(1);

    desk.office().clock().forward(Duration.ofMinutes(11));
    desk.begins(other, "/fbpeer");
    desk.replied(other, BEHAVIOR);
    assertThat(reviewers(other)).containsExactly(AiProvider.GEMINI);
  }

  @Test
  void scenario_16_a_talk_without_a_provider_stalls_at_once_and_goes_on_with_the_same_words() {
    SimulatedPerson admin = desk.office().admin();
    SimulatedPerson person = desk.trainee("/fbpeer");
    SimulatedPerson other = desk.trainee("/fbpeer");
    int before = turns();
    desk.ai().script(AiScript.fault(AiFault.QUOTA).from(AiProvider.OPENAI).always());
    MessageView stalled = desk.answered(person, BEHAVIOR, STALLED);
    assertThat(stalled.text()).contains("ИИ сейчас недоступен").doesNotContain("quota", "429");
    MessageView otherStalled = desk.answered(other, RESULT, STALLED);
    admin.awaitsMessage("у провайдера openai кончились", PATIENCE);
    desk.office().awaitRest();
    assertThat(turns()).isEqualTo(before + 1);
    assertThat(desk.messages(admin, "у провайдера openai")).isEqualTo(1);

    desk.ai().clearScripts();
    desk.tapped(person, stalled, RETRY, "Александр:");
    assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR);

    String key = desk.ai().key(AiProvider.OPENAI);
    desk.ai().accepts(AiProvider.OPENAI, "sk-another");
    MessageView again = desk.tapped(other, otherStalled, RETRY, STALLED);
    MessageView notice = admin.awaitsMessage("провайдер openai отклоняет", PATIENCE);
    assertThat(notice.text() + again.text()).doesNotContain(key);
    desk.ai().accepts(AiProvider.OPENAI, key);
    desk.tapped(other, again, RETRY, "Александр:");
    desk.office().awaitRest();
    assertThat(desk.database().said(desk.training(other))).containsExactly(RESULT);
    assertThat(desk.messages(admin, "провайдер openai отклоняет")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "LENGTH",
        "LENGTH_EMPTY",
        "REFUSAL",
        "SAFETY",
        "NO_CANDIDATES",
        "BROKEN_JSON",
        "WRONG_TYPES",
        "HTML_200"
      })
  void scenario_17_an_answer_that_cannot_be_used_never_reaches_the_chat(AiFault fault) {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.ai().script(AiScript.fault(fault).from(AiProvider.OPENAI).of(AiKind.TURN));

    MessageView said = person.says(BEHAVIOR);
    MessageView answer =
        person.awaitsMessage(
            "a reply or a stop",
            view ->
                view.sequence() > said.sequence()
                    && (AssessmentDeskDriver.isReply(view) || view.contains(STALLED)),
            PATIENCE);
    if (answer.contains(STALLED)) {
      desk.tapped(person, answer, RETRY, "Александр:");
    }
    desk.office().awaitRest();

    assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR);
    assertThat(desk.database().replies(desk.training(person))).isEqualTo(1);
    assertThat(desk.database().calls(desk.training(person))).isEqualTo(2);
    assertThat(person.messages())
        .filteredOn(view -> view.fromBot() && view.sequence() > said.sequence())
        .allMatch(view -> AssessmentDeskDriver.isReply(view) || view.contains(STALLED))
        .noneMatch(view -> view.contains("{") || view.contains("<"));
  }

  @Test
  void scenario_17_a_blocked_review_goes_to_the_next_reviewer() {
    SimulatedPerson person = desk.member();
    for (AiFault fault : List.of(AiFault.SAFETY, AiFault.NO_CANDIDATES, AiFault.REFUSAL)) {
      desk.begins(person, "/fbpeer");
      desk.replied(person, BEHAVIOR);
      desk.ai().script(AiScript.fault(fault).from(AiProvider.GEMINI).of(AiKind.REVIEW));
      assertThat(reviewers(person))
          .as(fault.name())
          .containsExactly(AiProvider.GEMINI, AiProvider.OPENAI);
    }
  }

  @Test
  void scenario_18_a_call_that_trickles_ends_at_its_deadline_and_holds_nobody_up() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    SimulatedPerson other = desk.trainee("/fbpeer");
    int before = turns();
    desk.ai().script(AiScript.usual().of(AiKind.TURN).trickling(Duration.ofSeconds(1)).times(2));
    MessageView said = person.says(BEHAVIOR);
    awaitTrue("a call that trickles", () -> turns() == before + 1);
    MessageView otherSaid = person(other, RESULT);
    desk.office().clock().forward(Duration.ofSeconds(21));
    MessageView told = person.awaitsMessageAfter(said, "задумался дольше обычного", PATIENCE);
    reply(other, otherSaid);
    MessageView reply = reply(person, said);
    desk.office().awaitRest();

    assertThat(reply.sequence()).isGreaterThan(told.sequence());
    assertThat(desk.messages(person, "задумался дольше обычного")).isEqualTo(1);
    assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR);
    assertThat(
            desk.database()
                .read(
                    "select ms from assessment.ai_calls where training_id = ? order by id",
                    desk.training(person),
                    row -> row.getInt(1)))
        .first()
        .satisfies(took -> assertThat(took).isGreaterThanOrEqualTo(2900));
  }

  private MessageView person(SimulatedPerson person, String words) {
    return person.says(words);
  }

  private MessageView saysWithTimeStanding(SimulatedPerson person, String words) {
    MessageView said = person.says(words);
    desk.awaitState(desk.training(person), "REPLYING");
    desk.office().clock().forward(WHOLE_TURN);
    return said;
  }

  private static MessageView reply(SimulatedPerson person, MessageView said) {
    return person.awaitsMessage(
        "a reply to " + said,
        view -> view.sequence() > said.sequence() && AssessmentDeskDriver.isReply(view),
        PATIENCE);
  }

  /** Asks for the review; the providers that were asked for it. */
  private List<AiProvider> reviewers(SimulatedPerson person) {
    int before = desk.ai().calls(AiKind.REVIEW).size();
    desk.reviewed(person);
    return desk.ai().calls(AiKind.REVIEW).stream().skip(before).map(AiCall::provider).toList();
  }

  private int turns() {
    return desk.ai().calls(AiKind.TURN).size();
  }

  private long pauses() {
    return desk.count(
        "select count(*) from telegram.chat_pause where destination = 'ai:openai' and ? = 0", 0);
  }
}
