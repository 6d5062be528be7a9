package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.api.PendingCall;
import dev.zayavka.adapter.telegram.updates.UpdateObserver.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Poller of updates (getUpdates). An update is confirmed to Telegram only after its handling, and
 * that of all updates before it, is committed; updates of different chats are handled side by side.
 */
public final class TelegramPoller {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final Duration LONG_POLL = Duration.ofSeconds(50);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
  private static final Duration LEAST_CALL = Duration.ofMillis(500);
  private static final Duration STANDBY = Duration.ofMillis(500);

  private final BotApi api;
  private final BotAccount bot;
  private final UpdateProcessor processor;
  private final ReceptionGap reception;
  private final int window;
  private final StopSignal stopping;
  private final Pause pause;
  private final Backoff backoff;
  private final DoubleSupplier jitter;
  private final Lanes lanes;
  private final Backlog backlog = new Backlog();
  private final PollPause lookAgain = new PollPause();
  private final AtomicReference<@Nullable PendingCall> polling = new AtomicReference<>();
  private final AtomicReference<@Nullable CountDownLatch> running = new AtomicReference<>();
  private volatile boolean prepared;
  private volatile @Nullable Leadership follows;

  /**
   * A poller that does nothing yet.
   *
   * @param reception is told of gaps
   * @param stopping given by {@link #stop}; ends waiting for the store
   */
  public TelegramPoller(
      BotApi api,
      BotAccount bot,
      UpdateProcessor processor,
      ReceptionGap reception,
      StopSignal stopping,
      Pacing pacing) {
    this.api = api;
    this.bot = bot;
    this.processor = processor;
    this.reception = reception;
    this.stopping = stopping;
    this.window = pacing.window();
    this.pause = pacing.pause();
    this.jitter = pacing.jitter();
    this.backoff = new Backoff(jitter);
    this.lanes = new Lanes(pacing.executor());
  }

  /** Polls on this thread while this instance leads, until {@link #stop}. */
  public void run(Leadership leadership) {
    CountDownLatch ended = new CountDownLatch(1);
    if (!running.compareAndSet(null, ended)) {
      throw new IllegalStateException("the poller runs already");
    }
    try {
      while (!stopping.isGiven()) {
        step(leadership);
      }
    } finally {
      ended.countDown();
    }
  }

  /**
   * Stops fetching, lets updates in flight finish, and confirms those handled, so that they are not
   * handled again needlessly. Updates not handled by the deadline stay with Telegram.
   */
  public void stop(Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    stopping.give();
    cancelPolling();
    awaitEndOfRun(end);
    if (!backlog.awaitIdle(left(end))) {
      LOG.warn("some updates are not handled in time and stay with Telegram");
    }
    OptionalLong offset = backlog.offset();
    if (offset.isPresent() && prepared && leads()) {
      api.prepare("getUpdates", parameters(offset, Duration.ZERO, 1), lastCall(end)).execute();
    }
  }

  /** True unless another instance may poll by now, which the last call would disturb. */
  private boolean leads() {
    Leadership leadership = follows;
    return leadership != null && leadership.leads();
  }

  /** One step: waits as a standby, prepares, or fetches once. */
  void step(Leadership leadership) {
    follows = leadership;
    if (!leadership.leads()) {
      prepared = false;
      backlog.forgetHandled();
      pause.of(STANDBY);
    } else if (prepared || prepare()) {
      fetch(leadership);
    } else {
      pause.of(backoff.next());
    }
  }

  /** A webhook would keep every update from us. Pending updates are kept. */
  private boolean prepare() {
    ApiResult info = api.call("getWebhookInfo", Map.of());
    if (info instanceof ApiResult.Ok ok && ok.result().path("url").asText("").isEmpty()) {
      prepared = true;
    } else if (info instanceof ApiResult.Ok) {
      LOG.info("a webhook is set; it is taken off, for this runner polls");
      prepared =
          api.call("deleteWebhook", Map.of("drop_pending_updates", false)) instanceof ApiResult.Ok;
    }
    if (prepared) {
      introduce();
    } else {
      bot.noteContact(false);
      LOG.warn("Telegram cannot be reached to begin polling: {}", describe(info));
    }
    return prepared;
  }

  private void introduce() {
    try {
      LOG.info("polling as @{}", bot.me().username());
    } catch (RuntimeException unknown) {
      LOG.warn("Telegram does not say who we are: {}", ErrorSummary.describe(unknown));
    }
  }

  private void fetch(Leadership leadership) {
    OptionalLong offset = backlog.offset();
    Duration wait = backlog.isIdle() ? LONG_POLL : Duration.ZERO;
    PendingCall call =
        api.prepare("getUpdates", parameters(offset, wait, window), wait.plus(ANSWER_LIMIT));
    polling.set(call);
    // Asked once more: the process may have been paused since, and another instance polls.
    if (stopping.isGiven() || !leadership.leads()) {
      polling.set(null);
      return;
    }
    ApiResult result = call.execute();
    polling.set(null);
    if (!stopping.isGiven() && leadership.leads()) {
      take(result, offset, leadership);
    }
  }

  private void take(ApiResult result, OptionalLong offset, Leadership leadership) {
    note(result);
    switch (result) {
      case ApiResult.Ok ok -> {
        backoff.reset();
        offset.ifPresent(backlog::confirmed);
        backlog.awaitIdle(lookAgain.next(admitAll(ok.result())));
      }
      case ApiResult.Refused refused when refused.code() == CONFLICT -> {
        LOG.warn("somebody else polls on this token, or a webhook is set: {}", describe(result));
        prepared = false;
        leadership.contested();
        pause.of(backoff.next());
      }
      case ApiResult.Refused refused when refused.isThrottling() ->
          pause.of(refused.retryAfter().orElseGet(backoff::next));
      case ApiResult.Refused refused
          when refused.code() == UNAUTHORIZED || refused.code() == NOT_FOUND -> {
        LOG.error("Telegram does not know our token: {}. No update comes in", describe(result));
        pause.of(backoff.next());
      }
      case ApiResult.Refused refused -> {
        LOG.error("getUpdates is refused: {}", describe(result));
        pause.of(backoff.next());
      }
      case ApiResult.Unclear unclear -> {
        LOG.warn("getUpdates has no clear answer: {}", describe(result));
        pause.of(backoff.next());
      }
    }
  }

  private void note(ApiResult result) {
    boolean well = result instanceof ApiResult.Ok;
    bot.noteContact(well);
    if (well) {
      reception.regained();
    } else {
      reception.lost();
    }
  }

  /** Takes in what is not known yet; true when there was something. */
  private boolean admitAll(JsonNode updates) {
    boolean somethingNew = false;
    for (JsonNode json : updates) {
      Optional<RawUpdate> update = RawUpdate.of(json);
      if (update.isEmpty()) {
        LOG.error("getUpdates gave something without an update_id; it is passed over");
      } else if (backlog.admit(update.get().id())) {
        lanes.submit(update.get().lane(), () -> handle(update.get()));
        somethingNew = true;
      }
    }
    return somethingNew;
  }

  /** Goes on for as long as the store is away: the update is Telegram's until it is committed. */
  private void handle(RawUpdate update) {
    Outcome outcome = Outcome.POSTPONED;
    try {
      outcome = reception.during(() -> outcome(update));
    } finally {
      if (outcome == Outcome.POSTPONED) {
        backlog.givenUp(update.id());
      } else {
        backlog.handled(update.id());
      }
    }
  }

  private Outcome outcome(RawUpdate update) {
    Backoff between = new Backoff(jitter);
    Outcome outcome = processor.process(update);
    while (outcome == Outcome.POSTPONED && pause.of(between.next())) {
      outcome = processor.process(update);
    }
    return outcome;
  }

  private static Map<String, Object> parameters(OptionalLong offset, Duration wait, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    offset.ifPresent(next -> parameters.put("offset", next));
    parameters.put("limit", limit);
    parameters.put("timeout", wait.toSeconds());
    parameters.put("allowed_updates", AllowedUpdates.NAMES);
    return parameters;
  }

  private void cancelPolling() {
    PendingCall call = polling.get();
    if (call != null) {
      call.cancel();
    }
  }

  private void awaitEndOfRun(long end) {
    CountDownLatch ended = running.get();
    try {
      if (ended != null && !ended.await(left(end).toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.warn("the poller has not come to its end in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The confirmation is worth a moment more, but a hanging Telegram is not waited for. */
  private static Duration lastCall(long end) {
    Duration left = left(end);
    Duration least = left.compareTo(LEAST_CALL) > 0 ? left : LEAST_CALL;
    return least.compareTo(ANSWER_LIMIT) < 0 ? least : ANSWER_LIMIT;
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private static String describe(ApiResult result) {
    return switch (result) {
      case ApiResult.Ok ok -> "ok";
      case ApiResult.Refused refused -> refused.code() + " " + refused.description();
      case ApiResult.Unclear unclear -> unclear.cause();
    };
  }

  /**
   * Concurrency and pauses of a poller.
   *
   * @param window how many updates are in flight at most, 1 to 100
   * @param pause waits between attempts
   * @param jitter between -1 and 1: spreads the pauses
   * @param executor handles updates; one chat's updates one after the other
   */
  public record Pacing(int window, Pause pause, DoubleSupplier jitter, Executor executor) {}
}
