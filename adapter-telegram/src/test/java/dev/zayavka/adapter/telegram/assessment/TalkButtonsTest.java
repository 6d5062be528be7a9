package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.assessment.Talks.ANNA;
import static dev.zayavka.adapter.telegram.assessment.Talks.TRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Talk;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentNote;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.Broadcast.Audience;
import dev.zayavka.ports.assessment.BroadcastCommand;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.SurveyCommand;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons of the assessment desk, and those of the bot before it. */
class TalkButtonsTest {

  private static final ScenarioId PEER = new ScenarioId("fb_peer");
  private static final MessageRef SHOWN = MessageRef.of(ANNA.id().value(), Talk.SHOWN);

  private final BotBench bench = BotBench.withTrainings(Language.RU);
  private final Talk talk = new Talk(bench);

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:menu",
        "a:start:fb_peer",
        "a:rate",
        "case:fb_peer:start",
        "case:fb_peer:theory",
        "case:fb_peer:restart",
        "menu:fb_peer",
        "nav:faq",
        "nav:rate",
        "nav:menu",
        "rate:open",
        "rate:set:overall_impression:7"
      })
  void a_stranger_is_asked_for_the_password(String data) {
    FakeTelegram.Call answer = talk.press(ANNA, () -> data);

    assertThat(bench.assessment.commands)
        .singleElement()
        .isInstanceOf(SignInCommand.AskPassword.class);
    assertThat(bench.converse.replies()).isEmpty();
    assertThat(answer.text()).contains("пароль");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case:fb_peer:stop",
        "case:FB:start",
        "menu:",
        "rate:set:overall_impression:11",
        "rate:set:mood:5",
        "nav:home",
        "a:mark:OVERALL_IMPRESSION:11"
      })
  void what_no_bot_ever_sent_is_out_of_date(String data) {
    bench.assessment.admit(MemberRole.USER);

    assertThat(talk.press(ANNA, () -> data).text()).isEqualTo("Эта кнопка устарела.");
    assertThat(bench.assessment.commands).isEmpty();
  }

  @Test
  void the_buttons_of_the_bot_before_do_what_they_say() {
    bench.assessment.admit(MemberRole.USER);

    assertThat(shown(() -> "menu:fb_peer"))
        .isEqualTo(new AssessmentEffect.ShowScenario(ANNA.id(), PEER));
    assertThat(shown(() -> "case:fb_peer:restart"))
        .isEqualTo(new AssessmentEffect.ShowScenario(ANNA.id(), PEER));
    assertThat(shown(() -> "case:fb_peer:theory"))
        .isEqualTo(new AssessmentEffect.SendTheory(ANNA.id(), PEER));
    assertThat(shown(() -> "nav:faq")).isEqualTo(new AssessmentView.ShowFaq(ANNA.id()));
    assertThat(shown(() -> "nav:menu")).isEqualTo(new AssessmentEffect.ShowMenu(ANNA.id(), false));
    talk.press(ANNA, () -> "case:fb_peer:start");
    assertThat(last(TrainingCommand.StartTraining.class).scenario()).isEqualTo(PEER);
    talk.press(ANNA, () -> "nav:rate");
    last(SurveyCommand.OpenSurvey.class);
    talk.press(ANNA, () -> "rate:open");
    last(SurveyCommand.BeginSurvey.class);
    talk.press(ANNA, () -> "rate:set:will_help_at_work:10");
    assertThat(last(SurveyCommand.GiveMark.class).question())
        .isEqualTo(SurveyQuestion.WILL_HELP_AT_WORK);
  }

  @Test
  void buttons_of_a_training_give_its_commands() {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();

    talk.press(ANNA, new AssessmentButton.Agree(PEER));
    assertThat(last(TrainingCommand.AcceptTerms.class).scenario()).isEqualTo(PEER);
    talk.press(ANNA, new AssessmentButton.SendHeard(TRAINING, 4));
    assertThat(last(TrainingCommand.ConfirmWords.class).attempt()).isEqualTo(4);
    talk.press(ANNA, new AssessmentButton.Retry(TRAINING));
    assertThat(last(TrainingCommand.RetryReply.class).training()).isEqualTo(TRAINING);
    talk.press(ANNA, new AssessmentButton.Analyse(TRAINING));
    last(TrainingCommand.AskReview.class);
    talk.press(ANNA, new AssessmentButton.Leave(TRAINING));
    last(TrainingCommand.Leave.class);
    talk.press(ANNA, new AssessmentButton.Tick(TRAINING, 2, Talks.BEHAVIOR));
    TrainingCommand.ToggleComponent ticked = last(TrainingCommand.ToggleComponent.class);
    assertThat(ticked.component()).isEqualTo(Talks.BEHAVIOR);
    assertThat(ticked.shownOn()).isEqualTo(SHOWN);
  }

  @Test
  void a_button_of_another_training_touches_none() {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();
    TrainingId other = new TrainingId(14);

    assertThat(talk.press(ANNA, new AssessmentButton.Analyse(other)).text())
        .isEqualTo("Эта кнопка устарела.");
    assertThat(shown(new AssessmentButton.Leave(other)))
        .isEqualTo(new AssessmentEffect.ShowMenu(ANNA.id(), false));
    assertThat(bench.assessment.commands).isEmpty();
  }

  @Test
  void refusals_that_belong_beside_a_button_are_told_there() {
    bench.assessment.admit(MemberRole.USER);
    refuse(new TrainingRefusal.AlreadyRunning());
    assertThat(talk.press(ANNA, new AssessmentButton.Start(PEER)).text()).contains("уже идёт");
    refuse(new TrainingRefusal.StaleButton());
    assertThat(talk.press(ANNA, new AssessmentButton.Retry(TRAINING)).text())
        .contains("другого разговора");
    refuse(new TrainingRefusal.TooShort());
    assertThat(talk.press(ANNA, new AssessmentButton.Retry(TRAINING)).text()).isEmpty();
  }

  @Test
  void the_ticks_are_closed_when_they_are_done() {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.training =
        new TrainingOutcome.Accepted((TrainingState.Existing) Talks.talking());

    assertThat(shown(new AssessmentButton.FinishTicks(TRAINING, 2)))
        .isEqualTo(new AssessmentView.CloseTicks(ANNA.id(), TRAINING, 2, SHOWN));
    assertThat(last(TrainingCommand.FinishTicking.class).turn()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1", "10"})
  void every_mark_is_answered(int mark) {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.survey = new SurveyOutcome.Asked(Optional.empty());

    FakeTelegram.Call answer =
        talk.press(ANNA, new AssessmentButton.GiveMark(SurveyQuestion.OVERALL_IMPRESSION, mark));

    assertThat(answer.text()).isEqualTo("Записала: " + mark);
    assertThat(last(SurveyCommand.GiveMark.class).shownOn()).isEqualTo(SHOWN);
  }

  @Test
  void a_forwarded_copy_takes_no_mark_and_no_tick() {
    bench.assessment.admit(MemberRole.ADMIN);

    for (AssessmentButton button :
        List.of(
            new AssessmentButton.GiveMark(SurveyQuestion.OVERALL_IMPRESSION, 5),
            new AssessmentButton.Tick(TRAINING, 1, Talks.BEHAVIOR),
            new AssessmentButton.FinishTicks(TRAINING, 1),
            new AssessmentButton.StopBroadcast(new BroadcastId(3)))) {
      assertThat(talk.pressForwarded(ANNA, button).text()).isEqualTo("Эта кнопка устарела.");
    }
    assertThat(bench.assessment.commands).isEmpty();
  }

  @Test
  void buttons_of_admins_are_out_of_date_for_others() {
    bench.assessment.admit(MemberRole.USER);
    assertThat(talk.press(ANNA, new AssessmentButton.TurnTrainees(2)).text())
        .isEqualTo("Эта кнопка устарела.");

    bench.assessment.admit(MemberRole.ADMIN);
    assertThat(shown(new AssessmentButton.TurnTrainees(2)))
        .isEqualTo(new AssessmentView.ShowTrainees(ANNA.id(), 2, Optional.of(SHOWN)));
    assertThat(shown(new AssessmentButton.TurnTrainings(Optional.of(PEER), 3)))
        .isEqualTo(
            new AssessmentView.ShowTrainings(ANNA.id(), Optional.of(PEER), 3, Optional.of(SHOWN)));
  }

  @Test
  void a_broadcast_goes_from_audience_to_end() {
    bench.assessment.admit(MemberRole.ADMIN);
    BroadcastId three = new BroadcastId(3);
    bench.assessment.broadcasting = new BroadcastOutcome.TextAsked();
    assertThat(shown(new AssessmentButton.WriteToNewcomers(PEER)))
        .isEqualTo(new AssessmentView.TellNote(ANNA.id(), AssessmentNote.BROADCAST_TEXT));
    assertThat(last(BroadcastCommand.ChooseAudience.class).audience())
        .isEqualTo(new Audience.NeverBegan(PEER));

    bench.assessment.broadcasting = new BroadcastOutcome.Repeated();
    talk.press(ANNA, new AssessmentButton.ConfirmBroadcast(three, BroadcastTime.NOW));
    assertThat(last(BroadcastCommand.Confirm.class).startAt()).isEmpty();
    talk.press(ANNA, new AssessmentButton.ConfirmBroadcast(three, BroadcastTime.TOMORROW));
    assertThat(last(BroadcastCommand.Confirm.class).startAt())
        .contains(Instant.parse("2026-11-21T07:00:00Z"));
    talk.press(ANNA, new AssessmentButton.PauseBroadcast(three));
    last(BroadcastCommand.Pause.class);
    talk.press(ANNA, new AssessmentButton.ResumeBroadcast(three));
    last(BroadcastCommand.Resume.class);
    bench.assessment.broadcasting = new BroadcastOutcome.NobodyToWrite();
    assertThat(talk.press(ANNA, new AssessmentButton.WriteToRole(MemberRole.USER)).text())
        .contains("никого нет");
  }

  private void refuse(TrainingRefusal reason) {
    bench.assessment.training = new TrainingOutcome.Refused(reason, Talks.talking());
  }

  /** The answer of the bot to a press. */
  private Effect shown(CallbackData data) {
    int before = bench.converse.replies().size();
    talk.press(ANNA, data);
    List<Effect> all = bench.converse.replies();
    assertThat(all).hasSize(before + 1);
    return all.getLast();
  }

  private <C extends DeskCommand> C last(Class<C> kind) {
    assertThat(bench.assessment.commands).last().isInstanceOf(kind);
    return kind.cast(bench.assessment.commands.getLast());
  }
}
