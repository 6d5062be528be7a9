package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeSupportDesk;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportBridgeTest {

  private static final long VERA = 99;
  private static final long IVAN = 21;
  private static final long MAIN = FakeSupportDesk.MAIN_GROUP.value();
  private static final long MIRRORS = Tickets.TECH_GROUP.value();
  private static final long THREAD = 7;

  private final BotBench bench = BotBench.withSupport();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whatever_a_client_writes_is_for_their_ticket() {
    bench.post(Json.privately(500, "message", VERA, "\"text\":\"не печатает принтер\""));
    bench.post(Json.sticker(501, VERA));

    assertThat(bench.support.calls).containsExactly("tg:500 from client", "tg:501 from client");
    assertThat(bench.support.clients.getFirst())
        .isEqualTo(new Client(Person.of(VERA, "Анна Ковалёва"), Optional.of("anna")));
    assertThat(bench.support.said)
        .extracting(said -> said.content().kind())
        .containsExactly(MessageContent.Kind.TEXT, MessageContent.Kind.STICKER);
    assertThat(bench.converse.replies()).isEmpty();
    assertThat(bench.converse.wrote).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help", "/no_such_command", "/tickets", "/close"})
  void commands_in_private_are_answered_and_never_carried(String command) {
    bench.post(Json.message(500, VERA, command));

    assertThat(bench.support.calls).isEmpty();
    assertThat(bench.converse.replies()).hasSize(1);
  }

  @Test
  void words_that_only_begin_with_a_slash_are_carried() {
    bench.post(Json.message(500, VERA, "/100 рублей"));
    assertThat(bench.support.calls).containsExactly("tg:500 from client");
  }

  @Test
  void a_question_of_another_desk_has_its_answer_first() {
    bench.converse.waiting = new Dialogue("credit.comment", Map.of("request", "1001"));
    bench.credit.commentOutcome = new CommentOutcome.AskedAgain(CommentOutcome.Problem.BLANK);

    bench.post(Json.message(500, VERA, "хороший клиент"));

    assertThat(bench.support.calls).isEmpty();
  }

  @Test
  void a_phone_number_of_ones_own_is_carried_and_noted() {
    bench.post(
        Json.privately(
            500,
            "message",
            VERA,
            "\"contact\":{\"phone_number\":\"+992900000001\",\"first_name\":\"A\",\"user_id\":99}"));

    assertThat(bench.support.calls)
        .containsExactly("tg:500 from client", "tg:500:phone phone 99 +992900000001");
  }

  @Test
  void words_that_were_asked_for_are_the_comment() {
    askForComment();

    bench.post(Json.message(500, VERA, "быстрее бы"));

    assertThat(bench.support.calls).containsExactly("tg:500 comment 99 быстрее бы");
  }

  @Test
  void what_is_no_words_is_no_comment() {
    askForComment();

    bench.post(Json.sticker(500, VERA));

    assertThat(bench.support.calls).containsExactly("tg:500 from client");
  }

  @Test
  void words_that_come_too_late_for_a_comment_are_for_a_ticket() {
    bench.converse.waiting = new Dialogue("support.comment", Map.of());

    bench.post(Json.message(500, VERA, "снова не печатает"));

    assertThat(bench.support.calls).containsExactly("tg:500 from client");
  }

  @Test
  void a_comment_can_be_cancelled() {
    askForComment();

    bench.post(Json.message(500, VERA, "/cancel"));

    assertThat(bench.support.calls).containsExactly("tg:500 cancel comment 99");
    assertThat(bench.converse.replies()).isEmpty();
  }

  @Test
  void words_in_a_topic_are_carried_with_their_author() {
    bench.post(Json.inTopic(500, MAIN, THREAD, IVAN, "\"text\":\"смотрим\""));
    bench.post(Json.inTopic(501, MIRRORS, THREAD, IVAN, "\"text\":\"смотрю\""));

    PersonId ivan = new PersonId(IVAN);
    assertThat(bench.support.speakers)
        .containsExactly(
            new TicketActor(Role.STAFF, Optional.of(ivan), "Иван Петров"),
            new TicketActor(Role.STAFF, Optional.of(ivan), "Иван Петров"));
    assertThat(bench.support.calls)
        .containsExactly("tg:500 from staff in -1001 7", "tg:501 from staff in -1002 7");
    assertThat(bench.converse.wrote).isEmpty();
  }

  @Test
  void the_main_group_stays_the_main_group_when_its_id_changes() {
    bench.post(moved(MAIN, -100500));

    bench.post(Json.inTopic(501, -100500, THREAD, IVAN, "\"text\":\"смотрим\""));

    assertThat(bench.chats.moves).containsEntry(new ChatId(MAIN), new ChatId(-100500));
    assertThat(bench.support.speakers.getFirst().role()).isEqualTo(Role.STAFF);
  }

  @Test
  void an_anonymous_admin_is_a_person_of_the_staff() {
    bench.adapter().me();
    bench.post(Json.anonymously(500, MAIN, THREAD, "\"text\":\"добрый день\""));

    assertThat(bench.support.speakers)
        .containsExactly(new TicketActor(Role.STAFF, Optional.empty(), "Администратор"));
  }

  @Test
  void our_own_words_are_not_heard() {
    bench.adapter().me();
    bench.post(Json.inTopic(500, MAIN, THREAD, 42, "\"text\":\"a\""));
    bench.post(Json.inTopic(501, MAIN, THREAD, 42, "\"forum_topic_closed\":{}"));

    assertThat(bench.support.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/close, close in 7",
    "/CLOSE, close in 7",
    "/close@zayavka_bot, close in 7",
    "/close готово, close in 7",
    "/reopen, reopen in 7",
    "/reopen@Zayavka_Bot, reopen in 7"
  })
  void a_ticket_is_closed_and_opened_again_in_its_topic(String words, String call) {
    bench.adapter().me();
    bench.post(Json.inTopic(500, MAIN, THREAD, IVAN, "\"text\":" + Json.quoted(words)));

    assertThat(bench.support.calls).containsExactly("tg:500 " + call + " by STAFF Иван Петров");
    assertThat(bench.support.said).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/close@other_bot", "/ban 99", "/closed", "/help@another_bot"})
  void an_unknown_command_in_a_topic_is_answered_there(String words) {
    bench.adapter().me();
    bench.post(Json.inTopic(500, MAIN, THREAD, IVAN, "\"text\":" + Json.quoted(words)));

    assertThat(bench.support.calls).containsExactly("tg:500 unknown command in -1001 7");
    assertThat(bench.support.said).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/100 рублей", "/1 пункт", "/etc/hosts поправьте", "/привет"})
  void case_5_words_that_only_begin_with_a_slash_are_carried_from_a_topic(String words) {
    bench.post(Json.inTopic(500, MAIN, THREAD, IVAN, "\"text\":" + Json.quoted(words)));

    assertThat(bench.support.calls).containsExactly("tg:500 from staff in -1001 7");
  }

  @Test
  void case_4_another_bot_does_not_speak_for_support() {
    bench.adapter().me();
    String bot = "\"text\":\"готово\"";
    bench.post(
        Json.inTopic(500, MAIN, THREAD, IVAN, bot).replace("\"is_bot\":false", "\"is_bot\":true"));
    bench.post(
        Json.inTopic(501, MAIN, THREAD, IVAN, bot)
            .replace("\"is_bot\":false", "\"is_bot\":true")
            .replace("\"message\":", "\"edited_message\":"));

    assertThat(bench.support.calls).isEmpty();
  }

  @Test
  void a_note_for_inside_is_no_command() {
    bench.post(Json.inTopic(500, MAIN, THREAD, IVAN, "\"text\":\"// это тот самый клиент\""));
    assertThat(bench.support.said).hasSize(1);
  }

  @Test
  void edits_are_brought_along_wherever_they_are_made() {
    bench.post(Json.privately(500, "edited_message", VERA, "\"text\":\"иначе\""));
    bench.post(
        Json.inTopic(501, MAIN, THREAD, IVAN, "\"text\":\"и так\"")
            .replace("\"message\":", "\"edited_message\":"));

    assertThat(bench.support.calls)
        .containsExactly("tg:500 edited 99 500", "tg:501 edited in -1001 7 501");
    assertThat(bench.support.edits)
        .containsExactly(
            MessageContent.text(FormattedText.plain("иначе")),
            MessageContent.text(FormattedText.plain("и так")));
    assertThat(bench.converse.replies()).isEmpty();
  }

  @Test
  void reactions_are_brought_along() {
    String who = "\"user\":{\"id\":21,\"is_bot\":false,\"first_name\":\"И\"}";
    bench.post(Json.reaction(500, MAIN, 77, who, "{\"type\":\"emoji\",\"emoji\":\"👍\"}"));
    bench.post(Json.reaction(501, MAIN, 77, who, ""));

    assertThat(bench.support.calls)
        .containsExactly("tg:500 reacted -1001 77 👍", "tg:501 reacted -1001 77 with nothing");
  }

  @Test
  void a_topic_closed_by_hand_is_asked_about() {
    bench.post(Json.inTopic(500, MIRRORS, THREAD, IVAN, "\"forum_topic_closed\":{}"));

    assertThat(bench.support.calls).containsExactly("tg:500 closed by hand 7 by TECH Иван Петров");
  }

  @Test
  void a_client_who_blocks_the_bot_and_returns_is_told_of_both_times() {
    bench.post(Json.membership(500, VERA, "kicked"));
    bench.post(Json.membership(501, VERA, "member"));

    assertThat(bench.support.calls).containsExactly("tg:500 blocked 99", "tg:501 returned 99");
    assertThat(bench.converse.unreachable).containsExactly(new PersonId(VERA));
    assertThat(bench.converse.wrote).hasSize(1);
  }

  @Test
  void a_reply_says_what_it_answers() {
    bench.post(
        Json.inTopic(
            500,
            MAIN,
            THREAD,
            IVAN,
            "\"text\":\"a\",\"reply_to_message\":{\"message_id\":55,\"date\":1,"
                + "\"chat\":{\"id\":-1001,\"type\":\"supergroup\",\"title\":\"G\"}}"));

    assertThat(bench.support.said.getFirst().replyTo()).contains(MessageRef.of(MAIN, 55));
  }

  @Test
  void an_admin_whose_words_nobody_waits_for_writes_as_a_client() {
    bench.post(Json.message(500, anAdmin().id().value(), "привет"));
    assertThat(bench.support.calls).containsExactly("tg:500 from client");
  }

  @Test
  void without_the_desk_nobody_is_heard_and_nothing_is_noticed() {
    try (BotBench credit = new BotBench()) {
      credit.post(Json.message(500, VERA, "привет"));
      credit.post(Json.inTopic(501, MAIN, THREAD, IVAN, "\"text\":\"a\""));
      credit.post(Json.membership(502, VERA, "kicked"));
      credit.post(moved(MAIN, -100500));

      assertThat(credit.converse.replies())
          .containsExactly(Say.of(new PersonId(VERA), Phrase.NOT_UNDERSTOOD));
      assertThat(credit.chats.moves).hasSize(1);
      assertThat(credit.deadUpdates.newest(1)).isEmpty();
    }
  }

  private void askForComment() {
    bench.converse.waiting = new Dialogue("support.comment", Map.of("ticket", "15"));
    bench.support.awaitsComment = true;
  }

  private static String moved(long from, long to) {
    return """
    {"update_id":600,"message":{"message_id":1,"date":1,\
    "chat":{"id":%d,"type":"group","title":"G"},\
    "from":{"id":21,"is_bot":false,"first_name":"A"},"migrate_to_chat_id":%d}}"""
        .formatted(from, to);
  }
}
