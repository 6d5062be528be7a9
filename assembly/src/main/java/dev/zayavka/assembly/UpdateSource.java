package dev.zayavka.assembly;

import dev.zayavka.adapter.telegram.TelegramAdapter;
import dev.zayavka.adapter.telegram.api.TelegramRefusal;
import dev.zayavka.adapter.telegram.updates.Leadership;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver;
import dev.zayavka.assembly.instance.LeaderLease;
import dev.zayavka.assembly.settings.WebhookSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Source of updates: fetched by the one leading instance, or posted to any. */
sealed interface UpdateSource extends AutoCloseable {

  void start();

  /** Accepts no further updates, and lets those under way finish. */
  void stop(Duration within);

  /** Releases leadership, which other instances may wait for; to be called after {@link #stop}. */
  @Override
  void close();

  /** True when updates come in here, or would if this instance led. */
  boolean isAlive();

  /** Status for {@code /readyz}; {@code ok} if all is well. */
  String state();

  /** Receiver of posted updates; empty for a runner that fetches. */
  Optional<WebhookReceiver> receiver();

  /** Fetches updates while it leads. */
  final class Polled implements UpdateSource {

    private final TelegramAdapter telegram;
    private final LeaderLease leadership;
    private final Seeding seeding;
    private final Thread poller;

    Polled(TelegramAdapter telegram, LeaderLease leadership, Seeding seeding) {
      this.telegram = telegram;
      this.leadership = leadership;
      this.seeding = seeding;
      this.poller = Thread.ofPlatform().name("poller").unstarted(this::poll);
    }

    @Override
    public void start() {
      poller.start();
    }

    @Override
    public void stop(Duration within) {
      telegram.poller().stop(within);
    }

    /** Leads until the last update is confirmed, so that no other instance polls before. */
    @Override
    public void close() {
      leadership.resign();
    }

    @Override
    public boolean isAlive() {
      return poller.isAlive();
    }

    @Override
    public String state() {
      return leadership.isLeader() ? "ok" : "ok (standing by)";
    }

    @Override
    public Optional<WebhookReceiver> receiver() {
      return Optional.empty();
    }

    private void poll() {
      if (!seeding.await()) {
        return;
      }
      telegram
          .poller()
          .run(
              new Leadership() {
                @Override
                public boolean leads() {
                  return leadership.isLeader();
                }

                @Override
                public void contested() {
                  leadership.standDown();
                }
              });
    }
  }

  /** Is given updates by Telegram. */
  final class Posted implements UpdateSource {

    private static final Logger LOG = LoggerFactory.getLogger(Posted.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 40;

    private final TelegramAdapter telegram;
    private final WebhookSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread setup;
    private volatile boolean set;

    Posted(TelegramAdapter telegram, WebhookSettings settings) {
      this.telegram = telegram;
      this.settings = settings;
      this.setup = Thread.ofPlatform().name("webhook-setup").daemon().unstarted(this::setUp);
    }

    @Override
    public void start() {
      setup.start();
    }

    /** The HTTP server has let them end before. */
    @Override
    public void stop(Duration within) {
      stopping.countDown();
    }

    @Override
    public void close() {}

    @Override
    public boolean isAlive() {
      return set || setup.isAlive();
    }

    @Override
    public String state() {
      return set ? "ok" : "the webhook is not set yet";
    }

    @Override
    public Optional<WebhookReceiver> receiver() {
      return Optional.of(telegram.webhookReceiver());
    }

    private void setUp() {
      try {
        while (!set && !stopping.await(0, TimeUnit.MILLISECONDS)) {
          set = ensured();
          if (!set && stopping.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
          }
        }
      } catch (InterruptedException e) {
        LOG.info("the webhook was not set: interrupted");
      }
    }

    private boolean ensured() {
      try {
        telegram.webhookSetup().ensure(settings.url(), settings.secret().value(), CONNECTIONS);
        return true;
      } catch (TelegramRefusal e) {
        LOG.warn("the webhook is not set, tried again in {}: {}", AGAIN, e.getMessage());
        return false;
      }
    }
  }
}
