package dev.zayavka.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.zayavka.assembly.http.PortTaken;
import dev.zayavka.assembly.settings.Environment;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Starts and stops that meet; PostgreSQL is nowhere, so that a start lasts. */
class BotTest {

  private final Executor threads = task -> Thread.ofVirtual().start(task);
  private final Bot bot = bot(0);

  @Test
  void a_bot_that_was_never_started_stops_at_once_and_does_not_start_any_more()
      throws InterruptedException {
    assertThat(bot.stop()).isTrue();
    bot.start();
    assertThatIllegalStateException().isThrownBy(bot::port);
  }

  @Test
  void a_stop_ends_a_start_that_waits_for_the_database() throws Exception {
    CompletableFuture<Boolean> started = starting();
    assertThat(bot.stop()).isTrue();
    started.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    bot.await();
  }

  @Test
  void whoever_stops_it_too_waits_for_the_first_and_hears_the_same() throws Exception {
    CompletableFuture<Boolean> started = starting();
    List<CompletableFuture<Boolean>> stops =
        Stream.generate(() -> CompletableFuture.supplyAsync(bot::stop, threads)).limit(3).toList();
    for (CompletableFuture<Boolean> stop : stops) {
      assertThat(stop.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    started.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(bot.stop()).isTrue();
  }

  @Test
  void a_bot_is_started_once() throws Exception {
    CompletableFuture<Boolean> started = starting();
    assertThatIllegalStateException().isThrownBy(bot::start);
    bot.stop();
    started.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void a_port_that_is_taken_is_told_and_nothing_hangs() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      Bot late = bot(other.getLocalPort());
      assertThatExceptionOfType(PortTaken.class)
          .isThrownBy(late::start)
          .satisfies(taken -> assertThat(taken.port()).isEqualTo(other.getLocalPort()));
      assertThat(late.stop()).isTrue();
    }
  }

  private CompletableFuture<Boolean> starting() {
    CompletableFuture<Boolean> started =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                bot.start();
                return true;
              } catch (InterruptedException e) {
                return false;
              }
            },
            threads);
    await().atMost(Patience.LIMIT).until(this::listens);
    return started;
  }

  private boolean listens() {
    try {
      return bot.port() > 0;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static Bot bot(int port) {
    return new Bot(
        Settings.read(
            Environment.of(
                Map.of(
                    "BOT_TOKEN", "7000000001:AAToken_00000000000000000000000000000",
                    "BOT_API_URL", "http://127.0.0.1:1",
                    "DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing",
                    "HTTP_PORT", Integer.toString(port),
                    "SHUTDOWN_TIMEOUT", "2m")),
            Mode.POLLING,
            DeskModules.ALL));
  }
}
