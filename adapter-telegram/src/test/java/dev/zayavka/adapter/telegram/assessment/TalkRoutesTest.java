package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.assessment.Talks.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.fake.Talk;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentNote;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.BroadcastCommand;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.SurveyCommand;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to the assessment desk: which command each becomes. */
class TalkRoutesTest {

  private BotBench bench = BotBench.withTrainings(Language.RU);
  private Talk talk = new Talk(bench);

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/train",
        "/faq",
        "/whoami",
        "/my",
        "/forget_me",
        "/aidemo",
        "/fbpeer",
        "/career",
        "/relogin",
        "/start"
      })
  void a_stranger_is_asked_for_the_password_whatever_they_command(String command) {
    talk.say(ANNA, command);

    assertThat(bench.assessment.commands)
        .hasSize(1)
        .first()
        .isInstanceOf(SignInCommand.AskPassword.class);
  }

  @Test
  void help_answers_a_stranger_and_an_unknown_command_is_never_words() {
    assertThat(talk.say(ANNA, "/help")).singleElement().isInstanceOf(ConversationEffect.Say.class);
    assertThat(talk.say(ANNA, "/nonsense"))
        .singleElement()
        .isInstanceOf(AssessmentView.ShowHelp.class);
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();
    talk.say(ANNA, "/nonsense of words");

    assertThat(bench.assessment.commands).isEmpty();
  }

  @Test
  void a_password_is_compared_and_the_commands_of_the_role_are_offered() {
    waitFor(AssessmentQuestion.PASSWORD);
    bench.assessment.signIn = new SignInOutcome.SignedIn(MemberRole.ADMIN);

    List<?> replies = talk.say(ANNA, "sesame");

    assertThat(lone(SignInCommand.ShowPassword.class).password()).isEqualTo("sesame");
    assertThat(lone(SignInCommand.ShowPassword.class).source().chat())
        .isEqualTo(ANNA.id().privateChat());
    assertThat(replies).singleElement().isInstanceOf(OfferCommands.class);
  }

  @Test
  void what_is_no_text_is_no_password() {
    waitFor(AssessmentQuestion.PASSWORD);

    talk.send(ANNA, "\"voice\":{\"file_id\":\"V\",\"duration\":3}");

    lone(SignInCommand.AskPassword.class);
  }

  @Test
  void the_question_for_the_password_can_be_cancelled() {
    waitFor(AssessmentQuestion.PASSWORD);

    assertThat(talk.say(ANNA, "/cancel"))
        .containsExactly(new AssessmentView.TellNote(ANNA.id(), AssessmentNote.CANCELLED));
    lone(SignInCommand.CancelPassword.class);
  }

  @ParameterizedTest
  @CsvSource({"/aidemo, fb_employee", "/fbpeer, fb_peer", "/career, career_dialog"})
  void a_quick_start_starts_its_scenario(String command, String scenario) {
    bench.assessment.admit(MemberRole.USER);

    talk.say(ANNA, command);

    assertThat(lone(TrainingCommand.StartTraining.class).scenario())
        .isEqualTo(new ScenarioId(scenario));
  }

  @Test
  void a_training_that_runs_is_said_to_run() {
    bench.assessment.admit(MemberRole.USER);
    TrainingRefusal reason = new TrainingRefusal.AlreadyRunning();
    bench.assessment.training = new TrainingOutcome.Refused(reason, Talks.talking());

    assertThat(talk.say(ANNA, "/fbpeer"))
        .containsExactly(new AssessmentEffect.TellRefusal(ANNA.id(), reason));
  }

  @Test
  void the_views_of_members_are_shown() {
    bench.assessment.admit(MemberRole.USER);

    assertThat(talk.say(ANNA, "/train"))
        .containsExactly(new AssessmentEffect.ShowMenu(ANNA.id(), false));
    assertThat(talk.say(ANNA, "/faq")).containsExactly(new AssessmentView.ShowFaq(ANNA.id()));
    assertThat(talk.say(ANNA, "/whoami"))
        .containsExactly(new AssessmentView.ShowMembership(ANNA.id()));
    assertThat(talk.say(ANNA, "/my")).containsExactly(new AssessmentView.ShowMyResults(ANNA.id()));
    talk.say(ANNA, "/forget_me");
    lone(SignInCommand.ForgetMe.class);
  }

  @Test
  void a_greeting_shows_the_menu_and_leaves_what_runs() {
    bench.assessment.admit(MemberRole.USER);
    assertThat(talk.say(ANNA, "/start")).contains(new AssessmentEffect.ShowMenu(ANNA.id(), false));

    bench.assessment.state = Talks.talking();
    talk.say(ANNA, "/start");
    lone(TrainingCommand.Leave.class);
  }

  @Test
  void words_are_said_in_the_training() {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();

    talk.say(ANNA, "Привет, нужно поговорить");

    assertThat(lone(TrainingCommand.Say.class).words()).isEqualTo("Привет, нужно поговорить");
    assertThat(bench.assessment.ids).containsExactly("tg:500");
  }

  @ParameterizedTest
  @CsvSource({
    "🔄 Начать заново, Restart",
    "📊 Получить анализ, AskReview",
    "🏠 В главное меню, Leave",
    "🔄 Start over, Restart",
    "📊 Get the analysis, AskReview",
    "🏠 To the main menu, Leave"
  })
  void a_key_is_known_by_its_text_in_either_language(String text, String command) {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();

    talk.say(ANNA, text);

    assertThat(bench.assessment.commands)
        .singleElement()
        .extracting(given -> given.getClass().getSimpleName())
        .isEqualTo(command);
  }

  @Test
  void a_key_without_a_training_is_words_and_so_is_a_text_like_a_key() {
    bench.assessment.admit(MemberRole.USER);
    talk.say(ANNA, "📊 Получить анализ");
    lone(TrainingCommand.Say.class);

    bench.assessment.commands.clear();
    bench.assessment.state = Talks.talking();
    talk.say(ANNA, "📊 Получить анализ!");
    lone(TrainingCommand.Say.class);
  }

  @Test
  void a_voice_message_comes_with_its_length_and_size() {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();

    talk.send(ANNA, "\"voice\":{\"file_id\":\"V\",\"duration\":400,\"file_size\":22000000}");

    TrainingCommand.SayByVoice said = lone(TrainingCommand.SayByVoice.class);
    assertThat(said.voice().seconds()).isEqualTo(400);
    assertThat(said.voice().file().size()).isEqualTo(22_000_000);
    assertThat(said.voice().file().name()).isEqualTo("voice.ogg");
    assertThat(bench.telegram.calls("getFile")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sticker, STICKER",
    "video_note, VIDEO_NOTE",
    "audio, AUDIO",
    "document, DOCUMENT",
    "photo, PHOTO"
  })
  void what_is_neither_words_nor_a_voice_message_is_named(String field, Kind kind) {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();
    String file = "{\"file_id\":\"F\",\"width\":1,\"duration\":2}";

    talk.send(ANNA, "\"" + field + "\":" + (kind == Kind.PHOTO ? "[" + file + "]" : file));

    assertThat(lone(TrainingCommand.SendOther.class).content()).isEqualTo(kind);
  }

  @Test
  void the_parts_of_an_album_are_answered_once() {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();
    String part = "\"media_group_id\":\"G7\",\"photo\":[{\"file_id\":\"F\",\"width\":1}]";

    talk.send(ANNA, part);
    talk.send(ANNA, part);

    assertThat(bench.assessment.ids)
        .containsExactly("tg:album:G7:training", "tg:album:G7:training");
  }

  @Test
  void an_edit_is_told_to_the_training_alone() {
    bench.assessment.admit(MemberRole.USER);
    edit(501);
    assertThat(bench.assessment.commands).isEmpty();

    bench.assessment.state = Talks.talking();
    edit(502);
    lone(TrainingCommand.EditWords.class);
    assertThat(bench.assessment.ids).containsExactly("tg:502:training");
  }

  @Test
  void a_comment_is_given_in_words_and_keys_stay_keys() {
    bench.assessment.admit(MemberRole.USER);
    waitFor(AssessmentQuestion.COMMENT);
    talk.say(ANNA, "Полезно");
    assertThat(lone(SurveyCommand.GiveComment.class).words()).isEqualTo("Полезно");

    assertThat(talk.send(ANNA, "\"sticker\":{\"file_id\":\"S\"}"))
        .containsExactly(new AssessmentView.TellNote(ANNA.id(), AssessmentNote.COMMENT_IN_WORDS));

    bench.assessment.commands.clear();
    bench.assessment.state = Talks.talking();
    talk.say(ANNA, "📊 Получить анализ");
    lone(TrainingCommand.AskReview.class);
  }

  @Test
  void a_key_that_outlived_its_talk_answers_no_question() {
    waitFor(AssessmentQuestion.PASSWORD);
    talk.say(ANNA, "🔄 Начать заново");
    lone(SignInCommand.AskPassword.class);

    bench.assessment.commands.clear();
    bench.assessment.admit(MemberRole.USER);
    waitFor(AssessmentQuestion.COMMENT);
    assertThat(talk.say(ANNA, "📊 Получить анализ"))
        .containsExactly(new AssessmentView.TellNote(ANNA.id(), AssessmentNote.COMMENT_IN_WORDS));
    assertThat(bench.assessment.commands).isEmpty();
  }

  @Test
  void a_comment_may_be_skipped_by_a_command_and_may_be_too_long() {
    bench.assessment.admit(MemberRole.USER);
    waitFor(AssessmentQuestion.COMMENT);
    talk.say(ANNA, "/cancel");
    lone(SurveyCommand.SkipComment.class);

    bench.assessment.survey = new SurveyOutcome.TooLong(4000);
    assertThat(talk.say(ANNA, "слова"))
        .containsExactly(new AssessmentView.TellCommentTooLong(ANNA.id(), 4000));
  }

  @Test
  void a_voice_message_at_the_question_for_a_comment_belongs_to_the_training() {
    bench.assessment.admit(MemberRole.USER);
    bench.assessment.state = Talks.talking();
    waitFor(AssessmentQuestion.COMMENT);

    talk.send(ANNA, "\"voice\":{\"file_id\":\"V\",\"duration\":3}");

    lone(TrainingCommand.SayByVoice.class);
  }

  @Test
  void the_text_of_a_broadcast_keeps_its_formatting() {
    bench.assessment.admit(MemberRole.ADMIN);
    waitFor(AssessmentQuestion.BROADCAST);

    talk.send(
        ANNA, "\"text\":\"Жду всех\",\"entities\":[{\"type\":\"bold\",\"offset\":0,\"length\":3}]");

    BroadcastCommand.GiveText given = lone(BroadcastCommand.GiveText.class);
    assertThat(given.text().text()).isEqualTo("Жду всех");
    assertThat(given.text().marks()).contains("bold");
  }

  @Test
  void a_broadcast_is_text_and_has_readers() {
    bench.assessment.admit(MemberRole.ADMIN);
    waitFor(AssessmentQuestion.BROADCAST);
    assertThat(talk.send(ANNA, "\"sticker\":{\"file_id\":\"S\"}"))
        .containsExactly(new AssessmentView.TellNote(ANNA.id(), AssessmentNote.BROADCAST_IN_WORDS));

    bench.assessment.broadcasting = new BroadcastOutcome.NobodyToWrite();
    assertThat(talk.say(ANNA, "слова"))
        .containsExactly(
            new AssessmentView.TellNote(ANNA.id(), AssessmentNote.BROADCAST_TO_NOBODY));

    talk.say(ANNA, "/cancel");
    assertThat(bench.assessment.commands).last().isInstanceOf(BroadcastCommand.CancelText.class);
  }

  @Test
  void admins_have_commands_that_others_do_not() {
    bench.assessment.admit(MemberRole.USER);
    assertThat(talk.say(ANNA, "/trainees"))
        .singleElement()
        .isInstanceOf(AssessmentView.ShowHelp.class);

    bench.clock.advance(java.time.Duration.ofSeconds(2));
    bench.assessment.admit(MemberRole.ADMIN);
    assertThat(talk.say(ANNA, "/trainees"))
        .containsExactly(new AssessmentView.ShowTrainees(ANNA.id(), 1, Optional.empty()));
    assertThat(talk.say(ANNA, "/trainee 12"))
        .containsExactly(new AssessmentView.ShowTrainee(ANNA.id(), new PersonId(12)));
    assertThat(talk.say(ANNA, "/trainings fb_peer"))
        .containsExactly(
            new AssessmentView.ShowTrainings(
                ANNA.id(), Optional.of(new ScenarioId("fb_peer")), 1, Optional.empty()));
    assertThat(talk.say(ANNA, "/training №15"))
        .containsExactly(new AssessmentView.ShowTraining(ANNA.id(), Talks.TRAINING));
    assertThat(talk.say(ANNA, "/assessment_stats"))
        .containsExactly(new AssessmentView.ShowStats(ANNA.id()));
    assertThat(talk.say(ANNA, "/ratings"))
        .containsExactly(new AssessmentView.ShowRatings(ANNA.id()));
    assertThat(talk.say(ANNA, "/scenarios"))
        .containsExactly(new AssessmentView.ShowScenarios(ANNA.id()));
    assertThat(talk.say(ANNA, "/ai")).containsExactly(new AssessmentView.ShowAi(ANNA.id()));
    assertThat(talk.say(ANNA, "/export_now"))
        .containsExactly(new AssessmentView.SendExport(ANNA.id()));
    assertThat(talk.say(ANNA, "/broadcast"))
        .containsExactly(new AssessmentView.ShowBroadcasts(ANNA.id()));
  }

  @Test
  void members_are_revoked_and_reset_by_number() {
    bench.assessment.admit(MemberRole.ADMIN);

    assertThat(talk.say(ANNA, "/revoke 12")).isEmpty();
    assertThat(lone(SignInCommand.Revoke.class).member()).isEqualTo(new PersonId(12));
    bench.assessment.commands.clear();
    assertThat(talk.say(ANNA, "/reset_trainee 12")).isEmpty();
    assertThat(lone(SignInCommand.ResetTrainee.class).member()).isEqualTo(new PersonId(12));
    assertThat(talk.say(ANNA, "/revoke Анна"))
        .singleElement()
        .isInstanceOf(ConversationEffect.Say.class);
  }

  @Test
  void a_draft_is_put_off_to_a_time_of_the_office() {
    bench.assessment.admit(MemberRole.ADMIN);

    talk.say(ANNA, "/broadcast 3 02.12.2026 10:00");

    BroadcastCommand.Confirm confirmed = lone(BroadcastCommand.Confirm.class);
    assertThat(confirmed.broadcast()).isEqualTo(new BroadcastId(3));
    assertThat(confirmed.startAt()).contains(Instant.parse("2026-12-02T07:00:00Z"));
    assertThat(talk.say(ANNA, "/broadcast 3 02.12.2020 10:00"))
        .containsExactly(
            new AssessmentView.TellNote(ANNA.id(), AssessmentNote.BROADCAST_IN_THE_PAST));
    assertThat(talk.say(ANNA, "/broadcast 3 31.02.2027 10:00"))
        .singleElement()
        .isInstanceOf(ConversationEffect.Say.class);
  }

  @Test
  void beside_other_desks_words_count_only_in_a_training_and_keys_always() {
    bench.close();
    bench = BotBench.withEverything();
    talk = new Talk(bench);
    bench.assessment.admit(MemberRole.USER);
    talk.say(ANNA, "не работает терминал");
    assertThat(bench.assessment.commands).isEmpty();
    talk.say(ANNA, "🏠 В главное меню");
    lone(TrainingCommand.Say.class);
    bench.assessment.commands.clear();

    bench.assessment.state = Talks.talking();
    talk.say(ANNA, "не работает терминал");
    lone(TrainingCommand.Say.class);
  }

  @Test
  void beside_other_desks_a_stranger_is_greeted_without_a_question() {
    bench.close();
    bench = BotBench.withEverything();
    talk = new Talk(bench);

    talk.say(ANNA, "/start");

    assertThat(bench.assessment.commands).isEmpty();
    assertThat(bench.assessment.state).isInstanceOf(TrainingState.Absent.class);
  }

  private void edit(long update) {
    bench.post(Json.privately(update, "edited_message", ANNA.id().value(), "\"text\":\"иначе\""));
  }

  private void waitFor(AssessmentQuestion question) {
    bench.converse.waiting = new Dialogue(question.dialogue(), Map.of());
  }

  /** The only command of this kind. */
  private <C extends DeskCommand> C lone(Class<C> kind) {
    List<C> given =
        bench.assessment.commands.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(given).as("of " + bench.assessment.commands).hasSize(1);
    return given.getFirst();
  }
}
