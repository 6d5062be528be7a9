package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.RedissonShutdownException;
import org.redisson.api.RBucket;
import org.redisson.api.RFuture;
import org.redisson.api.RKeys;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.redisson.api.options.PlainOptions;
import org.redisson.client.RedisTimeoutException;
import org.redisson.client.codec.Codec;
import org.redisson.misc.CompletableFutureWrapper;

/** Failures of Redisson that a real server cannot cause at a chosen moment. */
class RedissonFailureTest {

  private static final Duration NEVER = Duration.ofDays(1);

  private final RedissonClient client = mock();
  private final RBucket<Object> bucket = mock();
  private ServerSocket port;
  private HealthMonitor health;
  private RedissonHolder holder;

  @BeforeEach
  void start() throws IOException {
    port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    when(client.getBucket(any(PlainOptions.class))).thenReturn(bucket);
    answer(true);
    use(client);
  }

  @AfterEach
  void stop() throws IOException {
    health.close();
    port.close();
  }

  @Test
  void a_client_that_refuses_a_command_is_an_unavailable_redis() {
    RuntimeException refused = new RejectedExecutionException("too many commands");
    when(client.getBucket("cache:a")).thenThrow(refused);

    assertThatExceptionOfType(RedisUnavailable.class)
        .isThrownBy(
            () -> commands().call("get", redisson -> redisson.getBucket("cache:a").getAsync()))
        .withCause(refused);
  }

  @Test
  void the_cause_of_a_failed_command_is_kept_without_its_wrapper() {
    RuntimeException timeout = new RedisTimeoutException("no reply");

    assertThatExceptionOfType(RedisUnavailable.class)
        .isThrownBy(
            () -> commands().call("get", redisson -> CompletableFuture.failedFuture(timeout)))
        .withCause(timeout);
  }

  @Test
  void an_interrupted_call_keeps_the_interrupt_and_does_not_blame_redis() {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(RedisUnavailable.class)
          .isThrownBy(() -> commands().call("get", redisson -> new CompletableFuture<String>()))
          .withCauseInstanceOf(InterruptedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(health.reachable()).isTrue();
  }

  @Test
  void a_scan_that_fails_midway_finds_nothing() {
    RKeys keys = mock();
    when(client.getKeys()).thenReturn(keys);
    Iterable<String> broken =
        () -> {
          throw new RedisTimeoutException("no second page");
        };
    when(keys.getKeys(any(KeysScanOptions.class))).thenReturn(broken);

    assertThatExceptionOfType(RedisUnavailable.class)
        .isThrownBy(() -> commands().scan("flush", "fsm:*"))
        .withCauseInstanceOf(RedisTimeoutException.class);
  }

  @Test
  void a_failed_announcement_disturbs_nobody() {
    RTopic topic = mock();
    when(client.getTopic(anyString(), any(Codec.class))).thenReturn(topic);
    when(topic.publishAsync(any())).thenThrow(new RedissonShutdownException("shut down"));

    new RedissonWakeups(holder, health).announce();

    verify(topic).publishAsync("");
  }

  @Test
  void a_client_that_never_connected_is_replaced_and_shut_down() {
    RedissonClient useless = mock();
    when(useless.getBucket(any(PlainOptions.class)))
        .thenThrow(new RedisTimeoutException("no connection"));
    health.close();

    use(useless, client);

    assertThat(health.reachable()).isFalse();
    assertThat(holder.client()).isSameAs(client);
    verify(useless).shutdown(0, 1, TimeUnit.SECONDS);
  }

  private void use(RedissonClient... clients) {
    Deque<RedissonClient> next = new ArrayDeque<>(List.of(clients));
    holder = new RedissonHolder(next::pop, RedisLimits.USUAL);
    RedisSettings settings = RedisSettings.at("127.0.0.1", port.getLocalPort());
    health = new HealthMonitor("the mock", new RedisPing(holder, settings), NEVER);
    health.isUsable();
  }

  private void answer(boolean exists) {
    RFuture<Boolean> reply = new CompletableFutureWrapper<>(exists);
    doReturn(reply).when(bucket).isExistsAsync();
  }

  private RedisCommands commands() {
    return new RedisCommands(holder, health);
  }
}
