package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races in the outbox between two statements. */
@Tag("server")
final class OutboxRacesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final PostgresAdapter ADAPTER = DATABASE.open();
  private static final OutboxQueue QUEUE = ADAPTER.outboxQueue();

  /** As far as a claim by another worker is before its commit. */
  private static final String LEASE_EVERYTHING =
      "update telegram.outbox set attempts = 1, leased_by = 'worker-1', lease_until = '"
          + NOW.plusSeconds(60)
          + "'";

  @BeforeEach
  void clear() {
    DATABASE.clear();
  }

  @AfterAll
  static void close() {
    ADAPTER.close();
    DATABASE.close();
  }

  @Test
  void an_older_row_that_commits_late_waits_for_the_younger_one_on_its_way() {
    CountDownLatch enqueued = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Future<Boolean> slow = enqueueAndHold(notice(1, 1), enqueued, mayCommit);
    Concurrently.await(enqueued);
    enqueue(notice(1, 2));
    Claim younger = claim("worker-1").getFirst();
    mayCommit.countDown();
    assertThat(Concurrently.result(slow)).isTrue();
    assertThat(claim("worker-2")).isEmpty();
    assertThat(settled(younger)).isTrue();
    assertThat(claim("worker-2")).extracting(Claim::effect).containsExactly(notice(1, 1));
  }

  @Test
  void a_claim_that_has_not_committed_yet_keeps_others_from_its_keys() throws SQLException {
    CountDownLatch enqueued = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Future<Boolean> slow = enqueueAndHold(notice(1, 1), enqueued, mayCommit);
    Concurrently.await(enqueued);
    enqueue(notice(1, 2));
    try (Connection claiming = DATABASE.direct().getConnection();
        Statement statement = claiming.createStatement()) {
      claiming.setAutoCommit(false);
      statement.execute(
          "select pg_try_advisory_xact_lock(hashtextextended(ordering_key, 0)) from"
              + " telegram.outbox");
      statement.execute(LEASE_EVERYTHING);
      mayCommit.countDown();
      assertThat(Concurrently.result(slow)).isTrue();
      assertThat(claim("worker-2")).isEmpty();
      claiming.commit();
    }
    assertThat(claim("worker-2")).isEmpty();
  }

  @Test
  void a_newer_effect_leaves_one_that_is_being_claimed_at_this_moment() throws SQLException {
    enqueue(refresh(1));
    Future<Boolean> newer;
    try (Connection claiming = DATABASE.direct().getConnection();
        Statement statement = claiming.createStatement()) {
      claiming.setAutoCommit(false);
      statement.execute(LEASE_EVERYTHING);
      newer = Concurrently.start(() -> enqueue(refresh(2)));
      assertThat(Concurrently.waits(newer)).isTrue();
      claiming.commit();
    }
    assertThat(Concurrently.result(newer)).isTrue();
    assertThat(DATABASE.query("select effect ->> 'request' from telegram.outbox order by id"))
        .containsExactly("1", "2");
  }

  @Test
  void a_claim_passes_over_one_that_is_being_superseded_at_this_moment() {
    enqueue(refresh(1));
    CountDownLatch enqueued = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Future<Boolean> newer = enqueueAndHold(refresh(2), enqueued, mayCommit);
    Concurrently.await(enqueued);
    assertThat(claim("worker-1")).isEmpty();
    mayCommit.countDown();
    assertThat(Concurrently.result(newer)).isTrue();
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(refresh(2));
  }

  @Test
  void one_crowded_destination_does_not_fill_a_claim() {
    LongStream.rangeClosed(1, 30).forEach(request -> enqueue(remind(-1, request)));
    enqueue(remind(-2, 31));
    assertThat(claim("worker-1"))
        .extracting(claim -> claim.route().destination())
        .contains("chat:-2")
        .hasSize(9);
  }

  @Test
  void a_kind_this_release_does_not_know_waits_for_one_that_does() {
    enqueue(notice(1, 1), notice(1, 2), notice(2, 3));
    DATABASE.execute(
        "update telegram.outbox set kind = 'notice.of-the-future' where effect ->> 'updateId' ="
            + " '1'");
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(2, 3));
    assertThat(DATABASE.query("select count(*) from telegram.outbox where state = 'PENDING'"))
        .containsExactly("3");
  }

  @Test
  void a_kind_nobody_has_known_for_a_minute_is_shelved_until_somebody_does() {
    enqueue(notice(1, 1), notice(2, 2));
    DATABASE.execute(
        "update telegram.outbox set kind = 'notice.of-the-future' where effect ->> 'updateId' ="
            + " '1'");
    assertThat(claim("worker-1", NOW.plusSeconds(61)))
        .extracting(Claim::effect)
        .containsExactly(notice(2, 2));
    assertThat(DATABASE.query("select kind from telegram.outbox where shelved"))
        .containsExactly("notice.of-the-future");
    DATABASE.execute(
        "update telegram.outbox set kind = 'notice.dead-update' where effect ->> 'updateId' ="
            + " '1'");
    assertThat(claim("worker-1", NOW.plusSeconds(90)))
        .extracting(Claim::effect)
        .containsExactly(notice(1, 1));
  }

  @Test
  void the_order_is_kept_when_an_earlier_release_or_a_hand_settles_and_replays() {
    enqueue(notice(1, 1), notice(1, 2), notice(1, 3));
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(1, 1));
    DATABASE.execute(settledByHand("DEAD"));
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(1, 2));
    DATABASE.execute(
        "update telegram.outbox set state = 'PENDING', finished_at = null where state = 'DEAD'");
    assertThat(claim("worker-1")).isEmpty();
    DATABASE.execute(settledByHand("DONE"));
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(1, 1));
    DATABASE.execute("delete from telegram.outbox where leased_by is not null");
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(1, 3));
  }

  @Test
  void a_key_whose_head_was_lost_is_repaired() {
    enqueue(notice(1, 1), notice(1, 2), notice(2, 3));
    assertThat(claim("worker-1")).hasSize(2);
    DATABASE.execute(
        "alter table telegram.outbox disable trigger head_left_done", settledByHand("DONE"));
    assertThat(claim("worker-1")).isEmpty();
    assertThat(claim("worker-1", NOW.plusSeconds(30)))
        .extracting(Claim::effect)
        .containsExactly(notice(1, 2));
    DATABASE.execute("alter table telegram.outbox enable trigger head_left_done");
  }

  @Test
  void an_effect_alone_under_its_key_has_no_place_until_another_one_comes() {
    enqueue(notice(1, 1));
    Claim alone = claim("worker-1").getFirst();
    assertThat(places()).containsExactly("none");
    enqueue(notice(1, 2));
    assertThat(claim("worker-2")).isEmpty();
    assertThat(places()).containsExactly("true", "false");
    assertThat(settled(alone)).isTrue();
    assertThat(claim("worker-2")).extracting(Claim::effect).containsExactly(notice(1, 2));
  }

  @Test
  void effects_that_come_back_wait_for_one_that_was_alone_when_it_was_claimed() {
    for (int update = 1; update <= 30; update++) {
      enqueue(notice(1, update));
      Claim refused = claim("worker-1").getFirst();
      ADAPTER.spine().run(work -> work.outbox().settle(refused, new Dead("no"), NOW));
    }
    enqueue(notice(1, 31));
    Claim alone = claim("worker-1").getFirst();
    DATABASE.execute(
        "update telegram.outbox set state = 'PENDING', finished_at = null where state = 'DEAD'");
    assertThat(claim("worker-2")).isEmpty();
    assertThat(claim("worker-2")).isEmpty();
    assertThat(settled(alone)).isTrue();
    assertThat(claim("worker-2")).extracting(Claim::effect).containsExactly(notice(1, 1));
  }

  private static List<String> places() {
    return DATABASE.query(
        "select coalesce(is_head::text, 'none') from telegram.outbox order by id");
  }

  @Test
  void a_head_that_ends_while_its_key_is_placed_is_followed_by_the_older_row() throws SQLException {
    enqueue(notice(1, 1), notice(1, 2));
    Claim older = claim("worker-1").getFirst();
    ADAPTER.spine().inTransaction(work -> work.outbox().settle(older, new Dead("no"), NOW));
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(1, 2));
    ADAPTER.spine().inTransaction(work -> work.outbox().replay(older.outboxId(), NOW));
    assertThat(claim("worker-1")).isEmpty();
    try (Connection settling = DATABASE.direct().getConnection();
        Connection placing = DATABASE.direct().getConnection();
        Statement settlement = settling.createStatement();
        Statement placement = placing.createStatement()) {
      settling.setAutoCommit(false);
      placing.setAutoCommit(false);
      settlement.execute("select from telegram.outbox where is_head for update");
      placement.execute(
          "select telegram.place_rows(array_agg(id), array_agg(ordering_key), '"
              + NOW
              + "') from telegram.outbox where not is_head");
      settlement.execute(settledByHand("DONE"));
      settling.commit();
      placing.commit();
    }
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(1, 1));
  }

  private static String settledByHand(String state) {
    return "update telegram.outbox set state = '"
        + state
        + "', finished_at = now(), lease_until = null, leased_by = null where leased_by is not"
        + " null";
  }

  @Test
  void a_row_that_cannot_be_read_is_given_up_and_holds_nobody_back() {
    enqueue(notice(1, 1), notice(1, 2), notice(2, 3));
    DATABASE.execute("update telegram.outbox set effect = '{}' where effect ->> 'updateId' = '1'");
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(2, 3));
    assertThat(claim("worker-1")).extracting(Claim::effect).containsExactly(notice(1, 2));
    assertThat(DATABASE.query("select last_error from telegram.outbox where state = 'DEAD'"))
        .hasSize(1)
        .allMatch(error -> error.contains("notice.dead-update"));
  }

  @Test
  void whatever_commits_late_or_is_sent_again_no_key_is_on_its_way_twice() {
    int writers = 4;
    int each = 25;
    AtomicInteger left = new AtomicInteger(writers * each);
    Set<String> onTheirWay = ConcurrentHashMap.newKeySet();
    Set<Long> replayed = ConcurrentHashMap.newKeySet();
    Queue<String> mistakes = new ConcurrentLinkedQueue<>();
    Concurrently.all(
        writers * 2,
        number ->
            number < writers
                ? write(number, each)
                : deliver("worker-" + number, left, onTheirWay, replayed, mistakes));
    assertThat(mistakes).isEmpty();
    assertThat(left).hasValue(0);
  }

  private static boolean write(int writer, int each) {
    for (int i = 0; i < each; i++) {
      Effect effect = notice(1 + i % 3, writer * 1000L + i);
      ADAPTER
          .spine()
          .inTransaction(
              work -> {
                enqueueNow(work, effect);
                // The longer this takes, the more of the others overtake it.
                return work.people().reachable(new PersonId(1));
              });
    }
    return true;
  }

  private static boolean deliver(
      String worker,
      AtomicInteger left,
      Set<String> onTheirWay,
      Set<Long> replayed,
      Queue<String> mistakes) {
    long end = System.nanoTime() + Concurrently.PATIENCE.toNanos();
    while (left.get() > 0 && System.nanoTime() - end < 0) {
      for (Claim claim : claim(worker)) {
        String key = claim.route().orderingKey();
        if (!onTheirWay.add(key)) {
          mistakes.add(claim + " although another of its key is on its way");
        }
        onTheirWay.remove(key);
        // Every fifth fails and is sent again, when younger ones may be on their way.
        if (claim.outboxId() % 5 == 0 && replayed.add(claim.outboxId())) {
          giveUpAndReplay(claim);
        } else if (settled(claim)) {
          left.decrementAndGet();
        }
      }
    }
    return true;
  }

  private static void giveUpAndReplay(Claim claim) {
    ADAPTER.spine().inTransaction(work -> work.outbox().settle(claim, new Dead("no"), NOW));
    ADAPTER.spine().inTransaction(work -> work.outbox().replay(claim.outboxId(), NOW));
  }

  private static boolean settled(Claim claim) {
    return ADAPTER.spine().inTransaction(work -> work.outbox().settle(claim, new Done(), NOW));
  }

  private static List<Claim> claim(String worker) {
    return claim(worker, NOW);
  }

  private static List<Claim> claim(String worker, Instant now) {
    return QUEUE.claim(Set.of(Channel.TELEGRAM), 20, worker, now, Duration.ofMinutes(1));
  }

  private static boolean enqueue(Effect... effects) {
    return ADAPTER
        .spine()
        .inTransaction(
            work -> {
              List.of(effects).forEach(effect -> work.outbox().enqueue(effect, NOW));
              return true;
            });
  }

  private static Future<Boolean> enqueueAndHold(
      Effect effect, CountDownLatch enqueued, CountDownLatch mayCommit) {
    return Concurrently.start(
        () ->
            ADAPTER
                .spine()
                .inTransaction(
                    work -> {
                      enqueueNow(work, effect);
                      enqueued.countDown();
                      Concurrently.await(mayCommit);
                      return true;
                    }));
  }

  /** Enqueues an effect and reads the outbox, which writes what was collected for the commit. */
  private static void enqueueNow(Work work, Effect effect) {
    work.outbox().enqueue(effect, NOW);
    work.outbox().undelivered(0);
  }

  private static Effect notice(long to, long update) {
    return new ReportDeadUpdate(new PersonId(to), update);
  }

  private static Effect remind(long group, long request) {
    return new RemindGroup(new OnefId(request), new ChatId(group));
  }

  private static Effect refresh(long request) {
    return new RefreshCard(new OnefId(request), MessageRef.of(-100, 5));
  }
}
