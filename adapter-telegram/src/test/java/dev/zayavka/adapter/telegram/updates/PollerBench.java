package dev.zayavka.adapter.telegram.updates;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.FakeUndelivered;
import dev.zayavka.adapter.telegram.updates.TelegramPoller.Pacing;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A poller in front of a fake Telegram server, stepped by the test. */
final class PollerBench implements AutoCloseable, Leadership {

  final FakeTelegram telegram = new FakeTelegram();
  final ScriptedHandler handler = new ScriptedHandler();
  final FakeUndelivered undelivered = new FakeUndelivered();
  final Counters counters = new Counters();
  final DeadUpdates deadUpdates = new InMemoryStore().deadUpdates();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final AtomicInteger contested = new AtomicInteger();
  final StopSignal stopping = new StopSignal();
  final MovableClock clock = new MovableClock();
  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, counters);
  final BotAccount bot = new BotAccount(api, clock);
  final ReceptionGap reception = new ReceptionGap(clock);
  volatile boolean leads = true;

  /** A poller that handles updates on this thread, one after the other. */
  TelegramPoller poller() {
    return poller(Runnable::run);
  }

  /** A poller that handles updates side by side. */
  TelegramPoller concurrentPoller() {
    return poller(threads);
  }

  UpdateProcessor processor() {
    return new UpdateProcessor(
        bot, handler, deadUpdates, undelivered, counters, clock, this::pause);
  }

  Replay replay() {
    return new Replay(bot, handler, deadUpdates);
  }

  private TelegramPoller poller(Executor executor) {
    return new TelegramPoller(
        api,
        bot,
        processor(),
        reception,
        stopping,
        new Pacing(100, this::pause, () -> 0, executor));
  }

  private boolean pause(Duration time) {
    pauses.add(time);
    return !stopping.isGiven();
  }

  @Override
  public boolean leads() {
    return leads;
  }

  @Override
  public void contested() {
    contested.incrementAndGet();
  }

  @Override
  public void close() {
    stopping.give();
    threads.shutdownNow();
    api.close();
    telegram.close();
  }
}
