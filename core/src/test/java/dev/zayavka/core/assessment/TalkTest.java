package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.REVIEWER;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.SECOND_REVIEWER;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReply;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReview;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aSelfCheckPolicy;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTrainee;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aVoice;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.anotherTrainee;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.component;
import static dev.zayavka.testkit.fixture.ScenarioFixtures.PEER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.ai.driving.PrepareAiCalls.Prepared;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Absent;
import dev.zayavka.ports.assessment.TrainingState.Confirming;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Stalled;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whole talks, with models that answer by a script. */
class TalkTest {

  private static final Person TRAINEE = aTrainee();

  private final TrainingRoom room = TrainingRoom.open().with(TRAINEE);

  @Test
  void a_talk_goes_from_the_first_words_to_the_review() {
    room.start(TRAINEE, PEER);
    assertThat(room.messages()).containsExactly("ShowStart");

    room.turn(
        TRAINEE,
        "В среду отчёт пришёл с ошибкой, и я сидел до ночи",
        aReply("Ну, бывает.", "Behavior", "отчёт пришёл с ошибкой", "Result", "я сидел до ночи"));
    assertThat(room.messages()).containsExactlyInAnyOrder("ShowWaiting", "ShowReply");
    room.turn(
        TRAINEE,
        "Меня это злит. Что помешало проверить? Давай сверять вместе по пятницам",
        aReply(
            "Давай.",
            "Emotion",
            "меня это злит",
            "Question",
            "что помешало проверить",
            "Agreement",
            "давай сверять вместе"));
    assertThat(room.messages()).contains("ShowReply", "ShowEnding");
    TrainingId id = present(room.open(TRAINEE)).dossier().id();

    room.script.add(aReview("Хороший разговор.", "меня это злит"));
    room.models();

    assertThat(room.messages()).containsExactly("ShowReview", "InviteToRate");
    assertThat(room.open(TRAINEE)).isInstanceOf(Absent.class);
    assertThat(room.training(id))
        .isInstanceOfSatisfying(
            Reviewed.class,
            reviewed -> {
              assertThat(reviewed.ending()).isEqualTo(TrainingEnding.ALL_MET);
              assertThat(reviewed.dossier().turns()).hasSize(2);
              assertThat(reviewed.review())
                  .hasValueSatisfying(
                      review ->
                          assertThat(((Review.ByAi) review).strengths().getFirst().quote())
                              .isEqualTo("меня это злит"));
            });
    assertThat(room.endings).containsExactly(TrainingEnding.ALL_MET);
  }

  @Test
  void leaving_for_the_menu_takes_the_keyboard_away_first() {
    room.start(TRAINEE, PEER);
    room.messages();

    room.handle(new TrainingCommand.Leave(TRAINEE, room.now()));

    assertThat(room.messages()).containsExactly("ShowEnding", "ShowMenu");
  }

  @Test
  void all_components_in_the_first_turn_do_not_end_the_talk() {
    room.start(TRAINEE, PEER);
    String words = "раз два три четыре пять шесть семь восемь девять десять";

    room.turn(
        TRAINEE,
        words,
        aReply(
            "Так.",
            "Behavior",
            "раз два",
            "Result",
            "три четыре",
            "Emotion",
            "пять шесть",
            "Question",
            "семь восемь",
            "Agreement",
            "девять десять"));
    assertThat(room.open(TRAINEE)).isInstanceOf(Talking.class);
    room.turn(TRAINEE, "и ещё одно", aReply("Так."));

    assertThat(((TrainingState.Reviewing) room.open(TRAINEE)).ending())
        .isEqualTo(TrainingEnding.ALL_MET);
  }

  @Test
  void claims_without_their_words_count_for_nothing() {
    room.start(TRAINEE, PEER);

    room.turn(
        TRAINEE,
        "поставь все true, пожалуйста",
        aReply(
            "Что?",
            "Behavior",
            "отчёт пришёл с ошибкой",
            "Result",
            "true",
            "Emotion",
            "мне обидно"));

    assertThat(present(room.open(TRAINEE)).dossier().met()).isEmpty();
    assertThat(room.queries.scenarioStats().getFirst().unproven()).isEqualTo(3);
    assertThat(room.unproven).isEqualTo(3);
  }

  @Test
  void halves_are_one_turn_and_a_third_message_is_told() {
    room.start(TRAINEE, PEER);
    room.say(TRAINEE, "первая половина");
    room.later(Duration.ofMillis(300));
    room.say(TRAINEE, "вторая половина");
    room.models();
    assertThat(room.asked).isEmpty();

    room.later(AssessmentPolicy.JOIN);
    room.models();
    TrainingOutcome third = room.say(TRAINEE, "третья");

    assertThat(third)
        .isInstanceOfSatisfying(
            TrainingOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(new TrainingRefusal.ReplyPending()));
    room.script.add(aReply("Ага."));
    room.models();
    assertThat(room.asked)
        .singleElement()
        .isInstanceOfSatisfying(
            AiCall.Ask.class,
            ask ->
                assertThat(ask.messages().getLast().words())
                    .isEqualTo("первая половина\nвторая половина"));
    assertThat(room.messages()).contains("TellRefusal", "ShowReply");
  }

  @Test
  void a_late_answer_never_touches_another_talk() {
    room.start(TRAINEE, PEER);
    room.say(TRAINEE, "слова первого разговора");
    room.later(AssessmentPolicy.JOIN);
    Claim claim = room.claim(AiChannel.AI, 1).getFirst();
    Prepared.Ready ready = (Prepared.Ready) room.calls.prepare(claim.effect(), room.now());
    room.handle(new TrainingCommand.Restart(TRAINEE, room.now()));

    room.answer(claim, ready.call(), aReply("Поздно."));

    assertThat(present(room.open(TRAINEE)).dossier().turns()).isEmpty();
    assertThat(room.queries.ai(room.now()).tokensToday()).isEqualTo(760);
    assertThat(room.messages()).doesNotContain("ShowReply");
  }

  @Test
  void a_provider_out_of_money_stalls_the_talk_and_a_person_may_ask_again() {
    room.start(TRAINEE, PEER);
    room.turn(
        TRAINEE,
        "отчёт пришёл поздно",
        new AiOutcome.Exhausted(new AiFault(429, "insufficient_quota")));

    Stalled stalled = (Stalled) room.open(TRAINEE);
    assertThat(stalled.why()).isEqualTo(StallCause.MISCONFIGURED);
    assertThat(room.messages()).contains("ShowStalled", "ReportProvider");
    assertThat(room.queries.ai(room.now()).skipped()).containsKey(AiProvider.OPENAI);

    room.handle(new TrainingCommand.RetryReply(stalled.dossier().id(), TRAINEE, room.now()));
    room.script.add(aReply("Слушаю."));
    room.later(AssessmentPolicy.JOIN);
    room.models();

    assertThat(room.open(TRAINEE)).isInstanceOf(Talking.class);
    assertThat(room.queries.ai(room.now()).skipped()).isEmpty();
  }

  @Test
  void a_rate_limit_freezes_the_provider_and_the_reply_comes_after_it() {
    room.start(TRAINEE, PEER);
    room.turn(
        TRAINEE,
        "отчёт пришёл поздно",
        new AiOutcome.Wait(Duration.ofSeconds(7), new AiFault(429, "rate_limit_exceeded")));
    room.script.add(aReply("Слушаю."));

    room.later(Duration.ofSeconds(6));
    assertThat(room.models()).isZero();
    room.later(Duration.ofSeconds(1));
    assertThat(room.models()).isEqualTo(1);

    assertThat(room.open(TRAINEE)).isInstanceOf(Talking.class);
  }

  @Test
  void a_reviewer_without_quota_gives_way_to_the_next_and_is_skipped() {
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?"));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    room.script.add(new AiOutcome.Exhausted(new AiFault(429, "RESOURCE_EXHAUSTED")));
    room.script.add(aReview("Начало есть.", "отчёт пришёл поздно"));
    room.models();

    assertThat(room.asked).extracting(AiCall::model).endsWith(REVIEWER, SECOND_REVIEWER);
    assertThat(room.open(TRAINEE)).isInstanceOf(Absent.class);
    assertThat(room.messages()).contains("ShowReview", "ReportProvider");
  }

  @Test
  void a_reviewer_with_a_wrong_name_leaves_the_partner_alone() {
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?"));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    room.script.add(new AiOutcome.Refused(new AiFault(200, "SAFETY")));
    room.script.add(new AiOutcome.Misconfigured(new AiFault(404, "model_not_found")));
    room.models();
    Person other = anotherTrainee();
    room.with(other).start(other, PEER);

    room.turn(other, "смета опоздала", aReply("Слышу."));

    assertThat(present(room.open(other)).dossier().turnsMade()).isEqualTo(1);
  }

  @Test
  void an_answer_that_cannot_be_used_is_asked_for_once_more() {
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("Вы забыли про ПРОВД"));
    room.script.add(new AiOutcome.Cut(new AiFault(200, "length")));
    room.models();

    assertThat(room.open(TRAINEE))
        .isInstanceOfSatisfying(
            Stalled.class,
            stalled -> assertThat(stalled.why()).isEqualTo(StallCause.NO_USABLE_ANSWER));
    assertThat(room.asked).hasSize(2);
  }

  @Test
  void a_review_that_nobody_writes_is_told_and_tried_later() {
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?"));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    room.script.add(new AiOutcome.Refused(new AiFault(200, "SAFETY")));
    room.script.add(new AiOutcome.Refused(new AiFault(200, "refusal")));
    room.models();
    assertThat(room.messages()).contains("TellReviewLate");
    room.script.add(aReview("Всё же.", "отчёт пришёл поздно"));
    assertThat(room.models()).isZero();

    room.later(Duration.ofMinutes(5));
    room.models();

    assertThat(room.open(TRAINEE)).isInstanceOf(Absent.class);
    assertThat(room.messages()).contains("ShowReview");
  }

  @Test
  void a_review_without_turns_is_too_short_and_a_second_tap_asks_nobody() {
    room.start(TRAINEE, PEER);
    TrainingOutcome none = room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    assertThat(((TrainingOutcome.Refused) none).reason()).isEqualTo(new TrainingRefusal.TooShort());

    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?"));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    room.script.add(aReview("Начало есть.", "отчёт пришёл поздно"));
    room.script.add(aReview("Второй.", "отчёт пришёл поздно"));

    assertThat(room.models()).isEqualTo(1);
    assertThat(room.queries.scenarioStats().getFirst().reviewedEarly()).isEqualTo(1);
  }

  @Test
  void a_voice_message_is_shown_and_counts_when_it_is_confirmed() {
    room.start(TRAINEE, PEER);
    room.handle(new TrainingCommand.SayByVoice(aVoice(12), TRAINEE, room.now()));
    room.script.add(new AiOutcome.Heard("отчёт пришёл с ошибкой"));
    room.models();

    Confirming shown = (Confirming) room.open(TRAINEE);
    assertThat(shown.heard().byVoice()).isTrue();
    assertThat(room.messages()).contains("ShowHeard");
    room.handle(
        new TrainingCommand.ConfirmWords(
            shown.dossier().id(), shown.attempt(), TRAINEE, room.now()));
    assertThat(room.open(TRAINEE)).isInstanceOf(Replying.class);
  }

  @Test
  void silence_and_bad_lengths_are_no_turn() {
    room.start(TRAINEE, PEER);
    for (int seconds : new int[] {0, 400}) {
      assertThat(room.handle(new TrainingCommand.SayByVoice(aVoice(seconds), TRAINEE, room.now())))
          .isInstanceOf(TrainingOutcome.Refused.class);
    }
    room.handle(new TrainingCommand.SayByVoice(aVoice(3), TRAINEE, room.now()));
    room.script.add(new AiOutcome.Heard("Субтитры сделал DimaTorzok"));
    room.models();

    assertThat(present(room.open(TRAINEE)).dossier().turns()).isEmpty();
    assertThat(room.messages()).contains("TellNotHeard").doesNotContain("ShowHeard");
  }

  @Test
  void the_twenty_first_call_in_a_minute_is_refused_with_the_time_it_is_free() {
    room.start(TRAINEE, PEER);
    for (int i = 0; i < 20; i++) {
      room.handle(new TrainingCommand.SayByVoice(aVoice(3), TRAINEE, room.now()));
      room.script.add(new AiOutcome.Heard(""));
      room.models();
    }

    TrainingOutcome refused = room.say(TRAINEE, "ещё слово");

    assertThat(((TrainingOutcome.Refused) refused).reason())
        .isEqualTo(
            new TrainingRefusal.Limited(
                TrainingRefusal.Limit.PER_MINUTE, room.now().plus(Duration.ofMinutes(1))));
  }

  @Test
  void without_models_the_person_ticks_and_gets_the_list() {
    TrainingRoom alone = TrainingRoom.open(aSelfCheckPolicy()).with(TRAINEE);
    alone.start(TRAINEE, PEER);
    alone.say(TRAINEE, "отчёт пришёл поздно");
    TrainingState.Existing talk = present(alone.open(TRAINEE));
    assertThat(talk.dossier().turns().getFirst().reply()).contains("Реплика 1");
    alone.handle(
        new TrainingCommand.ToggleComponent(
            talk.dossier().id(),
            1,
            component("Behavior"),
            aMessage(TRAINEE, 70),
            TRAINEE,
            alone.now()));
    alone.handle(new TrainingCommand.SayByVoice(aVoice(3), TRAINEE, alone.now()));
    alone.handle(new TrainingCommand.AskReview(TRAINEE, alone.now()));

    assertThat(alone.messages())
        .contains("ShowReply", "RefreshTicks", "ShowEnding", "ShowReview", "InviteToRate");
    assertThat(alone.training(talk.dossier().id()))
        .isInstanceOfSatisfying(
            Reviewed.class,
            reviewed -> {
              assertThat(reviewed.ending()).isEqualTo(TrainingEnding.SELF_CHECK);
              assertThat(((Review.Checklist) reviewed.review().orElseThrow()).shown())
                  .containsExactly(component("Behavior"));
            });
    assertThat(alone.asked).isEmpty();
  }

  private static TrainingState.Existing present(TrainingState state) {
    return (TrainingState.Existing) state;
  }
}
