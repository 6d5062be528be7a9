package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.assessment.Talks.ANNA;
import static dev.zayavka.adapter.telegram.assessment.Talks.TRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentNote;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.AssessmentView.MemberChange;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.Broadcast.Audience;
import dev.zayavka.ports.assessment.Broadcast.Progress;
import dev.zayavka.ports.assessment.Broadcast.Status;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.fixture.AssessmentEffects;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers to commands, and cards of broadcasts. */
class AssessmentViewsTest {

  private static final PersonId TO = ANNA.id();
  private static final BroadcastId THREE = new BroadcastId(3);
  private static final MessageRef ON = MessageRef.of(TO.value(), 77);

  private final BotBench bench = BotBench.withTrainings(Language.RU);

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_effect_and_view_can_be_shown_and_fits(Language language) {
    try (BotBench other = BotBench.withTrainings(language)) {
      other.assessment.admit(MemberRole.ADMIN);
      other.assessment.state = Talks.talking(Talks.made(1, "Да?"), Talks.made(2, "Ну"));
      other.assessment.broadcasts.put(THREE, broadcast(Status.DRAFT, 0, 0));
      AssessmentEffects.views().forEach(other::deliver);
      AssessmentEffects.effects().stream()
          .filter(AssessmentEffect.ToPerson.class::isInstance)
          .forEach(other::deliver);

      assertThat(other.telegram.calls("sendMessage")).hasSizeGreaterThan(60);
      assertThat(other.telegram.calls("sendMessage"))
          .allSatisfy(
              call -> {
                assertThat(new Html(call.text()).length()).isBetween(1, 4096);
                assertThat(call.text()).doesNotContainPattern("\\{[a-z]+}");
              });
    }
  }

  @Test
  void a_member_sees_their_own_results() {
    bench.assessment.trainings.add(summary(15, Optional.of(TrainingEnding.ALL_MET)));
    bench.assessment.marks.put(SurveyQuestion.WILL_HELP_AT_WORK, 9);

    assertThat(text(new AssessmentView.ShowMyResults(TO)))
        .contains("👥 Обратная связь коллеге: прозвучало всё, 1 из 5, 20.11.2026 13:00")
        .contains("Поможет ли он в работе? 9");
  }

  @Test
  void a_role_is_told_with_its_day() {
    assertThat(text(new AssessmentView.ShowMembership(TO))).contains("/relogin");
    bench.assessment.admit(MemberRole.ADMIN);
    assertThat(text(new AssessmentView.ShowMembership(TO)))
        .contains("администратор", "02.11.2026 10:00");
  }

  @Test
  void members_are_listed_in_pages() {
    for (int i = 1; i <= 12; i++) {
      bench.assessment.trainees.add(trainee(i, Optional.of("Имя <" + i + ">")));
    }

    FakeTelegram.Call first = call(new AssessmentView.ShowTrainees(TO, 1, Optional.empty()));
    assertThat(first.text()).contains("12 человек", "Имя &lt;1&gt;", "начато 4, пройдено 2");
    assertThat(first.buttons()).containsExactly("1/2", "Дальше →");
    FakeTelegram.Call last = call(new AssessmentView.ShowTrainees(TO, 9, Optional.of(ON)));
    assertThat(last.method()).isEqualTo("editMessageText");
    assertThat(last.text()).contains("Имя &lt;12&gt;");
  }

  @Test
  void a_member_is_shown_by_numbers_alone() {
    bench.assessment.trainees.add(trainee(12, Optional.empty()));
    bench.assessment.trainings.add(summary(15, Optional.empty()));

    assertThat(text(new AssessmentView.ShowTrainee(TO, new PersonId(12))))
        .contains("<code>12</code>", "участник", "№15", "идёт", "/revoke 12");
    assertThat(text(new AssessmentView.ShowTrainee(TO, new PersonId(13)))).contains("не знает");
    assertThat(text(new AssessmentView.TellMember(TO, new PersonId(12), MemberChange.REVOKED)))
        .contains("закрыт");
  }

  @Test
  void a_training_is_shown_by_numbers_and_history_without_a_word_of_it() {
    bench.assessment.state = Talks.talking(Talks.made(1, "секрет", Talks.BEHAVIOR));
    bench.assessment.history.add(
        new AssessmentAudit.Entry(
            "STARTED", Optional.empty(), Map.of("scenario", "fb_peer"), Talks.NOW));

    assertThat(text(new AssessmentView.ShowTraining(TO, TRAINING)))
        .contains("№15", "ждёт слов", "1 реплика, приёмов 1 из 5", "начата · scenario fb_peer")
        .doesNotContain("секрет", "слова 1");
  }

  @Test
  void so_few_people_that_they_could_be_known_are_not_broken_down() {
    bench.assessment.stats.add(new ScenarioStats(ScenarioFixtures.PEER, 4, 7, 3, 1, 4, 1, 0, 2, 0));
    bench.assessment.stats.add(
        new ScenarioStats(ScenarioFixtures.CAREER, 5, 8, 3, 1, 4, 1, 0, 2, 0));
    assertThat(text(new AssessmentView.ShowStats(TO)))
        .contains("меньше 5 человек", "людей 5, начато 8")
        .doesNotContain("начато 7");

    bench.assessment.markStats.add(new MarkStats(SurveyQuestion.OVERALL_IMPRESSION, 4, 8.5, 7, 9));
    bench.assessment.comments.add(new CommentRow(1, "мой почерк", Talks.NOW));
    assertThat(text(new AssessmentView.ShowRatings(TO))).doesNotContain("8,5", "почерк");
    bench.assessment.markStats.set(
        0, new MarkStats(SurveyQuestion.OVERALL_IMPRESSION, 5, 8.5, 7, 9));
    assertThat(text(new AssessmentView.ShowRatings(TO)))
        .contains("средняя 8,5, от 7 до 9, 5 ответов", "• мой почерк");
  }

  @Test
  void the_state_of_the_ai_names_who_is_passed_over_until_when() {
    bench.assessment.skipped.put(AiProvider.GEMINI, Talks.NOW.plusSeconds(600));

    assertThat(text(new AssessmentView.ShowAi(TO)))
        .contains("openai:gpt-5-mini", "gemini", "13:10", "12\u00A0345");
  }

  @Test
  void results_come_as_two_files() {
    bench.assessment.trainings.add(summary(15, Optional.of(TrainingEnding.ALL_MET)));
    bench.assessment.trainings.add(summary(16, Optional.empty()));
    bench.deliver(new AssessmentView.SendExport(TO));

    List<FakeTelegram.Call> files = bench.telegram.calls("sendDocument");
    assertThat(files).hasSize(2);
    assertThat(files.getFirst().parameters().path("caption").asText())
        .contains("1 тренировка", "0 комментариев");
  }

  @Test
  void notes_and_questions_are_answered() {
    for (AssessmentNote note : AssessmentNote.values()) {
      assertThat(text(new AssessmentView.TellNote(TO, note))).isNotBlank();
    }
    assertThat(text(new AssessmentView.ShowFaq(TO))).contains("Частые вопросы", "/forget_me");
  }

  @Test
  void the_menu_of_broadcasts_has_the_audiences_and_the_latest() {
    bench.assessment.broadcasts.put(THREE, broadcast(Status.DONE, 5, 1));

    FakeTelegram.Call menu = call(new AssessmentView.ShowBroadcasts(TO));

    assertThat(menu.text()).contains("№3", "закончена", "5 из 6");
    assertThat(menu.buttons())
        .containsExactly(
            "все участники",
            "роль «участник»",
            "роль «администратор»",
            "не начинали: 📋 Обратная связь подчиненному",
            "не начинали: 👥 Обратная связь коллеге",
            "не начинали: 🚀 Карьерный диалог");
  }

  @Test
  void a_draft_is_shown_as_people_will_see_it() {
    bench.assessment.broadcasts.put(THREE, broadcast(Status.DRAFT, 0, 0));
    bench.deliver(new AssessmentEffect.ShowBroadcast(TO, THREE, Optional.empty()));

    List<FakeTelegram.Call> messages = bench.telegram.calls("sendMessage");
    assertThat(messages).hasSize(3);
    assertThat(messages.get(1).text()).isEqualTo("Жду <всех>");
    assertThat(messages.get(1).parameters().path("entities").path(0).path("type").asText())
        .isEqualTo("bold");
    assertThat(messages.get(2).text()).contains("Получат 6 человек", "Жду &lt;всех&gt;");
    assertThat(messages.get(2).buttons())
        .containsExactly("Отправить сейчас", "Через час", "Завтра в 10:00", "Удалить");
  }

  @Test
  void progress_is_one_message_with_what_can_be_done_now() {
    bench.assessment.broadcasts.put(THREE, broadcast(Status.SENDING, 2, 1));
    FakeTelegram.Call card = call(new AssessmentEffect.ShowBroadcast(TO, THREE, Optional.of(ON)));
    assertThat(card.method()).isEqualTo("editMessageText");
    assertThat(card.text()).contains("Отправлено 2 из 6", "Не дошло до 1 человека");
    assertThat(card.buttons()).containsExactly("⏸ Пауза", "⏹ Остановить");

    bench.assessment.broadcasts.put(THREE, broadcast(Status.PAUSED, 2, 0));
    assertThat(call(new AssessmentEffect.ShowBroadcast(TO, THREE, Optional.of(ON))).buttons())
        .containsExactly("▶️ Продолжить", "⏹ Остановить");
  }

  @Test
  void nobody_gets_a_broadcast_that_was_stopped() {
    bench.assessment.broadcasts.put(THREE, broadcast(Status.STOPPED, 2, 0));
    assertThat(bench.deliver(new AssessmentEffect.SendBroadcast(TO, THREE)))
        .isInstanceOf(Obsolete.class);

    bench.assessment.broadcasts.put(THREE, broadcast(Status.SENDING, 2, 0));
    assertThat(call(new AssessmentEffect.SendBroadcast(TO, THREE)).text()).isEqualTo("Жду <всех>");
  }

  private static Broadcast broadcast(Status status, int sent, int refused) {
    return new Broadcast(
        THREE,
        TO,
        new Audience.Everybody(),
        new FormattedText("Жду <всех>", "[{\"type\":\"bold\",\"offset\":0,\"length\":3}]"),
        status,
        Optional.empty(),
        new Progress(6, sent, refused),
        Talks.NOW);
  }

  private static Trainee trainee(long id, Optional<String> name) {
    return new Trainee(new PersonId(id), name, MemberRole.USER, Talks.NOW, Optional.empty(), 4, 2);
  }

  private static TrainingSummary summary(long id, Optional<TrainingEnding> ending) {
    return new TrainingSummary(
        new TrainingId(id),
        new PersonId(12),
        ScenarioFixtures.PEER,
        ending.isPresent() ? TrainingStatus.REVIEWED : TrainingStatus.TALKING,
        3,
        Set.of(Talks.BEHAVIOR),
        ending,
        Talks.NOW,
        ending.map(why -> Talks.NOW));
  }

  private String text(Effect effect) {
    return call(effect).text();
  }

  private FakeTelegram.Call call(Effect effect) {
    bench.deliver(effect);
    return bench.telegram.calls(bench.telegram.methods().getLast()).getLast();
  }
}
