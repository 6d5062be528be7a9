package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.FakeTelegram.Call;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPollerTest {

  private final PollerBench bench = new PollerBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void an_update_is_confirmed_by_the_next_call_after_its_handling() {
    bench.telegram.give(10, Json.message(10, 1, "a")).give(11, Json.message(11, 2, "b"));
    TelegramPoller poller = bench.poller();

    poller.step(bench);
    assertThat(bench.handler.handled).containsExactly(10L, 11L);
    assertThat(bench.telegram.unconfirmed()).containsExactly(10L, 11L);

    poller.step(bench);
    assertThat(bench.telegram.unconfirmed()).isEmpty();
    assertThat(bench.handler.handled).containsExactly(10L, 11L);
  }

  @Test
  void an_update_that_is_still_being_handled_is_not_confirmed_with_those_behind_it() {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    bench.handler.during(10, attempt -> hold(begun, held));
    bench.telegram.give(10, Json.message(10, 1, "slow")).give(11, Json.message(11, 2, "quick"));
    TelegramPoller poller = bench.concurrentPoller();

    poller.step(bench);
    Concurrently.await(begun);
    await().until(() -> bench.handler.handled.contains(11L));
    poller.step(bench);
    poller.step(bench);
    assertThat(bench.telegram.unconfirmed()).containsExactly(10L, 11L);

    held.countDown();
    await().until(() -> bench.handler.handled.contains(10L));
    poller.step(bench);
    poller.step(bench);
    assertThat(bench.telegram.unconfirmed()).isEmpty();
    assertThat(bench.handler.attempts(11)).isEqualTo(1);
  }

  @Test
  void new_updates_of_other_chats_come_in_while_one_is_slow() {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    bench.handler.during(10, attempt -> hold(begun, held));
    bench.telegram.give(10, Json.message(10, 1, "slow"));
    TelegramPoller poller = bench.concurrentPoller();
    poller.step(bench);
    Concurrently.await(begun);

    bench.telegram.give(11, Json.message(11, 2, "new"));
    poller.step(bench);

    await().until(() -> bench.handler.handled.contains(11L));
    assertThat(bench.telegram.calls("getUpdates").getLast().parameters().path("timeout").asInt())
        .isZero();
    held.countDown();
  }

  @Test
  void one_chats_updates_are_handled_in_order() {
    for (long id = 1; id <= 50; id++) {
      bench.telegram.give(id, Json.message(id, 1, "m" + id));
    }
    TelegramPoller poller = bench.concurrentPoller();

    poller.step(bench);

    await().until(() -> bench.handler.handled.size() == 50);
    assertThat(bench.handler.handled).isSorted();
  }

  @Test
  void a_poisonous_update_is_put_aside_and_the_rest_goes_on() {
    bench
        .telegram
        .give(10, Json.message(10, 1, "a"))
        .give(11, Json.poison(11, 1))
        .give(12, Json.message(12, 1, "b"));
    TelegramPoller poller = bench.poller();

    poller.step(bench);
    poller.step(bench);

    assertThat(bench.handler.handled).containsExactly(10L, 12L);
    assertThat(bench.deadUpdates.find(11)).isPresent();
    assertThat(bench.undelivered.parked).containsExactly(11L);
    assertThat(bench.telegram.unconfirmed()).isEmpty();
  }

  @Test
  void after_a_crash_between_handling_and_confirming_the_update_comes_again() {
    bench.telegram.give(10, Json.message(10, 1, "a"));
    bench.poller().step(bench);

    bench.poller().step(bench);

    assertThat(bench.handler.attempts(10)).isEqualTo(2);
  }

  @Test
  void while_the_store_is_away_an_update_is_tried_without_end_and_never_confirmed() {
    bench.handler.during(
        10,
        attempt -> {
          if (attempt <= 7) {
            bench.clock.advance(Duration.ofSeconds(1));
            throw new StorageUnavailable("reply", new IllegalStateException());
          }
        });
    bench.telegram.give(10, Json.message(10, 1, "a"));

    bench.poller().step(bench);

    assertThat(bench.handler.handled).containsExactly(10L);
    assertThat(bench.handler.attempts(10)).isEqualTo(8);
    assertThat(bench.deadUpdates.find(10)).isEmpty();
    assertThat(bench.pauses)
        .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
        .endsWith(Duration.ofSeconds(30));
    assertThat(bench.reception.since()).isEqualTo(bench.clock.instant());
  }

  @Test
  void an_update_given_up_while_stopping_blocks_those_behind_it_from_being_confirmed() {
    bench.handler.during(
        10,
        attempt -> {
          bench.stopping.give();
          throw new StorageUnavailable("reply", new IllegalStateException());
        });
    bench.telegram.give(10, Json.message(10, 1, "a")).give(11, Json.message(11, 2, "b"));
    TelegramPoller poller = bench.poller();
    poller.step(bench);

    poller.stop(Concurrently.PATIENCE);

    assertThat(bench.handler.handled).containsExactly(11L);
    assertThat(bench.telegram.unconfirmed()).containsExactly(10L, 11L);
  }

  @Test
  void stopping_confirms_what_is_handled() {
    bench.telegram.give(10, Json.message(10, 1, "a"));
    TelegramPoller poller = bench.poller();
    poller.step(bench);

    poller.stop(Concurrently.PATIENCE);

    assertThat(bench.telegram.unconfirmed()).isEmpty();
    Call last = bench.telegram.calls("getUpdates").getLast();
    assertThat(last.parameters().path("offset").asLong()).isEqualTo(11);
    assertThat(last.parameters().path("timeout").asInt()).isZero();
    assertThat(last.parameters().path("limit").asInt()).isEqualTo(1);
  }

  @Test
  void a_running_poller_ends_when_it_is_stopped() throws InterruptedException {
    TelegramPoller poller = bench.concurrentPoller();
    Thread runner = Thread.ofVirtual().start(() -> poller.run(bench));
    bench.telegram.give(10, Json.message(10, 1, "a"));
    await().until(() -> bench.handler.handled.contains(10L));

    poller.stop(Concurrently.PATIENCE);

    assertThat(runner.join(Concurrently.PATIENCE)).isTrue();
    assertThat(bench.telegram.unconfirmed()).isEmpty();
  }

  @Test
  void ids_that_begin_again_lower_are_handled_all_the_same() {
    bench.telegram.give(1000, Json.message(1000, 1, "a"));
    TelegramPoller poller = bench.poller();
    poller.step(bench);
    poller.step(bench);

    bench.telegram.give(5, Json.message(5, 1, "b"));
    poller.step(bench);
    poller.step(bench);

    assertThat(bench.handler.handled).containsExactly(1000L, 5L);
    assertThat(bench.telegram.unconfirmed()).isEmpty();
  }

  @Test
  void nothing_is_fetched_by_an_instance_that_does_not_lead() {
    bench.leads = false;
    bench.telegram.give(10, Json.message(10, 1, "a"));

    bench.poller().step(bench);

    assertThat(bench.telegram.methods()).isEmpty();
    assertThat(bench.pauses).hasSize(1);
  }

  @Test
  void an_instance_that_leads_no_more_confirms_nothing_when_it_stops() {
    bench.telegram.give(10, Json.message(10, 1, "a"));
    TelegramPoller poller = bench.poller();
    poller.step(bench);
    bench.leads = false;

    poller.stop(Concurrently.PATIENCE);

    assertThat(bench.telegram.calls("getUpdates")).hasSize(1);
    assertThat(bench.telegram.unconfirmed()).containsExactly(10L);
  }

  @Test
  void an_instance_that_is_paused_right_before_it_fetches_does_not_fetch() {
    bench.telegram.give(10, Json.message(10, 1, "a"));
    TelegramPoller poller = bench.poller();
    poller.step(bench);
    int before = bench.telegram.methods().size();

    poller.step(new LeadsOnce());

    assertThat(bench.telegram.methods()).hasSize(before);
  }

  /** A leader that is paused for long after it was asked for the first time. */
  private static final class LeadsOnce implements Leadership {
    private boolean asked;

    @Override
    public boolean leads() {
      boolean first = !asked;
      asked = true;
      return first;
    }

    @Override
    public void contested() {}
  }

  @Test
  void a_conflict_is_reported_and_backed_off_from() {
    bench.telegram.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request");

    bench.poller().step(bench);

    assertThat(bench.contested).hasValue(1);
    assertThat(bench.pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void throttling_is_obeyed() {
    bench.telegram.next(
        "getUpdates",
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
            + "\"parameters\":{\"retry_after\":17}}");

    bench.poller().step(bench);

    assertThat(bench.pauses).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void an_outage_is_waited_out_with_growing_pauses() {
    TelegramPoller poller = bench.poller();
    bench
        .telegram
        .next("getUpdates", 502, "<html>Bad Gateway</html>")
        .next("getUpdates", 200, "not json")
        .next("getUpdates", 500, "{\"ok\":false,\"error_code\":500,\"description\":\"x\"}")
        .refuse("getUpdates", 401, "Unauthorized");

    for (int i = 0; i < 4; i++) {
      poller.step(bench);
    }
    assertThat(bench.pauses)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8));
    assertThat(bench.bot.isReachable()).isFalse();
    assertThat(bench.reception.since()).isEqualTo(bench.clock.instant());

    bench.telegram.give(10, Json.message(10, 1, "a"));
    poller.step(bench);
    assertThat(bench.handler.handled).containsExactly(10L);
    assertThat(bench.bot.isReachable()).isTrue();
    Instant back = bench.clock.instant();
    bench.clock.advance(Duration.ofSeconds(5));
    assertThat(bench.reception.since()).isEqualTo(back);
  }

  @Test
  void something_without_an_update_id_is_passed_over() {
    bench.telegram.next("getUpdates", 200, "{\"ok\":true,\"result\":[{\"message\":{}},7]}");
    bench.telegram.give(10, Json.message(10, 1, "a"));
    TelegramPoller poller = bench.poller();

    poller.step(bench);
    poller.step(bench);

    assertThat(bench.handler.handled).containsExactly(10L);
  }

  @Test
  void a_webhook_is_taken_off_before_polling_and_its_updates_are_kept() {
    bench.telegram.webhookIs("{\"url\":\"https://old.example/webhook/x\"}");

    bench.poller().step(bench);

    Call deleted = bench.telegram.calls("deleteWebhook").getFirst();
    assertThat(deleted.parameters().path("drop_pending_updates").asBoolean(true)).isFalse();
    assertThat(bench.telegram.methods()).contains("getUpdates");
  }

  @Test
  void all_kinds_of_updates_are_asked_for() {
    bench.poller().step(bench);

    Call call = bench.telegram.calls("getUpdates").getFirst();
    assertThat(call.parameters().path("allowed_updates"))
        .map(node -> node.asText())
        .containsExactlyElementsOf(
            List.of(
                "message",
                "edited_message",
                "callback_query",
                "my_chat_member",
                "message_reaction"));
    assertThat(call.parameters().path("timeout").asInt()).isEqualTo(50);
    assertThat(call.parameters().has("offset")).isFalse();
  }

  private static void hold(CountDownLatch begun, CountDownLatch held) {
    begun.countDown();
    Concurrently.await(held);
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Concurrently.PATIENCE);
  }
}
