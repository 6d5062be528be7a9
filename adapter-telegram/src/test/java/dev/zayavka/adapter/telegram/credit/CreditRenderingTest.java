package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aBareApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.Comment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.AwaitingCallback;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.CreditState.Queued;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.fixture.EveryCreditState;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditRenderingTest {

  private static final String PHONE = "+992900000001";
  private static final String BIRTH_DATE = "31.01.1990";
  private static final Obsolete OVERTAKEN = new Obsolete(Why.OVERTAKEN);

  private BotBench bench = new BotBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void the_group_sees_number_car_price_and_name_and_nothing_private() {
    FakeTelegram.Call card =
        shown(EveryCreditState.received(aDossier()), new PublishCard(ONEF_ID, GROUP));

    assertThat(card.text())
        .contains("1001", "Toyota Camry, 2021, 2.5, белый", "25\u00A0000,5 USD")
        .contains("Иван &lt;Петрович&gt; &quot;Грозный&quot; &amp; Ко")
        .doesNotContain(PHONE, BIRTH_DATE, "car-7");
    assertThat(card.buttons()).containsExactly("Accept");
  }

  @Test
  void a_card_is_published_again_when_it_was_lost_and_not_when_the_request_moved_on() {
    for (CreditState.Existing state : EveryCreditState.everyExisting(aDossier())) {
      bench.credit.state = state;
      if (state instanceof Queued) {
        assertThat(bench.deliver(new PublishCard(ONEF_ID, GROUP))).isInstanceOf(Delivered.class);
      } else {
        assertThat(bench.deliver(new PublishCard(ONEF_ID, GROUP))).isEqualTo(OVERTAKEN);
      }
    }
  }

  @Test
  void accept_stands_under_a_published_card_alone() {
    for (CreditState.Existing state : EveryCreditState.everyExisting(aDossier())) {
      FakeTelegram.Call card = shown(state, new RefreshCard(ONEF_ID, aCard()));
      if (state instanceof CreditState.Published) {
        assertThat(card.buttons()).containsExactly("Accept");
      } else {
        assertThat(card.buttons()).as(state.status().name()).isEmpty();
      }
      assertThat(card.text()).doesNotContain(PHONE, BIRTH_DATE);
    }
  }

  @Test
  void the_groups_card_names_who_has_it_and_how_it_ended() {
    assertThat(
            shown(EveryCreditState.assigned(aDossier()), new RefreshCard(ONEF_ID, aCard())).text())
        .contains("🟡", "Анна Ковалёва");
    assertThat(
            shown(EveryCreditState.inProgress(aDossier()), new RefreshCard(ONEF_ID, aCard()))
                .text())
        .contains("🔵", "Анна Ковалёва");
    assertThat(
            shown(EveryCreditState.delivered(aDossier()), new RefreshCard(ONEF_ID, aCard())).text())
        .contains("✅", "Анна Ковалёва")
        .doesNotContain("Доход");
  }

  @Test
  void the_assignee_sees_everything_and_the_buttons_of_the_state() {
    FakeTelegram.Call assigned =
        shown(
            EveryCreditState.assigned(aDossier()), new SendAssigneeCard(ONEF_ID, anAnalyst().id()));
    assertThat(assigned.text()).contains(PHONE, BIRTH_DATE, "car-7", "Toyota");
    assertThat(assigned.buttons()).containsExactly("Принять заявку", "Отказаться");

    FakeTelegram.Call working =
        shown(
            EveryCreditState.inProgress(aDossier()),
            new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst())));
    assertThat(working.text()).contains(PHONE, BIRTH_DATE);
    assertThat(working.buttons()).containsExactly("Передать АЛ", "Отклонить");
  }

  @Test
  void who_has_the_request_no_more_sees_a_closed_card() {
    for (CreditState.Existing state : EveryCreditState.everyExisting(aDossier())) {
      Person other = Person.of(55, "Другой");
      FakeTelegram.Call card = shown(state, new RefreshCard(ONEF_ID, aPrivateCard(other)));
      assertThat(card.buttons()).isEmpty();
      assertThat(card.text()).doesNotContain(PHONE, BIRTH_DATE, "Доход");
    }
  }

  @Test
  void who_decided_sees_the_decision_and_what_became_of_it() {
    FakeTelegram.Call card =
        shown(
            EveryCreditState.delivered(aDossier()),
            new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst())));

    assertThat(card.text()).contains("✅", "стаж &lt;5 лет&gt;", "1F").doesNotContain(PHONE);
    assertThat(card.buttons()).isEmpty();
  }

  @Test
  void what_is_only_for_the_assignee_is_not_sent_to_anybody_else() {
    for (CreditState.Existing state : EveryCreditState.everyExisting(aDossier())) {
      boolean held = state instanceof Held;
      for (Effect effect :
          List.of(
              new SendAssigneeCard(ONEF_ID, anotherAnalyst().id()),
              new RemindAssignee(ONEF_ID, anotherAnalyst().id()),
              new AskForComment(
                  ONEF_ID, anotherAnalyst().id(), Verdict.APPROVED, Optional.empty()))) {
        bench.credit.state = state;
        assertThat(bench.deliver(effect)).isEqualTo(OVERTAKEN);
      }
      bench.credit.state = state;
      assertThat(bench.deliver(new RemindAssignee(ONEF_ID, anAnalyst().id())) instanceof Delivered)
          .isEqualTo(held);
      assertThat(
              bench.deliver(
                      new AskForComment(
                          ONEF_ID, anAnalyst().id(), Verdict.REJECTED, Optional.empty()))
                  instanceof Delivered)
          .isEqualTo(state instanceof InProgress);
      assertThat(bench.deliver(new RemindGroup(ONEF_ID, GROUP)) instanceof Delivered)
          .isEqualTo(state instanceof CreditState.Published);
    }
  }

  @Test
  void nothing_is_shown_of_a_request_that_is_not_there() {
    bench.credit.state = new CreditState.Absent();
    assertThat(bench.deliver(new PublishCard(ONEF_ID, GROUP))).isEqualTo(OVERTAKEN);
    assertThat(bench.deliver(new RefreshCard(ONEF_ID, aCard()))).isEqualTo(OVERTAKEN);
    assertThat(bench.deliver(new ReportConflict(ONEF_ID, anAdmin().id())))
        .isInstanceOf(Delivered.class);
  }

  @ParameterizedTest
  @EnumSource(CommentOutcome.Problem.class)
  void a_comment_is_asked_for_again_with_the_reason(CommentOutcome.Problem problem) {
    FakeTelegram.Call plain =
        shown(
            EveryCreditState.inProgress(aDossier()),
            new AskForComment(ONEF_ID, anAnalyst().id(), Verdict.REJECTED, Optional.empty()));
    FakeTelegram.Call again =
        shown(
            EveryCreditState.inProgress(aDossier()),
            new AskForComment(ONEF_ID, anAnalyst().id(), Verdict.REJECTED, Optional.of(problem)));

    assertThat(again.text()).endsWith(plain.text()).isNotEqualTo(plain.text());
    assertThat(plain.text()).contains("1001", "/cancel");
  }

  @Test
  void missing_values_are_shown_as_a_dash() {
    FakeTelegram.Call card =
        shown(
            EveryCreditState.assigned(aDossier(aBareApplication(1001))),
            new SendAssigneeCard(ONEF_ID, anAnalyst().id()));

    assertThat(card.text()).contains("🚗 —", "💰 —", "👤 —", "🎂 —", "📞 —", "🔑 —");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>&",
        "</b></code><a href=\"x\">",
        "👨‍👩‍👧",
        "שלום \u202E עולם",
        "\uD83D",
        "&amp;",
        "{0} '{name}'",
        "a\u0000b\n\n"
      })
  void values_of_any_content_and_length_make_a_sound_message(String piece) {
    Application hostile = anApplicationOf(piece.repeat(5000));
    Resolution resolution =
        new Resolution(
            Verdict.REJECTED,
            new Comment("x" + piece.substring(0, 1).repeat(900)),
            Person.of(11, piece.repeat(100)),
            bench.clock.instant());
    List<CreditState> states =
        List.of(
            EveryCreditState.received(aDossier(hostile)),
            EveryCreditState.inProgress(aDossier(hostile)),
            new InProgress(
                aDossier(hostile),
                aCard(),
                Person.of(11, piece.repeat(100)),
                bench.clock.instant()),
            new AwaitingCallback(aDossier(hostile), aCard(), resolution));
    for (CreditState state : states) {
      bench.credit.state = state;
      bench.credit.all.clear();
      for (int i = 0; i < 10; i++) {
        bench.credit.all.add((CreditState.Existing) state);
      }
      for (Effect effect : telegramEffects()) {
        bench.deliver(effect);
      }
    }
    assertThat(bench.telegram.methods()).contains("sendMessage", "editMessageText");
    for (String method : List.of("sendMessage", "editMessageText")) {
      for (FakeTelegram.Call call : bench.telegram.calls(method)) {
        assertSound(call.text());
      }
    }
  }

  @Test
  void every_effect_can_be_shown_in_english_too() {
    bench.close();
    bench = new BotBench(Language.EN);
    bench.credit.state = EveryCreditState.assigned(aDossier());
    telegramEffects().forEach(bench::deliver);
    FakeTelegram.Call card =
        shown(
            EveryCreditState.assigned(aDossier()), new SendAssigneeCard(ONEF_ID, anAnalyst().id()));
    assertThat(card.buttons()).containsExactly("Take the request", "Decline");
  }

  @Test
  void the_history_is_for_admins() {
    FakeTelegram.Call admin =
        shown(EveryCreditState.delivered(aDossier()), new ShowRequest(anAdmin().id(), ONEF_ID));
    FakeTelegram.Call analyst =
        shown(EveryCreditState.delivered(aDossier()), new ShowRequest(anAnalyst().id(), ONEF_ID));

    assertThat(admin.text()).contains("История").doesNotContain(PHONE, BIRTH_DATE);
    assertThat(analyst.text()).doesNotContain("История", PHONE, BIRTH_DATE);
  }

  private FakeTelegram.Call shown(CreditState state, Effect effect) {
    bench.credit.state = state;
    assertThat(bench.deliver(effect)).isInstanceOf(Delivered.class);
    String method = bench.telegram.methods().getLast();
    return bench.telegram.calls(method).getLast();
  }

  /** Effects of the credit desk while it is the only desk. */
  private static List<Effect> telegramEffects() {
    return Stream.of(
            EveryEffect.creditEffects(),
            EveryEffect.creditViews(),
            EveryEffect.notices(),
            EveryEffect.conversation())
        .<Effect>flatMap(List::stream)
        .filter(effect -> effect.route().destination().startsWith("chat:"))
        .toList();
  }

  /**
   * Checks the rules of Telegram's parser: tags closed in order, no unescaped signs, within the
   * length limit.
   */
  private static void assertSound(String markup) {
    assertThat(new Html(markup).length()).isBetween(1, 4096);
    String rest = markup.replaceAll("<(b|s|code)>([^<>]*)</\\1>", "$2");
    assertThat(rest).doesNotContain("<", ">");
    assertThat(markup.replaceAll("&(lt|gt|amp|quot);", "")).doesNotContain("&");
    assertThat(markup.codePoints())
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    assertThat(markup).doesNotContain("\u202E", "\0");
  }

  private static Application anApplicationOf(String value) {
    Application.Car car =
        new Application.Car(
            Optional.of(value),
            Optional.of(value),
            Optional.of(value),
            Optional.of(value),
            Optional.of(new BigDecimal("9".repeat(500))),
            Optional.of(value),
            Optional.of(Integer.MAX_VALUE),
            Optional.of(value));
    Application.Client client =
        new Application.Client(Optional.of(value), Optional.of(LocalDate.MAX), Optional.of(value));
    return new Application(ONEF_ID, client, car, "{}", anApplication().fingerprint());
  }
}
