package dev.zayavka.adapter.telegram.routing;

import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.CreditView.ShowAdded;
import dev.zayavka.ports.credit.CreditView.ShowAnalysts;
import dev.zayavka.ports.credit.CreditView.ShowRemoved;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.credit.CreditView.ShowStats;
import dev.zayavka.ports.credit.CreditView.ShowUnchanged;
import dev.zayavka.ports.credit.CreditView.TellRefusal;
import dev.zayavka.ports.credit.driving.ManageAnalysts.Change;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateMessagesTest {

  private static final long ADMIN = anAdmin().id().value();
  private static final long ANALYST = anAnalyst().id().value();
  private static final PersonId ADMIN_ID = anAdmin().id();

  private final BotBench bench = new BotBench();
  private long nextUpdate = 500;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void start_greets_and_offers_the_commands_once_however_often_it_comes() {
    bench.post(Json.message(500, ANALYST, "/start"));
    bench.post(Json.message(500, ANALYST, "/start"));

    assertThat(bench.converse.replies())
        .containsExactly(
            Say.of(anAnalyst().id(), Phrase.GREETING), new OfferCommands(anAnalyst().id()));
    assertThat(bench.converse.replyIds()).containsExactly("tg:500:reply", "tg:500:menu");
    assertThat(bench.converse.wrote).contains(anAnalyst());
  }

  @ParameterizedTest
  @CsvSource({
    "/help, HELP",
    "/HELP, HELP",
    "/help@zayavka_bot, HELP",
    "/help@Zayavka_Bot, HELP",
    "/cancel, NOTHING_TO_CANCEL",
    "/foo, UNKNOWN_COMMAND",
    "/startled, UNKNOWN_COMMAND",
    "привет, NOT_UNDERSTOOD",
    "/, NOT_UNDERSTOOD",
    "/100 рублей, NOT_UNDERSTOOD"
  })
  void words_are_answered(String text, Phrase phrase) {
    bench.adapter().me();
    assertThat(said(ANALYST, text)).containsExactly(Say.of(anAnalyst().id(), phrase));
  }

  @Test
  void a_command_for_another_bot_is_answered_as_unknown() {
    bench.adapter().me();
    assertThat(said(ANALYST, "/help@OtherBot"))
        .containsExactly(Say.of(anAnalyst().id(), Phrase.UNKNOWN_COMMAND));
  }

  @Test
  void a_sticker_nobody_waits_for_is_answered() {
    bench.post(Json.sticker(501, ANALYST));
    assertThat(bench.converse.replies())
        .containsExactly(Say.of(anAnalyst().id(), Phrase.NOT_UNDERSTOOD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/analysts",
        "/analyst_add 11 Иван",
        "/analyst_remove 11",
        "/request 1001",
        "/requests",
        "/return 1001",
        "/stats"
      })
  void what_is_for_admins_is_unknown_to_everybody_else(String text) {
    assertThat(said(ANALYST, text)).isEqualTo(said(ANALYST, "/no_such_command"));
    assertThat(bench.credit.commands).isEmpty();
    assertThat(bench.credit.changes).isEmpty();
  }

  @Test
  void admins_see_requests_stats_and_analysts() {
    assertThat(said(ADMIN, "/request 1001")).containsExactly(new ShowRequest(ADMIN_ID, ONEF_ID));
    assertThat(said(ADMIN, "/request №1001")).containsExactly(new ShowRequest(ADMIN_ID, ONEF_ID));
    assertThat(said(ADMIN, "/requests"))
        .containsExactly(new ShowRequests(ADMIN_ID, Optional.empty(), 1, Optional.empty()));
    assertThat(said(ADMIN, "/requests in_progress"))
        .containsExactly(
            new ShowRequests(ADMIN_ID, Optional.of(CreditStatus.IN_PROGRESS), 1, Optional.empty()));
    assertThat(said(ADMIN, "/stats")).containsExactly(new ShowStats(ADMIN_ID));
    assertThat(said(ADMIN, "/analysts")).containsExactly(new ShowAnalysts(ADMIN_ID));
  }

  @ParameterizedTest
  @CsvSource({
    "/request, /request 1001",
    "/request abc, /request 1001",
    "/request 0, /request 1001",
    "/request -5, /request 1001",
    "/request 99999999999999999999, /request 1001",
    "/return, /return 1001",
    "/requests someday, /requests IN_PROGRESS",
    "/analyst_add, /analyst_add 11 Иван Петров",
    "/analyst_add Иван, /analyst_add 11 Иван Петров",
    "/analyst_remove Иван, /analyst_remove 11"
  })
  void a_command_that_cannot_be_read_is_answered_with_its_use(String text, String example) {
    assertThat(said(ADMIN, text))
        .containsExactly(new Say(ADMIN_ID, Phrase.USAGE, List.of(example)));
  }

  @Test
  void the_list_of_analysts_is_changed_and_shown() {
    assertThat(said(ADMIN, "/analyst_add 11  Иван Петров "))
        .containsExactly(new ShowAdded(ADMIN_ID, new PersonId(11)));
    assertThat(said(ADMIN, "/analyst_add 12"))
        .containsExactly(new ShowAdded(ADMIN_ID, new PersonId(12)));
    assertThat(said(ADMIN, "/analyst_remove 12"))
        .containsExactly(new ShowRemoved(ADMIN_ID, new PersonId(12), Optional.empty()));
    bench.credit.change = Change.NO_CHANGE;
    assertThat(said(ADMIN, "/analyst_remove 11"))
        .containsExactly(new ShowUnchanged(ADMIN_ID, new PersonId(11)));
    bench.credit.change = Change.NOT_AN_ADMIN;
    assertThat(said(ADMIN, "/analyst_remove 11"))
        .containsExactly(Say.of(ADMIN_ID, Phrase.UNKNOWN_COMMAND));
    assertThat(bench.credit.changes)
        .containsExactly("add 11 Иван Петров", "add 12 -", "remove 12", "remove 11", "remove 11");
  }

  @Test
  void a_request_is_returned_and_shown_also_when_the_command_comes_again() {
    bench.credit.outcome = new CreditOutcome.Accepted(EveryCreditState.published(aDossier()));
    assertThat(said(ADMIN, "/return 1001")).containsExactly(new ShowRequest(ADMIN_ID, ONEF_ID));
    bench.credit.outcome = new CreditOutcome.Repeated();
    assertThat(said(ADMIN, "/return 1001")).containsExactly(new ShowRequest(ADMIN_ID, ONEF_ID));
    assertThat(bench.credit.commands).hasSize(2).allMatch(ReturnRequest.class::isInstance);
  }

  @Test
  void a_request_that_cannot_be_returned_is_explained() {
    bench.credit.outcome =
        new CreditOutcome.Refused(
            CreditReason.ALREADY_DECIDED, EveryCreditState.delivered(aDossier()));
    assertThat(said(ADMIN, "/return 1001"))
        .containsExactly(new TellRefusal(ADMIN_ID, ONEF_ID, CreditReason.ALREADY_DECIDED));
  }

  @Test
  void an_answer_goes_to_the_question_that_waits() {
    waitForComment();
    bench.credit.commentOutcome = new CommentOutcome.AskedAgain(CommentOutcome.Problem.BLANK);

    assertThat(said(ANALYST, "хороший клиент")).isEmpty();
    bench.post(Json.sticker(999, ANALYST));

    assertThat(bench.credit.said)
        .containsExactly(new CommentAnswer.Words("хороший клиент"), new CommentAnswer.NotWords());
  }

  @Test
  void an_edit_is_heard_while_a_comment_is_awaited() {
    waitForComment();
    bench.credit.commentOutcome = new CommentOutcome.AskedAgain(CommentOutcome.Problem.EDITED);

    bench.post(Json.privately(999, "edited_message", ANALYST, "\"text\":\"короче\""));

    assertThat(bench.credit.said).containsExactly(new CommentAnswer.Edited());
  }

  @Test
  void a_comment_that_was_taken_is_confirmed_and_one_that_was_not_is_explained() {
    waitForComment();
    bench.credit.commentOutcome =
        new CommentOutcome.Taken(
            new CreditOutcome.Accepted(EveryCreditState.awaitingCallback(aDossier())));
    assertThat(said(ANALYST, "да")).containsExactly(new ShowRequest(anAnalyst().id(), ONEF_ID));

    bench.credit.commentOutcome =
        new CommentOutcome.Taken(
            new CreditOutcome.Refused(
                CreditReason.NOT_POSSIBLE_NOW, EveryCreditState.published(aDossier())));
    assertThat(said(ANALYST, "да"))
        .containsExactly(new TellRefusal(anAnalyst().id(), ONEF_ID, CreditReason.NOT_POSSIBLE_NOW));
  }

  @Test
  void a_command_is_never_taken_for_a_comment() {
    waitForComment();

    assertThat(said(ANALYST, "/help")).containsExactly(Say.of(anAnalyst().id(), Phrase.HELP));
    assertThat(said(ANALYST, "/typo"))
        .containsExactly(Say.of(anAnalyst().id(), Phrase.UNKNOWN_COMMAND));

    assertThat(bench.credit.said).isEmpty();
  }

  @Test
  void words_that_only_begin_with_a_slash_are_a_comment() {
    waitForComment();
    bench.credit.commentOutcome = new CommentOutcome.Taken(new CreditOutcome.Repeated());

    assertThat(said(ANALYST, "/100 рублей мало")).isEmpty();
    assertThat(bench.credit.said).containsExactly(new CommentAnswer.Words("/100 рублей мало"));
  }

  @Test
  void cancelling_brings_the_buttons_back() {
    waitForComment();
    bench.credit.commentOutcome =
        new CommentOutcome.Cancelled(EveryCreditState.inProgress(aDossier()));

    assertThat(said(ANALYST, "/cancel")).isEmpty();
    assertThat(bench.credit.changes).containsExactly("cancel " + ANALYST);
  }

  @Test
  void an_answer_that_comes_again_after_its_question_is_closed_is_not_misunderstood() {
    bench.converse.repeated = true;
    bench.credit.commentOutcome = new CommentOutcome.Taken(new CreditOutcome.Repeated());

    assertThat(said(ANALYST, "да")).isEmpty();
  }

  @Test
  void blocking_the_bot_is_noted_and_so_is_coming_back() {
    bench.post(Json.membership(600, ANALYST, "kicked"));
    assertThat(bench.converse.unreachable).containsExactly(anAnalyst().id());
    bench.post(Json.membership(601, ANALYST, "member"));
    assertThat(bench.converse.wrote).hasSize(1);
  }

  @Test
  void what_is_said_in_groups_is_nobodys_business() {
    bench.post(Json.groupMessage(600, -100, ANALYST, "/start"));
    assertThat(bench.converse.wrote).isEmpty();
    assertThat(bench.converse.replies()).isEmpty();
  }

  private void waitForComment() {
    bench.converse.waiting = new Dialogue("credit.comment", Map.of("request", "1001"));
  }

  private List<Effect> said(long from, String text) {
    int before = bench.converse.replies().size();
    bench.post(Json.message(nextUpdate++, from, text));
    List<Effect> all = bench.converse.replies();
    return all.subList(before, all.size());
  }
}
