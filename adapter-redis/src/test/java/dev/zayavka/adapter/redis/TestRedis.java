package dev.zayavka.adapter.redis;

import dev.zayavka.testkit.Concurrently;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import redis.embedded.RedisServer;

/** Real Redis server on a free local port, which a test can stop and start. */
final class TestRedis implements AutoCloseable {

  /** Limits that no slow machine reaches. */
  static final RedisLimits PATIENT =
      new RedisLimits(Concurrently.PATIENCE, Concurrently.PATIENCE, Concurrently.PATIENCE, 1000);

  private final int port;
  private final RedisServer server;

  private TestRedis(String... settings) {
    this.port = freePort();
    try {
      var builder =
          RedisServer.newRedisServer()
              .port(port)
              .bind("127.0.0.1")
              .setting("save \"\"")
              .setting("appendonly no");
      for (String setting : settings) {
        builder.setting(setting);
      }
      this.server = builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Server shared by the tests that do not stop it. It ends with the JVM. */
  static TestRedis shared() {
    return Shared.SERVER;
  }

  static TestRedis started(String... settings) {
    TestRedis redis = new TestRedis(settings);
    redis.start();
    return redis;
  }

  /** Server that is not started yet. */
  static TestRedis stopped() {
    return new TestRedis();
  }

  void start() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RedisSettings settings() {
    return RedisSettings.at("127.0.0.1", port);
  }

  /** Client for direct access, past the adapter. */
  RedissonClient client() {
    return Redisson.create(RedissonSetup.config(settings(), PATIENT));
  }

  /** An adapter that gives a slow machine time, where no limit is what is tested. */
  RedisAdapter open() {
    return openLater().connected();
  }

  /** The same, not connected yet. */
  RedisAdapter openLater() {
    return RedisAdapter.open(settings(), HealthMonitor.INTERVAL, PATIENT);
  }

  @Override
  public void close() {
    stop();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    private static final TestRedis SERVER = started();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::stop));
    }
  }
}
