package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.testkit.sql.StatementCost;
import dev.zayavka.testkit.sql.StatementLog;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Statement budgets of the support desk's frequent commands and deliveries. */
@Execution(ExecutionMode.CONCURRENT)
class SupportStatementsTest {

  /** All that an update costs, from the router to the commit. */
  private static final String UPDATE = "UpdateProcessor";

  /** All that a delivery costs after the claim. */
  private static final String DELIVERY = "Courier";

  private static final String CLAIM = "OutboxClaim";

  /** The reads that cards, notes and titles are made from. */
  private static final String RENDERING = "SupportEffectRenderer";

  private SupportDeskDriver desk;
  private StatementLog log;
  private LiveTopic main;
  private LiveTopic mirror;

  @BeforeEach
  void aTicketIsInWork() {
    TestOffice office = TestOffice.plan(Mode.WEBHOOK).support().open();
    log = StatementLog.of(office.database());
    desk = new SupportDeskDriver(office);
    office.starts();
    mirror = desk.inWork(desk.alisa(), desk.ivan(), "[begin]");
    main = desk.main(desk.alisa());
  }

  @AfterEach
  void close() {
    desk.close();
    log.close();
  }

  @Test
  void a_text_of_a_client() {
    answers("[answer]");
    asks("[the question that waits from now on]");
    log.costOf(UPDATE).assertWithin(5, 1);
    assertCopiesAreDelivered(2);
    asks("[another]");
    log.costOf(UPDATE).assertWithin(4, 1);
  }

  @Test
  void an_update_that_comes_again() {
    webhook("[again]");
    main.awaitsMessage("[again]");
    desk.awaitRest();
    log.start();
    webhook("[again]");
    log.costOf(UPDATE).assertWithin(2, 1);
  }

  @Test
  void an_answer_of_a_technician() {
    asks("[question]");
    log.start();
    answers("[answer]");
    log.costOf(UPDATE).assertWithin(7, 1);
    assertCopiesAreDelivered(2);
  }

  @Test
  void a_note_inside() {
    log.start();
    desk.ivan().in(mirror).says("// [note]");
    desk.awaitRest();
    log.costOf(UPDATE).assertWithin(4, 1);
  }

  @Test
  void an_edit_and_a_reaction() {
    MessageView answer = answers("[answr]");
    log.start();
    desk.ivan().in(mirror).edits(answer, "[answer]");
    desk.alisa().awaitsMessage("[answer]");
    desk.awaitRest();
    log.costOf(UPDATE).assertWithin(6, 1);
    log.costOf(DELIVERY).assertWithin(2 * 8, 2 * 2);
    log.start();
    desk.ivan().in(mirror).reacts(answer, "👍");
    desk.awaitRest();
    log.costOf(UPDATE).assertWithin(5, 1);
  }

  @Test
  void closing() {
    log.start();
    desk.closed(desk.alisa());
    desk.awaitRest();
    log.costOf(UPDATE).assertWithin(9, 1);
    // One for each of eight messages and calls, and again for those that the pace of a chat holds.
    log.costOf(RENDERING).assertWithin(16, 0);
  }

  /**
   * With its claim, a copy takes 6 statements in 2 transactions; the most allowed are 8 in 2.
   * Claims that find nothing are not counted to a copy, so the cost of a single one is looked at.
   */
  private void assertCopiesAreDelivered(int copies) {
    log.costOf(DELIVERY).assertWithin(copies * 5, copies);
    StatementCost claims = log.costOf(CLAIM);
    assertThat(claims.statements())
        .isNotEmpty()
        .allMatch(sql -> sql.contains("telegram.claim_effects"));
    assertThat(claims.alone()).as("a claim is a transaction").isEqualTo(claims.roundTrips());
  }

  /** Sends the same update as often as it is called. */
  private void webhook(String words) {
    long alisa = desk.alisa().id();
    String update =
        """
        {"update_id": 700000001, "message": {"message_id": 500001, "date": 1795000000,
          "chat": {"id": %d, "type": "private"}, "text": "%s",
          "from": {"id": %d, "is_bot": false, "first_name": "Алиса"}}}
        """
            .formatted(alisa, words, alisa);
    TestOffice office = desk.office();
    HttpResponse<String> response =
        office.send(
            HttpRequest.newBuilder(
                    office.url(office.bot(), "/webhook/" + TestOffice.WEBHOOK_SECRET))
                .header("X-Telegram-Bot-Api-Secret-Token", TestOffice.WEBHOOK_SECRET)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update)));
    assertThat(response.statusCode()).isEqualTo(200);
  }

  private void asks(String words) {
    log.start();
    desk.alisa().says(words);
    mirror.awaitsMessage(words);
    main.awaitsMessage(words);
    desk.awaitRest();
  }

  private MessageView answers(String words) {
    MessageView answer = desk.ivan().in(mirror).says(words);
    desk.alisa().awaitsMessage(words);
    main.awaitsMessage(words);
    desk.awaitRest();
    return answer;
  }
}
