package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGA;
import static dev.zayavka.testkit.fixture.SupportFixtures.aCall;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.aPicture;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.anUtterance;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.MessageExtras;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.RefreshRelease;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgeServiceTest {

  private static final Leg IVANS = Leg.mirror(IVAN);

  private final HelpDesk desk = new HelpDesk();

  @Test
  void what_was_carried_is_known_by_where_it_stands() {
    desk.says(aClient(), "касса не печатает");
    desk.deliverAll();

    assertThat(desk.posts.isOnBridge(desk.lastPost().source())).isTrue();
    assertThat(desk.posts.isOnBridge(desk.inPrivate(aClient()))).isFalse();
  }

  @Test
  void a_first_message_opens_a_ticket_and_the_next_ones_belong_to_it() {
    assertThat(desk.says(aClient(), "раз")).isInstanceOf(CarryOutcome.Carried.class);
    desk.says(aClient(), "два");
    desk.deliverAll();

    assertThat(desk.ticket()).isInstanceOf(New.class);
    assertThat(desk.sent(OpenTopic.class)).hasSize(1);
    assertThat(desk.carriedTo(Leg.MAIN)).containsExactly("раз", "два");
    assertThat(desk.sent(TellClient.class)).hasSize(1);
  }

  @Test
  void an_update_that_comes_again_changes_nothing() {
    CommandId id = desk.id();
    Utterance said = anUtterance(desk.inPrivate(aClient()), "раз");
    desk.bridge.fromClient(id, aClient(), said, desk.now());

    assertThat(desk.bridge.fromClient(id, aClient(), said, desk.now()))
        .isEqualTo(new CarryOutcome.Repeated());
    assertThat(desk.bridge.fromClient(desk.id(), aClient(), said, desk.now()))
        .isEqualTo(new CarryOutcome.Repeated());
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.MAIN)).containsExactly("раз");
  }

  @Test
  void everybody_is_heard_on_the_other_legs() {
    desk.inWork();
    desk.staffSays(IVANS, "перезагрузите");
    desk.staffSays(Leg.MAIN, "мастер едет");
    desk.says(aClient(), "жду");
    desk.deliverAll();

    assertThat(desk.carriedTo(Leg.CLIENT)).containsExactly("перезагрузите", "мастер едет");
    assertThat(desk.carriedTo(Leg.MAIN))
        .containsExactly("касса не печатает", "перезагрузите", "жду");
    assertThat(desk.carriedTo(IVANS)).containsExactly("касса не печатает", "мастер едет", "жду");
  }

  @Test
  void a_topic_of_nobody_is_not_ours() {
    assertThat(
            desk.bridge.fromStaff(
                desk.id(),
                new Topic(MAIN_GROUP, 1),
                somebodyOfStaff(),
                anUtterance(new MessageRef(aClient().id().privateChat(), 1), "эй"),
                desk.now()))
        .isEqualTo(new CarryOutcome.NotOurs());
  }

  @Test
  void a_note_stays_inside_and_the_history_tells_of_it_without_its_words() {
    desk.inWork();
    assertThat(desk.staffSays(Leg.MAIN, "// секрет")).isInstanceOf(CarryOutcome.KeptInside.class);

    assertThat(desk.history())
        .filteredOn(line -> line.action() == TicketAction.STAFF_NOTE)
        .singleElement()
        .satisfies(line -> assertThat(line.payload().toString()).doesNotContain("секрет"));
    assertThat(desk.waiting(CarryPost.class)).isEmpty();
  }

  @Test
  void the_words_of_one_picture_keep_its_whole_album_inside() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    desk.staffSays(Leg.MAIN, aPicture(desk.in(main), "a1"));
    desk.staffSays(Leg.MAIN, saying("// договор клиента", aPicture(desk.in(main), "a1")));
    desk.staffSays(Leg.MAIN, aPicture(desk.in(main), "a1"));
    desk.clock.advance(Packing.ALBUM_SILENCE);
    desk.deliverAll();

    assertThat(desk.carriedTo(Leg.CLIENT)).isEmpty();
    assertThat(desk.carriedTo(IVANS)).containsExactly("касса не печатает");
    assertThat(desk.history())
        .filteredOn(line -> line.action() == TicketAction.STAFF_NOTE)
        .hasSize(1);
  }

  @Test
  void an_album_in_a_closed_topic_is_answered_once() {
    desk.inWork();
    desk.close();
    desk.deliverAll();
    Topic main = desk.topic(Leg.MAIN);
    desk.staffSays(Leg.MAIN, aPicture(desk.in(main), "a1"));
    desk.staffSays(Leg.MAIN, aPicture(desk.in(main), "a1"));

    assertThat(desk.waiting(TellNotCarried.class)).hasSize(1);
  }

  @Test
  void who_writes_into_a_mirror_that_was_left_is_told() {
    desk.inWork();
    desk.assign(OLGA);
    desk.deliverAll();

    assertThat(desk.staffSays(IVANS, "а я?"))
        .isEqualTo(new CarryOutcome.Refused(desk.ticketId(), TicketReason.NOT_YOURS));
    assertThat(desk.waiting(TellNotCarried.class)).hasSize(1);
  }

  @Test
  void a_reaction_on_a_copy_is_shown_on_the_others() {
    desk.inWork();
    desk.staffSays(IVANS, "готово");
    desk.deliverAll();
    Post post = desk.lastPost();
    MessageRef clients = desk.posts.copy(post.id(), Leg.CLIENT).orElseThrow();

    desk.bridge.reacted(desk.id(), clients, Optional.of("👍"), desk.now());

    assertThat(desk.waiting(CarryReaction.class))
        .extracting(CarryReaction::leg)
        .containsExactly(Leg.MAIN, IVANS);
  }

  @Test
  void a_reply_answers_the_same_message_and_an_unknown_one_answers_nothing() {
    desk.inWork();
    MessageRef known = desk.posts.copy(desk.lastPost().id(), Leg.MAIN).orElseThrow();
    Topic main = desk.topic(Leg.MAIN);

    desk.bridge.fromStaff(
        desk.id(), main, somebodyOfStaff(), answer(main, "уточните", known), desk.now());
    Post answer = desk.lastPost();
    assertThat(answer.replyTo()).isPresent();

    desk.bridge.fromStaff(
        desk.id(),
        main,
        somebodyOfStaff(),
        answer(main, "и это", new MessageRef(main.chat(), 999_999)),
        desk.now());
    assertThat(desk.lastPost().replyTo()).isEmpty();
  }

  @Test
  void a_banned_client_is_told_so_and_nothing_is_taken_in() {
    desk.says(aClient(), "раз");
    desk.deliverAll();
    desk.clients.ban(desk.id(), anAdmin(), aClient().id(), true, desk.now());

    assertThat(desk.says(aClient(), "два")).isEqualTo(new CarryOutcome.Banned());
    assertThat(desk.waiting(TellBanned.class)).hasSize(1);
    assertThat(desk.waiting(CarryPost.class)).isEmpty();
  }

  @Test
  void an_album_goes_as_a_whole_after_a_silence_or_when_it_is_full() {
    desk.inWork();
    for (int i = 0; i < 3; i++) {
      desk.says(aClient(), aPicture(desk.inPrivate(aClient()), "a1"));
    }
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.MAIN)).hasSize(1);

    desk.clock.advance(Packing.ALBUM_SILENCE);
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.MAIN)).hasSize(4);
    for (int i = 0; i < Packing.ALBUM_SIZE; i++) {
      desk.says(aClient(), aPicture(desk.inPrivate(aClient()), "a2"));
    }
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.MAIN)).hasSize(14);
  }

  @Test
  void an_album_waits_for_its_silence_and_no_longer_when_the_clock_was_put_back() {
    desk.inWork();
    desk.clock.advance(Duration.ofHours(-3));
    for (int i = 0; i < 3; i++) {
      desk.says(aClient(), aPicture(desk.inPrivate(aClient()), "a1"));
    }
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.MAIN)).hasSize(1);

    desk.clock.advance(Packing.ALBUM_SILENCE);
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.MAIN)).hasSize(4);
  }

  @Test
  void outside_of_working_hours_the_first_message_is_answered_with_when_to_expect_more() {
    WorkingHours mondays =
        new WorkingHours(
            List.of(
                new WorkingHours.Spell(
                    EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0))),
            ZoneOffset.UTC);
    HelpDesk closed = new HelpDesk(mondays);
    closed.says(aClient(), "раз");
    closed.says(aClient(), "два");

    assertThat(closed.waiting(TellClient.class))
        .singleElement()
        .satisfies(
            tell -> assertThat(tell.note()).isInstanceOf(ClientNote.AcceptedAfterHours.class));
  }

  @Test
  void who_waits_too_long_is_told_of_once_and_an_answer_ends_it() {
    desk.inWork();
    desk.clock.advance(Duration.ofMinutes(30));
    desk.watch.watch(desk.now());
    desk.watch.watch(desk.now());

    assertThat(desk.waiting(TellStaff.class))
        .filteredOn(tell -> tell.note() instanceof StaffNote.AnswerOverdue)
        .hasSize(1);
    assertThat(desk.ticket().file().overdue()).isTrue();

    desk.staffSays(IVANS, "иду");
    assertThat(desk.ticket().file().waiting()).isEmpty();
    assertThat(desk.ticket()).isInstanceOf(Working.class);
  }

  @Test
  void a_call_is_marked_in_the_topic_as_one_that_stayed_inside() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    MessageRef call = desk.in(main);
    desk.staffSays(Leg.MAIN, aCall(call, "olga", "@olga глянь"));

    assertThat(desk.waiting(TellNotCarried.class))
        .containsExactly(new TellNotCarried(desk.ticketId(), Leg.MAIN, call, TicketReason.CALL));
    assertThat(desk.waiting(CarryPost.class)).isEmpty();
  }

  @Test
  void words_that_begin_with_the_clients_name_are_for_the_client() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    desk.staffSays(Leg.MAIN, aCall(desk.in(main), "anna", "@anna перезагрузите"));
    desk.deliverAll();

    assertThat(desk.carriedTo(Leg.CLIENT)).containsExactly("@anna перезагрузите");
  }

  @Test
  void case_5_a_command_nobody_knows_is_answered_in_its_topic_and_elsewhere_not_at_all() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    MessageRef source = desk.in(main);
    desk.bridge.unknownCommand(desk.id(), main, source, desk.now());
    desk.bridge.unknownCommand(desk.id(), new Topic(MAIN_GROUP, 1), source, desk.now());

    assertThat(desk.waiting(TellNotCarried.class))
        .containsExactly(
            new TellNotCarried(desk.ticketId(), Leg.MAIN, source, TicketReason.UNKNOWN_COMMAND));
  }

  @Test
  void a_question_whether_a_message_may_go_is_redrawn_once_after_it_went() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    desk.staffSays(Leg.MAIN, unreadable(desk.in(main)));
    PostId post = desk.lastPost().id();
    MessageRef question = desk.in(main);

    assertThat(release(post, question)).isEqualTo(ReleaseOutcome.SENT);
    assertThat(release(post, question)).isEqualTo(ReleaseOutcome.REPEATED);

    assertThat(desk.waiting(RefreshRelease.class))
        .containsExactly(new RefreshRelease(desk.ticketId(), post, question));
  }

  @Test
  void two_lines_forwarded_as_one_comment_are_one_comment() {
    desk.inWork();
    desk.close();
    desk.deliverAll();
    MessageRef on = desk.inPrivate(aClient());
    for (int question = 1; question <= 3; question++) {
      desk.surveys.mark(desk.id(), desk.ticketId(), question, 3, aClient().id(), on, desk.now());
    }
    desk.surveys.comment(desk.id(), aClient().id(), "долго", desk.now());
    desk.clock.advance(Duration.ofSeconds(1));

    assertThat(desk.says(aClient(), "и непонятно"))
        .isEqualTo(new CarryOutcome.Commented(desk.ticketId()));
    TicketId ticket = desk.ticketId();
    assertThat(desk.in(work -> work.surveys().feedback(ticket)).orElseThrow().comment())
        .contains("долго\nи непонятно");
    desk.clock.advance(Duration.ofMinutes(1));
    assertThat(desk.says(aClient(), "новый вопрос")).isInstanceOf(CarryOutcome.Carried.class);
  }

  @Test
  void a_client_whose_topic_cannot_be_opened_is_told_once_after_ten_minutes() {
    desk.says(aClient(), "раз");
    desk.clock.advance(Duration.ofMinutes(9));
    desk.watch.watch(desk.now());
    assertThat(late()).isZero();
    desk.clock.advance(Duration.ofMinutes(1));
    desk.watch.watch(desk.now());
    desk.watch.watch(desk.now());
    assertThat(late()).isEqualTo(1);
  }

  @Test
  void a_client_whose_topic_is_open_is_not_told_that_it_takes_longer() {
    desk.says(aClient(), "раз");
    desk.deliverAll();
    desk.clock.advance(Duration.ofMinutes(15));
    desk.watch.watch(desk.now());
    assertThat(late()).isZero();
  }

  private long late() {
    return desk.waiting(TellClient.class).stream()
        .filter(tell -> tell.note() instanceof ClientNote.TakesLonger)
        .count();
  }

  private ReleaseOutcome release(PostId post, MessageRef question) {
    return desk.bridge.release(desk.id(), post, question, somebodyOfStaff(), desk.now());
  }

  /** A message of staff that may hold words nobody can read. */
  private static Utterance unreadable(MessageRef source) {
    MessageExtras unread =
        new MessageExtras(true, false, false, false, "", Optional.empty(), Optional.empty());
    return new Utterance(
        source,
        new MessageContent(Kind.STORY, FormattedText.plain(""), Optional.empty(), unread),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Utterance saying(String words, Utterance said) {
    return new Utterance(
        said.source(),
        new MessageContent(
            said.content().kind(), FormattedText.plain(words), said.content().file()),
        said.replyTo(),
        said.album(),
        said.call());
  }

  private Utterance answer(Topic topic, String words, MessageRef to) {
    return new Utterance(
        desk.in(topic),
        MessageContent.text(FormattedText.plain(words)),
        Optional.of(to),
        Optional.empty(),
        Optional.empty());
  }
}
