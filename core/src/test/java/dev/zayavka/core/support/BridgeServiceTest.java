package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGA;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.aPicture;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.anUtterance;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.Mention;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.MessageExtras;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.RefreshRelease;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.SupportView.TellEditNotTaken;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketHistoryEntry;
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
import java.util.Map;
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
    Topic main = topic(Leg.MAIN);
    staffShow(main, aPicture(desk.in(main), "a1"));
    staffShow(main, saying("// договор клиента", aPicture(desk.in(main), "a1")));
    staffShow(main, aPicture(desk.in(main), "a1"));
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
    Topic main = topic(Leg.MAIN);
    staffShow(main, aPicture(desk.in(main), "a1"));
    staffShow(main, aPicture(desk.in(main), "a1"));

    assertThat(desk.waiting(TellNotCarried.class)).hasSize(1);
  }

  @Test
  void a_message_that_is_made_into_a_note_keeps_its_copies_as_they_are() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
    MessageRef source = desk.in(main);
    staffShow(main, anUtterance(source, "мастер едет"));
    desk.deliverAll();

    desk.bridge.edited(desk.id(), anUtterance(source, "// мастер болен"), desk.now());
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
    assertThat(desk.history())
        .last()
        .extracting(TicketHistoryEntry::action)
        .isEqualTo(TicketAction.STAFF_NOTE);

    desk.bridge.edited(desk.id(), anUtterance(source, "мастер будет завтра"), desk.now());
    assertThat(desk.waiting(CarryEdit.class))
        .extracting(CarryEdit::leg)
        .containsExactly(Leg.CLIENT, IVANS);
  }

  @Test
  void a_message_that_is_made_into_a_note_before_it_is_carried_is_not_carried() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
    MessageRef source = desk.in(main);
    staffShow(main, anUtterance(source, "клиент опять всё сломал"));
    desk.bridge.edited(desk.id(), anUtterance(source, "// опять сломал"), desk.now());
    desk.deliverAll();

    assertThat(desk.carriedTo(Leg.CLIENT)).isEmpty();
  }

  @Test
  void who_makes_a_note_into_a_message_is_told_once_that_it_stays_inside() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
    MessageRef note = desk.in(main);
    staffShow(main, anUtterance(note, "// мастер болен"));
    edit(main, anUtterance(note, "// мастер ещё болен"));
    assertThat(desk.waiting(TellNotCarried.class)).isEmpty();

    edit(main, anUtterance(note, "мастер будет завтра"));
    edit(main, anUtterance(note, "мастер будет послезавтра"));

    assertThat(desk.waiting(TellNotCarried.class))
        .containsExactly(
            new TellNotCarried(desk.ticketId(), Leg.MAIN, note, TicketReason.NEVER_CARRIED));
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
  }

  @Test
  void who_edits_what_has_crossed_or_would_not_cross_is_told_nothing() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
    MessageRef source = desk.in(main);
    staffShow(main, anUtterance(source, "мастер едет"));
    desk.deliverAll();
    edit(main, anUtterance(source, "мастер в пути"));
    assertThat(desk.waiting(CarryEdit.class)).hasSize(2);

    desk.close();
    edit(main, anUtterance(desk.in(main), "после закрытия"));
    edit(new Topic(MAIN_GROUP, 1), anUtterance(desk.in(main), "не в теме обращения"));

    assertThat(desk.waiting(TellNotCarried.class)).isEmpty();
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
  void an_edit_reaches_every_copy_and_one_that_changes_nothing_none() {
    desk.inWork();
    MessageRef source = desk.inPrivate(aClient());
    desk.says(aClient(), anUtterance(source, "опичатка"));
    desk.deliverAll();
    Utterance fixed = anUtterance(source, "опечатка");

    desk.bridge.edited(desk.id(), fixed, desk.now());
    desk.bridge.edited(desk.id(), fixed, desk.now());

    assertThat(desk.waiting(CarryEdit.class))
        .extracting(CarryEdit::leg)
        .containsExactly(Leg.MAIN, IVANS);
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
    Topic main = desk.ticket().file().topic(Leg.MAIN).orElseThrow();

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
    Topic main = topic(Leg.MAIN);
    MessageRef call = desk.in(main);
    staffShow(main, calling("@olga глянь", "olga", call));

    assertThat(desk.waiting(TellNotCarried.class))
        .containsExactly(new TellNotCarried(desk.ticketId(), Leg.MAIN, call, TicketReason.CALL));
    assertThat(desk.waiting(CarryPost.class)).isEmpty();
  }

  @Test
  void an_edit_that_becomes_a_call_is_marked_once() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
    MessageRef source = desk.in(main);
    staffShow(main, anUtterance(source, "мастер едет"));
    desk.deliverAll();
    edit(main, calling("@olga глянь", "olga", source));
    edit(main, calling("@olga глянь, пожалуйста", "olga", source));

    assertThat(desk.waiting(TellNotCarried.class)).hasSize(1);
  }

  @Test
  void words_that_begin_with_the_clients_name_are_for_the_client() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
    staffShow(main, calling("@anna перезагрузите", "anna", desk.in(main)));
    desk.deliverAll();

    assertThat(desk.carriedTo(Leg.CLIENT)).containsExactly("@anna перезагрузите");
  }

  @Test
  void case_5_a_command_nobody_knows_is_answered_in_its_topic_and_elsewhere_not_at_all() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
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
    Topic main = topic(Leg.MAIN);
    staffShow(main, unreadable(desk.in(main)));
    PostId post = desk.lastPost().id();
    MessageRef question = desk.in(main);

    assertThat(release(post, question)).isEqualTo(ReleaseOutcome.SENT);
    assertThat(release(post, question)).isEqualTo(ReleaseOutcome.REPEATED);

    assertThat(desk.waiting(RefreshRelease.class))
        .containsExactly(new RefreshRelease(desk.ticketId(), post, question));
  }

  @Test
  void an_edit_of_a_message_that_no_ticket_knows_is_answered_once() {
    MessageRef unknown = desk.inPrivate(aClient());
    desk.bridge.edited(desk.id(), anUtterance(unknown, "до знакомства"), desk.now());
    assertThat(desk.waiting(TellEditNotTaken.class)).isEmpty();
    desk.says(aClient(), "раз");

    desk.bridge.edited(desk.id(), anUtterance(unknown, "и так"), desk.now());
    desk.bridge.edited(desk.id(), anUtterance(unknown, "и ещё"), desk.now());

    assertThat(desk.waiting(TellEditNotTaken.class))
        .containsExactly(new TellEditNotTaken(aClient().id(), unknown));
  }

  @Test
  void an_edit_that_may_answer_another_desk_is_left_to_it() {
    desk.says(aClient(), "раз");
    desk.in(
        work -> {
          work.dialogues().open(aClient().id(), new Dialogue("credit.comment", Map.of()));
          return true;
        });

    MessageRef unknown = desk.inPrivate(aClient());
    desk.bridge.edited(desk.id(), anUtterance(unknown, "и так"), desk.now());

    assertThat(desk.waiting(TellEditNotTaken.class)).isEmpty();
  }

  @Test
  void an_edit_after_closing_is_said_once_not_to_be_shown() {
    desk.inWork();
    Topic main = topic(Leg.MAIN);
    MessageRef clients = desk.inPrivate(aClient());
    MessageRef staffs = desk.in(main);
    desk.says(aClient(), anUtterance(clients, "раз"));
    staffShow(main, anUtterance(staffs, "два"));
    desk.close();
    desk.deliverAll();
    for (String words : List.of("и ещё", "и ещё вот что")) {
      desk.bridge.edited(desk.id(), anUtterance(clients, words), desk.now());
      edit(main, anUtterance(staffs, words));
    }

    assertThat(desk.waiting(TellClient.class))
        .extracting(TellClient::note)
        .containsExactly(new ClientNote.EditNotCarried());
    assertThat(desk.waiting(TellNotCarried.class))
        .extracting(TellNotCarried::reason)
        .containsExactly(TicketReason.CLOSED);
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
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

  private static Utterance calling(String words, String username, MessageRef source) {
    return new Utterance(
        source,
        MessageContent.text(FormattedText.plain(words)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Mention.Named(username)));
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

  private void edit(Topic topic, Utterance now) {
    desk.bridge.editedInTopic(desk.id(), topic, now, desk.now());
  }

  private Topic topic(Leg leg) {
    return desk.ticket().file().topic(leg).orElseThrow();
  }

  private void staffShow(Topic topic, Utterance said) {
    desk.bridge.fromStaff(desk.id(), topic, somebodyOfStaff(), said, desk.now());
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
