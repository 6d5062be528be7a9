package dev.zayavka.sandbox.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * HTTP server on 127.0.0.1 that can be stopped and restarted on the same port, like a remote
 * service that restarts. Each request runs on a virtual thread, so handlers may block.
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
   * @param port the port to listen on, or 0 for a free one
   */
  public static LoopbackServer start(int port, Consumer<RoutesConfig> routes) {
    LoopbackServer server = new LoopbackServer(port, routes);
    server.resume();
    return server;
  }

  public synchronized int port() {
    return port;
  }

  /** Base URL of the server, without a trailing slash. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + port());
  }

  /**
   * Closes the port: new connections are refused and open ones are cut. Does nothing if the server
   * is stopped.
   */
  public synchronized void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  /** Listens on the same port again. Does nothing if the server is running. */
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
