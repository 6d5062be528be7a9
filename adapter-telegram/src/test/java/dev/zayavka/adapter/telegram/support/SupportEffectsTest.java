package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.IVANS_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGA;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGAS_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClosedTicket;
import static dev.zayavka.testkit.fixture.SupportFixtures.aFullFile;
import static dev.zayavka.testkit.fixture.SupportFixtures.aNewTicket;
import static dev.zayavka.testkit.fixture.SupportFixtures.aWorkingTicket;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.ivan;
import static dev.zayavka.testkit.fixture.SupportFixtures.mainTopic;
import static dev.zayavka.testkit.fixture.SupportFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.AskToClose;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.IntroduceSpeaker;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.PostCard;
import dev.zayavka.ports.support.SupportEffect.RefreshCard;
import dev.zayavka.ports.support.SupportEffect.RefreshClosing;
import dev.zayavka.ports.support.SupportEffect.RefreshRelease;
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.SupportEffect.RetitleTopic;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.testkit.fixture.SupportEffects;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupportEffectsTest {

  private static final TicketId TICKET = new TicketId(15);
  private static final PostId POST = new PostId(1);
  private static final ChatId CLIENT = aClient().id().privateChat();
  private static final Leg MIRROR = Leg.mirror(IVAN);
  private static final MessageRef CARD = new MessageRef(MAIN_GROUP, 10_015);
  private static final Obsolete OVERTAKEN = new Obsolete(Why.OVERTAKEN);
  private static final Existing FRESH = aNewTicket(TICKET, aClient());
  private static final Existing WORKING = aWorkingTicket(TICKET, aClient());
  private static final Existing CLOSED = aClosedTicket(TICKET, aClient());

  private BotBench bench = BotBench.withSupport();

  @BeforeEach
  void standNow() {
    bench.clock.advance(Duration.between(bench.clock.instant(), NOW));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void titles_are_worded_to_the_letter() {
    assertThat(title(FRESH)).isEqualTo("🟢 [Новый] #15 | Анна (@anna)");
    assertThat(title(aNewTicket(TICKET, anotherClient()))).isEqualTo("🟢 [Новый] #15 | Борис");
    assertThat(title(WORKING)).isEqualTo("🟡 [В работе | @Иван] #15 | Анна");
    assertThat(title(CLOSED)).isEqualTo("🟣 [Закрыт | @Иван] #15 | Анна");
    assertThat(title(new Closed(aFullFile(TICKET, aClient()), Optional.empty(), NOW)))
        .isEqualTo("🟣 [Закрыт] #15 | Анна");
    assertThat(title(overdue())).isEqualTo("⏰ 🟡 [В работе | @Иван] #15 | Анна");
  }

  @Test
  void an_endless_name_is_cut_so_that_the_title_is_taken() {
    Client endless = new Client(Person.of(500, "Я".repeat(256)), Optional.of("u".repeat(32)));

    for (Existing ticket : List.of(aNewTicket(TICKET, endless), aWorkingTicket(TICKET, endless))) {
      assertThat(title(ticket)).hasSizeLessThanOrEqualTo(128).contains("#15 | ЯЯЯ");
    }
  }

  @Test
  void the_buttons_of_a_great_many_technicians_stay_below_10_kb() {
    List<Technician> many =
        LongStream.rangeClosed(1, 120)
            .mapToObj(
                id ->
                    new Technician(
                        new TechnicianId(id),
                        id + "Ы".repeat(Technician.MAX_NAME - 3),
                        Optional.empty(),
                        MAIN_GROUP,
                        true))
            .toList();
    bench.support.ask.view =
        new TicketView(
            WORKING,
            new ClientProfile(aClient(), Optional.empty(), false, NOW, NOW),
            Optional.empty(),
            many,
            List.of(),
            Optional.empty());

    bench.deliver(new PostCard(TICKET, Leg.MAIN, MAIN_GROUP));

    String keyboard = last("sendMessage").parameters().path("reply_markup").toString();
    assertThat(keyboard.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(5_000, 10_000);
  }

  @Test
  void a_topic_is_opened_once_and_its_number_is_told() {
    see(FRESH);
    assertThat(bench.deliver(new OpenTopic(TICKET, Leg.MAIN, MAIN_GROUP)))
        .extracting("receipt")
        .isEqualTo(new Receipt.OpenedTopic(33));
    assertThat(last("createForumTopic").parameters().path("name").asText())
        .isEqualTo("🟢 [Новый] #15 | Анна (@anna)");

    see(WORKING);
    assertThat(bench.deliver(new OpenTopic(TICKET, Leg.MAIN, MAIN_GROUP))).isEqualTo(OVERTAKEN);
    assertThat(bench.deliver(new OpenTopic(TICKET, Leg.mirror(OLGA), OLGAS_GROUP)))
        .isEqualTo(OVERTAKEN);
    assertThat(bench.telegram.calls("createForumTopic")).hasSize(1);
  }

  @Test
  void a_mirror_is_opened_for_the_technician_who_has_the_ticket() {
    see(new Working(aFullFile(TICKET, aClient()), OLGA));

    assertThat(bench.deliver(new OpenTopic(TICKET, Leg.mirror(OLGA), OLGAS_GROUP)))
        .extracting("receipt")
        .isEqualTo(new Receipt.OpenedTopic(33));
  }

  @Test
  void a_title_that_is_there_already_is_over() {
    see(WORKING);
    bench.telegram.refuse("editForumTopic", 400, "Bad Request: TOPIC_NOT_MODIFIED");
    RetitleTopic retitle = new RetitleTopic(TICKET, Leg.MAIN, MAIN_GROUP);

    assertThat(bench.deliverAndSettle(retitle)).isInstanceOf(Delivered.class);
    assertThat(bench.deliver(retitle)).isEqualTo(new Obsolete(Why.UNCHANGED));
    assertThat(bench.telegram.calls("editForumTopic")).hasSize(1);
  }

  @Test
  void a_title_that_was_sent_is_not_sent_again() {
    see(WORKING);
    RetitleTopic retitle = new RetitleTopic(TICKET, Leg.MAIN, MAIN_GROUP);
    bench.deliverAndSettle(retitle);

    assertThat(bench.deliver(retitle)).isEqualTo(new Obsolete(Why.UNCHANGED));
    see(CLOSED);
    assertThat(bench.deliver(retitle)).isInstanceOf(Delivered.class);
    assertThat(bench.telegram.calls("editForumTopic")).hasSize(2);
  }

  @Test
  void a_topic_is_closed_once() {
    see(CLOSED);
    SettleTopic settle = new SettleTopic(TICKET, Leg.MAIN, MAIN_GROUP);
    bench.deliverAndSettle(settle);

    assertThat(bench.deliver(settle)).isEqualTo(new Obsolete(Why.UNCHANGED));
    assertThat(bench.telegram.calls("closeForumTopic")).hasSize(1);
  }

  @Test
  void a_topic_people_reopened_or_closed_by_hand_is_closed_again() {
    see(CLOSED);
    SettleTopic settle = new SettleTopic(TICKET, Leg.MAIN, MAIN_GROUP);
    bench.deliverAndSettle(settle);
    bench.post(Json.inTopic(501, MAIN_GROUP.value(), 115, 42, "\"forum_topic_reopened\":{}"));
    bench.deliverAndSettle(settle);
    bench.post(Json.inTopic(502, MAIN_GROUP.value(), 115, 42, "\"forum_topic_closed\":{}"));
    bench.deliverAndSettle(settle);

    assertThat(bench.telegram.calls("closeForumTopic")).hasSize(3);
  }

  @Test
  void a_topic_that_was_reopened_for_a_message_is_closed_again() {
    see(CLOSED);
    SettleTopic settle = new SettleTopic(TICKET, Leg.MAIN, MAIN_GROUP);
    bench.deliverAndSettle(settle);
    bench.telegram.refuse("sendMessage", 400, "Bad Request: TOPIC_CLOSED");
    bench.deliverAndSettle(new PostCard(TICKET, Leg.MAIN, MAIN_GROUP));

    bench.deliverAndSettle(settle);

    assertThat(bench.telegram.calls("reopenForumTopic")).hasSize(1);
    assertThat(bench.telegram.calls("closeForumTopic")).hasSize(2);
  }

  @Test
  void topics_are_open_while_somebody_works_in_them() {
    assertThat(settled(WORKING, Leg.MAIN)).isEqualTo("reopenForumTopic");
    assertThat(settled(WORKING, MIRROR)).isEqualTo("reopenForumTopic");
    assertThat(settled(new Working(aFullFile(TICKET, aClient()), OLGA), MIRROR))
        .isEqualTo("closeForumTopic");
    assertThat(settled(CLOSED, Leg.MAIN)).isEqualTo("closeForumTopic");
    assertThat(settled(CLOSED, MIRROR)).isEqualTo("closeForumTopic");
  }

  @Test
  void a_card_tells_who_the_client_is_and_what_the_company_knows() {
    bench.support.card =
        Optional.of(new ClientCard(List.of(new ClientCard.Field("Договор", "<17>")), NOW));
    see(WORKING);

    Delivery outcome = bench.deliver(new PostCard(TICKET, Leg.MAIN, MAIN_GROUP));

    assertThat(outcome)
        .extracting("receipt")
        .isEqualTo(new Receipt.Message(new MessageRef(MAIN_GROUP, 7)));
    FakeTelegram.Call card = last("sendMessage");
    assertThat(card.text())
        .contains("#15", "Анна", "@anna", "<code>500</code>", "+992900000001")
        .contains("<b>Договор:</b> &lt;17&gt;", "данные на 13:00");
    assertThat(card.parameters().path("message_thread_id").asLong()).isEqualTo(115);
  }

  @Test
  void a_row_of_any_width_makes_a_card_that_is_taken() {
    ClientCard.Field wide = new ClientCard.Field("<b>".repeat(500), "&\n👍".repeat(2000));
    bench.support.card = Optional.of(new ClientCard(Collections.nCopies(100, wide), NOW));

    String text = card(WORKING).text();

    assertThat(new Html(text).length()).isBetween(3000, 4096);
    assertThat(text).doesNotContain("<b><b>");
  }

  @Test
  void a_card_links_to_the_ticket_before() {
    see(after(FRESH.file()));
    bench.deliver(new RefreshCard(TICKET, CARD));
    assertThat(last("editMessageText").text()).contains("Прошлое обращение: #15");

    see(after(WORKING.file()));
    bench.deliver(new RefreshCard(TICKET, CARD));
    assertThat(last("editMessageText").text())
        .contains("<a href=\"https://t.me/c/1234567891/115\">#15</a>");
  }

  @Test
  void the_buttons_under_a_card_are_those_of_the_state() {
    assertThat(card(FRESH).buttons()).containsExactly("Иван", "Ольга", "Закрыть");
    assertThat(card(FRESH).firstData()).isEqualTo("s:assign:15:0:1");
    assertThat(card(WORKING).buttons()).containsExactly("Ольга", "Закрыть");
    assertThat(card(WORKING).firstData()).isEqualTo("s:assign:15:1:2");
    assertThat(card(CLOSED).buttons()).containsExactly("Открыть снова");
    assertThat(card(CLOSED).firstData()).isEqualTo("s:reopen:15:2");
    bench.clock.advance(Duration.ofDays(8));
    assertThat(card(CLOSED).buttons()).isEmpty();
  }

  @Test
  void a_mirror_offers_to_close_and_nothing_else() {
    see(WORKING);

    bench.deliver(new PostCard(TICKET, MIRROR, IVANS_GROUP));

    assertThat(last("sendMessage").buttons()).containsExactly("Закрыть");
    assertThat(last("sendMessage").parameters().path("message_thread_id").asLong()).isEqualTo(215);
  }

  @Test
  void somebody_who_closed_a_topic_by_hand_is_asked_until_the_ticket_is_closed() {
    see(WORKING);
    bench.deliver(new AskToClose(TICKET, Leg.MAIN, MAIN_GROUP));
    assertThat(last("sendMessage").buttons()).containsExactly("Закрыть", "Оставить открытым");

    see(CLOSED);
    assertThat(bench.deliver(new AskToClose(TICKET, Leg.MAIN, MAIN_GROUP))).isEqualTo(OVERTAKEN);
  }

  @Test
  void the_question_shows_what_came_of_it_and_nothing_to_press() {
    see(WORKING);
    bench.deliver(new RefreshClosing(TICKET, CARD));
    assertThat(last("editMessageText").text()).isEqualTo("Обращение #15 остаётся открытым.");
    assertThat(last("editMessageText").buttons()).isEmpty();

    see(CLOSED);
    bench.deliver(new RefreshClosing(TICKET, CARD));
    assertThat(last("editMessageText").text()).isEqualTo("Обращение #15 закрыто.");
  }

  @Test
  void the_question_whether_a_message_may_go_has_no_button_once_it_went() {
    bench.support.ask.posts.add(ClientPosts.text(1, "x"));
    bench.deliver(new RefreshRelease(TICKET, new PostId(1), CARD));
    assertThat(last("editMessageText").text()).endsWith("отправлено клиенту.");
    assertThat(last("editMessageText").buttons()).isEmpty();
  }

  @Test
  void the_survey_goes_from_question_to_question_on_one_message() {
    ask(new SurveyState.Asking(List.of(), NOW));
    assertThat(bench.deliver(new AskSurvey(TICKET, CLIENT)))
        .extracting("receipt")
        .isEqualTo(new Receipt.Message(new MessageRef(CLIENT, 7)));
    assertThat(last("sendMessage").text()).contains("1 из 3");
    assertThat(last("sendMessage").buttons()).containsExactly("1", "2", "3", "4", "5");
    assertThat(last("sendMessage").firstData()).isEqualTo("s:mark:15:1:1");

    assertThat(refreshed(new SurveyState.Asking(List.of(5, 4), NOW)).text()).contains("3 из 3");
    FakeTelegram.Call comment =
        refreshed(new SurveyState.AwaitingComment(List.of(5, 4, 5), NOW, NOW));
    assertThat(comment.text()).contains("что улучшить?");
    assertThat(comment.buttons()).containsExactly("Пропустить");
    assertThat(refreshed(new SurveyState.Given(List.of(5, 5, 5), Optional.empty(), NOW)).text())
        .contains("Спасибо");
    assertThat(refreshed(new SurveyState.Over(List.of(5), NOW)).text()).contains("завершён");
    assertThat(refreshed(new SurveyState.Over(List.of(5), NOW)).buttons()).isEmpty();
  }

  @Test
  void a_survey_that_is_over_before_it_is_sent_is_not_sent() {
    ask(new SurveyState.Over(List.of(), NOW));

    assertThat(bench.deliver(new AskSurvey(TICKET, CLIENT))).isEqualTo(OVERTAKEN);
  }

  @Test
  void who_speaks_is_told_before_what_is_not_there_yet() {
    see(WORKING);
    bench.support.ask.posts.add(ClientPosts.text(1, "x"));
    IntroduceSpeaker introduce = new IntroduceSpeaker(TICKET, POST, MIRROR, IVANS_GROUP);

    bench.deliver(introduce);
    assertThat(last("sendMessage").text()).isEqualTo("👤 Вера");

    bench.support.ask.copies.put(MIRROR, new MessageRef(IVANS_GROUP, 9));
    assertThat(bench.deliver(introduce)).isEqualTo(OVERTAKEN);
  }

  @Test
  void a_reaction_is_shown_and_taken_back_and_no_trouble_when_it_is_not_taken() {
    bench.support.ask.copies.put(Leg.MAIN, CARD);
    bench.deliver(reaction(Optional.of("👍")));
    assertThat(last("setMessageReaction").parameters().path("reaction").findValuesAsText("emoji"))
        .containsExactly("👍");
    bench.deliver(reaction(Optional.empty()));
    assertThat(last("setMessageReaction").parameters().path("reaction")).isEmpty();

    bench.telegram.refuse("setMessageReaction", 400, "Bad Request: not enough rights");
    assertThat(bench.deliver(reaction(Optional.of("👍"))))
        .isEqualTo(new Refused(400, "Bad Request: not enough rights", true, About.EFFECT));
  }

  @Test
  void a_message_that_is_not_carried_is_answered_in_its_topic() {
    see(CLOSED);

    bench.deliver(
        new TellNotCarried(TICKET, Leg.MAIN, new MessageRef(MAIN_GROUP, 44), TicketReason.CLOSED));

    FakeTelegram.Call hint = last("sendMessage");
    assertThat(hint.text()).contains("/reopen");
    assertThat(hint.parameters().path("message_thread_id").asLong()).isEqualTo(115);
    assertThat(hint.parameters().path("reply_parameters").path("message_id").asLong())
        .isEqualTo(44);
  }

  @ParameterizedTest
  @EnumSource(TicketReason.class)
  void every_reason_has_words(TicketReason reason) {
    see(WORKING);
    assertThat(said(new StaffNote.NotDone(reason))).isNotBlank();
    bench.deliver(new TellNotCarried(TICKET, Leg.MAIN, CARD, reason));
    assertThat(last("sendMessage").text()).contains("не передано");
  }

  @Test
  void staff_are_told_what_happens() {
    bench.support.ask.posts.add(ClientPosts.text(1, "не дошло\nэто"));
    see(WORKING);
    assertThat(said(new StaffNote.GivenTo("Ольга"))).contains("@Ольга");
    assertThat(said(new StaffNote.EarlierLeftOut(2))).contains("2 более ранних сообщения");
    assertThat(said(new StaffNote.EarlierLeftOut(25))).contains("25 более ранних сообщений");
    assertThat(said(new StaffNote.AnswerOverdue(NOW))).contains("⏰", "20.11.2026 13:00");
    assertThat(said(new StaffNote.NotCarried(POST, Leg.CLIENT)))
        .contains("клиенту", "«не дошло это»");
    assertThat(said(new StaffNote.SurveyGiven())).contains("5 · 4 · 5", "«быстрее &lt;&gt;»");
  }

  @Test
  void what_has_no_words_is_not_quoted_when_it_did_not_arrive() {
    bench.support.ask.posts.add(ClientPosts.text(1, ""));
    see(WORKING);

    assertThat(said(new StaffNote.NotCarried(POST, Leg.CLIENT)))
        .endsWith("клиенту: сообщение без текста");
  }

  @Test
  void a_client_is_told_when_to_expect_an_answer() {
    see(FRESH);

    bench.deliver(new TellClient(TICKET, CLIENT, new ClientNote.AcceptedAfterHours(NOW)));

    assertThat(last("sendMessage").text()).contains("#15", "20.11.2026 13:00");
    assertThat(last("sendMessage").parameters().path("chat_id").asLong()).isEqualTo(500);
  }

  @Test
  void without_a_topic_nothing_is_said_in_it() {
    see(FRESH);

    assertThat(bench.deliver(new PostCard(TICKET, Leg.MAIN, MAIN_GROUP))).isEqualTo(OVERTAKEN);
    assertThat(bench.deliver(new RetitleTopic(TICKET, Leg.MAIN, MAIN_GROUP))).isEqualTo(OVERTAKEN);
    assertThat(bench.deliver(new SettleTopic(TICKET, MIRROR, IVANS_GROUP))).isEqualTo(OVERTAKEN);
    assertThat(bench.telegram.methods()).isEmpty();
    assertThat(bench.budget.taken).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_effect_is_shown_in_every_state_and_language(Language language) {
    bench.close();
    bench = BotBench.withSupport(language);
    ask(new SurveyState.Asking(List.of(), NOW));
    bench.support.ask.copies.put(Leg.CLIENT, new MessageRef(CLIENT, 5));
    for (Existing ticket : List.of(FRESH, WORKING, CLOSED)) {
      see(ticket);
      for (SupportEffect effect : SupportEffects.effects()) {
        assertThat(bench.deliver(effect)).isInstanceOfAny(Delivered.class, Obsolete.class);
      }
    }
    assertThat(bench.telegram.methods())
        .contains(
            "createForumTopic",
            "editForumTopic",
            "closeForumTopic",
            "reopenForumTopic",
            "sendMessage",
            "editMessageText",
            "setMessageReaction");
  }

  private String title(Existing ticket) {
    see(ticket.with(withTopic(ticket.file())));
    bench.deliver(new RetitleTopic(TICKET, Leg.MAIN, MAIN_GROUP));
    return last("editForumTopic").parameters().path("name").asText();
  }

  private String settled(Existing ticket, Leg leg) {
    see(ticket);
    bench.deliver(new SettleTopic(TICKET, leg, leg.equals(Leg.MAIN) ? MAIN_GROUP : IVANS_GROUP));
    return bench.telegram.methods().getLast();
  }

  private FakeTelegram.Call card(Existing ticket) {
    see(ticket);
    bench.deliver(new RefreshCard(TICKET, CARD));
    return last("editMessageText");
  }

  private FakeTelegram.Call refreshed(SurveyState survey) {
    ask(survey);
    bench.deliver(new RefreshSurvey(TICKET, new MessageRef(CLIENT, 7)));
    return last("editMessageText");
  }

  private String said(StaffNote note) {
    bench.deliver(new TellStaff(TICKET, Leg.MAIN, MAIN_GROUP, note));
    return last("sendMessage").text();
  }

  private void ask(SurveyState survey) {
    see(CLOSED);
    bench.support.ask.survey = survey;
  }

  private void see(Existing ticket) {
    bench.support.ask.view =
        new TicketView(
            ticket,
            new ClientProfile(ticket.file().client(), Optional.of("992900000001"), false, NOW, NOW),
            ticket.technician().map(id -> id.equals(IVAN) ? ivan() : olga()),
            List.of(ivan(), olga()),
            List.of(),
            Optional.of(new Feedback(TICKET, List.of(5, 4, 5), Optional.of("быстрее <>"), NOW)));
  }

  private FakeTelegram.Call last(String method) {
    return bench.telegram.calls(method).getLast();
  }

  private static CarryReaction reaction(Optional<String> emoji) {
    return new CarryReaction(TICKET, POST, Leg.MAIN, MAIN_GROUP, emoji);
  }

  private static Working overdue() {
    TicketDossier file = aFullFile(TICKET, aClient());
    ClientWait tooLong = new ClientWait(NOW, NOW, true);
    return new Working(changed(file, Optional.empty(), file.topic(), Optional.of(tooLong)), IVAN);
  }

  /** A ticket of a client with this earlier ticket; the fake desk has only one number. */
  private static Working after(TicketDossier file) {
    return new Working(changed(file, Optional.of(TICKET), file.topic(), file.waiting()), IVAN);
  }

  private static TicketDossier withTopic(TicketDossier file) {
    return changed(file, file.previous(), Optional.of(mainTopic(TICKET)), file.waiting());
  }

  private static TicketDossier changed(
      TicketDossier file,
      Optional<TicketId> previous,
      Optional<Topic> topic,
      Optional<ClientWait> waiting) {
    return new TicketDossier(
        file.id(),
        file.client(),
        file.version(),
        previous,
        file.group(),
        topic,
        file.card(),
        file.mirrors(),
        waiting,
        file.clientBlocked(),
        file.clientBanned(),
        file.firstAnswerAt(),
        file.createdAt());
  }
}
