package dev.zayavka.sandbox.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on 127.0.0.1 that can be taken down and brought back on the same port, as a remote
 * party does when it restarts. Every request has a virtual thread, so a handler may simply wait.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long LARGEST_BODY = 64L * 1024 * 1024;

  private final Consumer<RoutesConfig> routes;
  private int port;
  private @Nullable Javalin running;

  private LoopbackServer(int port, Consumer<RoutesConfig> routes) {
    this.port = port;
    this.routes = routes;
  }

  /**
   * Starts a server.
   *
   * @param port the port to take, or 0 for a free one
   */
  public static LoopbackServer start(int port, Consumer<RoutesConfig> routes) {
    LoopbackServer server = new LoopbackServer(port, routes);
    server.resume();
    return server;
  }

  public synchronized int port() {
    return port;
  }

  /** The server's base address, without a slash at its end. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + port());
  }

  /**
   * Closes the port: connections are refused and those under way are cut. Does nothing when it is
   * down already.
   */
  public synchronized void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  /** Listens on the same port again. Does nothing when it is up. */
  public synchronized void resume() {
    if (running != null) {
      return;
    }
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.concurrency.useVirtualThreads = true;
              config.http.maxRequestSize = LARGEST_BODY;
              config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
              routes.accept(config.routes);
            });
    server.start(HOST, port);
    port = server.port();
    running = server;
  }

  @Override
  public void close() {
    stop();
  }
}
