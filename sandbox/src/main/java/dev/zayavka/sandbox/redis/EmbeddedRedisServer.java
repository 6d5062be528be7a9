package dev.zayavka.sandbox.redis;

import dev.zayavka.sandbox.http.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/**
 * A real Redis as a child process, which can be stopped and started on the same port. It stores
 * nothing on disk, so it is empty after a restart, as a cache may be.
 */
public final class EmbeddedRedisServer implements AutoCloseable {
  private final int port;
  private @Nullable RedisServer running;

  private EmbeddedRedisServer(int port) {
    this.port = port;
  }

  public static EmbeddedRedisServer start() {
    return start(0);
  }

  /**
   * Starts a server.
   *
   * @param port 0 for a free one
   */
  public static EmbeddedRedisServer start(int port) {
    EmbeddedRedisServer server = new EmbeddedRedisServer(port == 0 ? FreePort.find() : port);
    server.resume();
    return server;
  }

  public int port() {
    return port;
  }

  /** {@code redis://127.0.0.1:port}. */
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** Stops the server; connections are cut. Does nothing if it is stopped. */
  public synchronized void stop() {
    RedisServer server = running;
    if (server == null) {
      return;
    }
    running = null;
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException("Redis on port " + port + " could not be stopped", e);
    }
  }

  /** Starts the server again on the same port, empty. Does nothing if it is running. */
  public synchronized void resume() {
    if (running != null) {
      return;
    }
    try {
      RedisServer server =
          RedisServer.newRedisServer()
              .executableProvider(RedisExecutable::file)
              .port(port)
              .bind("127.0.0.1")
              .setting("save \"\"")
              .setting("appendonly no")
              .build();
      server.start();
      running = server;
    } catch (IOException e) {
      throw new UncheckedIOException("Redis could not be started on port " + port, e);
    }
  }

  public synchronized void restart() {
    stop();
    resume();
  }

  @Override
  public void close() {
    stop();
  }
}
