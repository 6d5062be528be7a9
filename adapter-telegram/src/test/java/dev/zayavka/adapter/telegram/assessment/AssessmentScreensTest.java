package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.assessment.Talks.ANNA;
import static dev.zayavka.adapter.telegram.assessment.Talks.TRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentEffect.ProviderFault;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.SignInOutcome.WrongPassword;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingRefusal.Bound;
import dev.zayavka.ports.assessment.TrainingRefusal.Limit;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Screens of the desk, as Telegram gets them. */
class AssessmentScreensTest {

  private static final PersonId TO = ANNA.id();
  private static final MessageRef ON = MessageRef.of(TO.value(), 77);
  private static final String NASTY = "_*[<b>&\"` привет";

  private final BotBench bench = BotBench.withTrainings(Language.RU);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void the_menu_has_a_row_for_each_scenario_and_one_for_the_rest() {
    FakeTelegram.Call menu = lone(new AssessmentEffect.ShowMenu(TO, true));

    assertThat(menu.text()).contains("Ника");
    assertThat(menu.buttons())
        .containsExactly(
            "📋 Обратная связь подчиненному",
            "👥 Обратная связь коллеге",
            "🚀 Карьерный диалог",
            "❓ FAQ",
            "⭐ Оценить бота");
    assertThat(rows(menu)).containsExactly(1, 1, 1, 2);
  }

  @Test
  void a_scenario_is_described_with_what_can_be_done() {
    FakeTelegram.Call shown = lone(new AssessmentEffect.ShowScenario(TO, ScenarioFixtures.PEER));

    assertThat(shown.text())
        .contains("руководит отделом", "Евгений, машинист", "Отчёт сдан", "До 5 ваших реплик");
    assertThat(shown.buttons())
        .containsExactly("🎬 Начать тренировку", "📚 Изучить теорию", "🏠 Главное меню");
    assertThat(lone(new AssessmentEffect.ShowScenario(TO, new ScenarioId("gone"))).text())
        .contains("больше нет");
  }

  @Test
  void theory_comes_as_messages_and_as_a_document() {
    bench.deliver(new AssessmentEffect.SendTheory(TO, ScenarioFixtures.PEER));

    assertThat(bench.telegram.methods())
        .containsExactly("sendMessage", "sendDocument", "sendMessage");
    assertThat(bench.telegram.calls("sendMessage").getFirst().text())
        .contains(
            "<b>Зачем обратная связь</b>",
            "Говорят о <b>фактах</b>",
            "• что случилось\n• к чему привело",
            "1. спросить\n2. договориться",
            "<blockquote>«Отчёт пришёл в среду»</blockquote>");
    JsonNode file = bench.telegram.calls("sendDocument").getFirst().parameters();
    assertThat(file.path("document").path("name").asText()).isEqualTo("fb_peer.pdf");
    assertThat(file.path("caption").asText().length()).isLessThan(1024);
  }

  @Test
  void the_terms_say_who_sees_the_words_and_for_how_long() {
    FakeTelegram.Call terms = lone(new AssessmentEffect.ShowTerms(TO, ScenarioFixtures.PEER));

    assertThat(terms.text()).contains("ИИ", "только цифры", "30 дней", "/forget_me");
    assertThat(terms.buttons()).containsExactly("Понятно");
    assertThat(terms.firstData()).isEqualTo("a:agree:fb_peer");
  }

  @Test
  void a_start_has_the_checklist_with_the_keyboard_and_then_the_first_word() {
    bench.assessment.state = Talks.talking();
    bench.deliver(new AssessmentEffect.ShowStart(TO, TRAINING));

    List<FakeTelegram.Call> messages = bench.telegram.calls("sendMessage");
    assertThat(messages).hasSize(2);
    assertThat(messages.getFirst().text()).contains("• Назовите факт");
    JsonNode keyboard = messages.getFirst().parameters().path("reply_markup").path("keyboard");
    assertThat(keyboard.findValuesAsText("text"))
        .containsExactly("🔄 Начать заново", "📊 Получить анализ", "🏠 В главное меню");
    assertThat(messages.getLast().text()).contains("💬 Евгений", "Первое слово за вами");
  }

  @Test
  void waiting_is_a_chat_action_and_only_while_it_lasts() {
    AssessmentEffect waiting = new AssessmentEffect.ShowWaiting(TO, TRAINING, 2);
    bench.assessment.state = Talks.replying();
    bench.deliver(waiting);
    assertThat(bench.telegram.methods()).containsExactly("sendChatAction");
    assertThat(lone(new AssessmentEffect.TellDelay(TO, TRAINING, 2)).text()).contains("дольше");

    bench.assessment.state = Talks.talking(Talks.made(1, "Да?"), Talks.made(2, "Нет"));
    assertThat(bench.deliver(waiting)).isEqualTo(new Obsolete(Why.OVERTAKEN));
    assertThat(bench.deliver(new AssessmentEffect.TellDelay(TO, TRAINING, 2)))
        .isEqualTo(new Obsolete(Why.OVERTAKEN));
  }

  @Test
  void what_was_heard_is_shown_whole_with_a_button_to_send_it() {
    String heard = "слово ".repeat(1500).strip();
    bench.assessment.state = Talks.confirming(heard);
    bench.deliver(new AssessmentEffect.ShowHeard(TO, TRAINING, 4));

    List<FakeTelegram.Call> messages = bench.telegram.calls("sendMessage");
    assertThat(messages.stream().map(FakeTelegram.Call::text).collect(Collectors.joining(" ")))
        .satisfies(all -> assertThat(all.split("слово", -1)).hasSize(1501));
    assertThat(messages.getLast().buttons()).containsExactly("Отправить");
    assertThat(messages.getFirst().buttons()).isEmpty();
    assertThat(bench.deliver(new AssessmentEffect.ShowHeard(TO, TRAINING, 3)))
        .isEqualTo(new Obsolete(Why.OVERTAKEN));
  }

  @Test
  void a_reply_is_never_parsed() {
    bench.assessment.state = Talks.talking(Talks.made(1, NASTY));

    FakeTelegram.Call reply = lone(new AssessmentEffect.ShowReply(TO, TRAINING, 1));

    assertThat(new Html(reply.text()).plain()).isEqualTo("💬 Евгений: " + NASTY);
    assertThat(reply.buttons()).isEmpty();
  }

  @Test
  void an_admin_sees_the_analysis_of_the_turn_and_of_the_sum() {
    bench.assessment.admit(MemberRole.ADMIN);
    bench.assessment.state =
        Talks.talking(Talks.made(1, "Да?", Talks.BEHAVIOR), Talks.made(2, "Ну", Talks.RESULT));

    String text = lone(new AssessmentEffect.ShowReply(TO, TRAINING, 2)).text();

    assertThat(text.substring(text.indexOf("Эта реплика"), text.indexOf("Всего")))
        .contains("❌ Behavior", "✅ Result");
    assertThat(text.substring(text.indexOf("Всего")))
        .contains("2 из 5", "✅ Behavior", "✅ Result", "❌ Emotion");
  }

  @Test
  void without_an_ai_each_component_has_a_tick() {
    bench.assessment.state =
        new TrainingState.Talking(Talks.selfCheck(Talks.made(1, "Да?", Talks.BEHAVIOR)));

    FakeTelegram.Call reply = lone(new AssessmentEffect.ShowReply(TO, TRAINING, 1));
    assertThat(reply.buttons())
        .containsExactly(
            "✅ Behavior", "▫️ Result", "▫️ Emotion", "▫️ Question", "▫️ Agreement", "Готово");

    bench.deliver(new AssessmentEffect.RefreshTicks(TO, TRAINING, 1, ON));
    assertThat(bench.telegram.calls("editMessageText").getLast().buttons()).hasSize(6);
    bench.deliver(new AssessmentView.CloseTicks(TO, TRAINING, 1, ON));
    FakeTelegram.Call closed = bench.telegram.calls("editMessageText").getLast();
    assertThat(closed.text()).contains("Отмечено: Behavior");
    assertThat(closed.buttons()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(StallCause.class)
  void a_stalled_reply_leaves_three_ways_on(StallCause cause) {
    bench.assessment.state = Talks.stalled(cause);

    FakeTelegram.Call stalled = lone(new AssessmentEffect.ShowStalled(TO, TRAINING, 2));

    assertThat(stalled.text()).contains("Ваши слова на месте");
    assertThat(stalled.buttons())
        .containsExactly("Повторить", "📊 Получить анализ", "🏠 В главное меню");
    bench.assessment.state = Talks.replying();
    assertThat(bench.deliver(new AssessmentEffect.ShowStalled(TO, TRAINING, 2)))
        .isEqualTo(new Obsolete(Why.OVERTAKEN));
  }

  @Test
  void nothing_is_offered_for_analysis_before_the_first_reply() {
    bench.assessment.state =
        new TrainingState.Stalled(Talks.dossier(Talks.open(1)), StallCause.UNREACHABLE);

    FakeTelegram.Call stalled = lone(new AssessmentEffect.ShowStalled(TO, TRAINING, 1));

    assertThat(stalled.text()).doesNotContain("анализ");
    assertThat(stalled.buttons()).containsExactly("Повторить", "🏠 В главное меню");
  }

  @ParameterizedTest
  @EnumSource(TrainingEnding.class)
  void an_ending_takes_the_keyboard_away(TrainingEnding ending) {
    bench.assessment.state = Talks.left(ending);

    FakeTelegram.Call shown = lone(new AssessmentEffect.ShowEnding(TO, TRAINING));

    assertThat(shown.parameters().path("reply_markup").path("remove_keyboard").asBoolean())
        .isTrue();
  }

  @Test
  void a_review_has_numbers_quotes_and_better_wordings() {
    bench.assessment.state =
        Talks.reviewed(
            new Review.ByAi(
                "Хороший разговор " + NASTY,
                List.of(new Review.Strength("Назван факт", "в среду")),
                List.of(new Review.Growth("Мало чувств", "мне было обидно"))));
    bench.deliver(new AssessmentEffect.ShowReview(TO, TRAINING));

    List<FakeTelegram.Call> messages = bench.telegram.calls("sendMessage");
    assertThat(messages).hasSize(2);
    assertThat(new Html(messages.getFirst().text()).plain())
        .contains(
            "Хороший разговор " + NASTY,
            "1. Назван факт\n«в среду»",
            "1. Мало чувств\nМожно так: «мне было обидно»");
    assertThat(messages.getLast().buttons())
        .containsExactly("🔄 Попробовать еще раз", "🏠 Главное меню");
    assertThat(messages.getLast().firstData()).isEqualTo("a:start:fb_peer");
  }

  @Test
  void points_that_are_alike_have_numbers_of_their_own() {
    Review.Strength same = new Review.Strength("Назван факт", "в среду");
    bench.assessment.state = Talks.reviewed(new Review.ByAi("Да", List.of(same, same), List.of()));
    bench.deliver(new AssessmentEffect.ShowReview(TO, TRAINING));

    assertThat(bench.telegram.calls("sendMessage").getFirst().text())
        .contains("1. Назван факт", "2. Назван факт", "Замечаний нет");
  }

  @Test
  void a_long_review_arrives_whole_and_in_order() {
    List<Review.Strength> strengths =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Review.Strength(("пункт" + i + " ").repeat(250), "цитата" + i))
            .toList();
    bench.assessment.state =
        Talks.reviewed(new Review.ByAi("Итог ".repeat(200), strengths, List.of()));
    bench.deliver(new AssessmentEffect.ShowReview(TO, TRAINING));

    List<Html> messages =
        bench.telegram.calls("sendMessage").stream().map(call -> new Html(call.text())).toList();
    assertThat(messages.size()).isGreaterThan(2);
    assertThat(messages).allMatch(message -> message.length() <= 4096);
    String all = messages.stream().map(Html::plain).collect(Collectors.joining("\n"));
    for (int i = 1; i <= 4; i++) {
      assertThat(all.split("пункт" + i, -1)).hasSize(251);
      assertThat(all).contains("«цитата" + i + "»");
    }
    assertThat(all.indexOf("пункт1")).isLessThan(all.indexOf("пункт4"));
  }

  @Test
  void a_review_without_an_ai_has_the_advice_for_what_is_missing() {
    bench.assessment.state =
        Talks.reviewed(new Review.Checklist(List.of(Talks.BEHAVIOR), List.of(Talks.RESULT)));
    bench.deliver(new AssessmentEffect.ShowReview(TO, TRAINING));

    assertThat(bench.telegram.calls("sendMessage").getFirst().text())
        .contains("• Behavior", "<b>Result.</b> Скажите это вслух.");
  }

  @Test
  void a_late_review_is_announced_only_while_it_is_late() {
    bench.assessment.state = Talks.reviewing(TrainingEnding.ALL_MET);
    assertThat(lone(new AssessmentEffect.TellReviewLate(TO, TRAINING)).text())
        .contains("Пришлю его сама");
    bench.assessment.state = Talks.reviewed(new Review.Checklist(List.of(), List.of()));
    assertThat(bench.deliver(new AssessmentEffect.TellReviewLate(TO, TRAINING)))
        .isEqualTo(new Obsolete(Why.OVERTAKEN));
  }

  @Test
  void marks_have_two_rows_of_five_and_the_earlier_mark_is_shown() {
    bench.assessment.marks.put(SurveyQuestion.OVERALL_IMPRESSION, 7);
    bench.deliver(
        new AssessmentEffect.AskMark(TO, SurveyQuestion.OVERALL_IMPRESSION, Optional.of(ON)));

    FakeTelegram.Call question = bench.telegram.calls("editMessageText").getFirst();
    assertThat(question.text()).contains("1 из 3", "прежняя оценка: 7");
    assertThat(rows(question)).containsExactly(5, 5, 1);
    assertThat(question.buttons()).startsWith("1", "2").contains("10", "🏠 Главное меню");
    assertThat(lone(new AssessmentEffect.AskComment(TO, Optional.empty())).buttons())
        .containsExactly("Пропустить");
    assertThat(lone(new AssessmentEffect.InviteToRate(TO)).buttons()).contains("Начать оценку ⭐");
  }

  @Test
  void a_password_is_asked_for_counted_and_erased() {
    assertThat(lone(new AssessmentEffect.AskForPassword(TO, Optional.empty())).text())
        .contains("/cancel");
    assertThat(
            lone(new AssessmentEffect.AskForPassword(TO, Optional.of(new WrongPassword(1)))).text())
        .contains("осталась 1 попытка");
    assertThat(lone(new AssessmentEffect.TellLockedOut(TO, Talks.NOW.plusSeconds(3601))).text())
        .contains("14:01");
    bench.deliver(new AssessmentEffect.ErasePassword(TO, ON));
    assertThat(bench.telegram.calls("deleteMessage")).hasSize(1);
  }

  @Test
  void a_fault_of_a_provider_is_told_by_its_code() {
    assertThat(
            lone(new AssessmentEffect.ReportProvider(
                    TO,
                    AiProvider.OPENAI,
                    ProviderFault.EXHAUSTED,
                    new AiFault(429, "insufficient_quota")))
                .text())
        .contains("openai", "429 insufficient_quota");
  }

  static Stream<TrainingRefusal> refusals() {
    return Stream.of(
            Arrays.stream(Kind.values()).map(TrainingRefusal.NotWords::new),
            Arrays.stream(Bound.values()).map(bound -> new TrainingRefusal.OutOfBounds(bound, 21)),
            Stream.of(
                new TrainingRefusal.NotAMember(),
                new TrainingRefusal.NotInformed(),
                new TrainingRefusal.StaleButton(),
                new TrainingRefusal.AlreadyRunning(),
                new TrainingRefusal.ReplyPending(),
                new TrainingRefusal.ReviewPending(),
                new TrainingRefusal.TooShort(),
                new TrainingRefusal.WordsStand()))
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_is_a_sentence_that_also_fits_an_alert(TrainingRefusal reason) {
    String text = lone(new AssessmentEffect.TellRefusal(TO, reason)).text();

    assertThat(text).isNotBlank().doesNotContain("{");
    assertThat(new Html(text).length()).isLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void a_limit_says_when_it_is_free_again(Limit limit) {
    TrainingRefusal soon = new TrainingRefusal.Limited(limit, Talks.NOW.plusSeconds(30));
    assertThat(lone(new AssessmentEffect.TellRefusal(TO, soon)).text()).contains("в 13:01");

    TrainingRefusal never = new TrainingRefusal.Limited(limit, Talks.NOW.plus(Duration.ofDays(99)));
    assertThat(lone(new AssessmentEffect.TellRefusal(TO, never)).text()).contains("администратора");
  }

  @Test
  void a_person_without_a_training_gets_the_menu_instead_of_the_keyboard() {
    bench.deliver(new AssessmentEffect.TellRefusal(TO, new TrainingRefusal.NoTraining()));

    List<FakeTelegram.Call> messages = bench.telegram.calls("sendMessage");
    assertThat(messages).hasSize(2);
    assertThat(
            messages
                .getFirst()
                .parameters()
                .path("reply_markup")
                .path("remove_keyboard")
                .asBoolean())
        .isTrue();
    assertThat(messages.getLast().buttons()).contains("❓ FAQ");
  }

  @Test
  void what_is_erased_or_unknown_is_not_shown() {
    for (Effect effect :
        List.<Effect>of(
            new AssessmentEffect.ShowStart(TO, TRAINING),
            new AssessmentEffect.ShowReply(TO, TRAINING, 1),
            new AssessmentEffect.ShowEnding(TO, TRAINING),
            new AssessmentEffect.ShowReview(TO, TRAINING))) {
      Delivery outcome = bench.deliver(effect);
      assertThat(outcome).as(effect.toString()).isEqualTo(new Obsolete(Why.OVERTAKEN));
    }
  }

  /** The only message that this effect sends. */
  private FakeTelegram.Call lone(Effect effect) {
    int before = bench.telegram.calls("sendMessage").size();
    bench.deliver(effect);
    List<FakeTelegram.Call> all = bench.telegram.calls("sendMessage");
    assertThat(all).hasSize(before + 1);
    return all.getLast();
  }

  private static List<Integer> rows(FakeTelegram.Call call) {
    return call.parameters()
        .path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .map(JsonNode::size)
        .toList();
  }
}
