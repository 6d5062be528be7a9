package dev.zayavka.assembly.http;

import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a runner's HTTP: intake, webhook and health on one port, metrics there or beside it. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final Duration KEPT_ALIVE = Duration.ofMillis(50);
  private static final String INTAKE = "/api/v1/ka-bot/requests";
  private static final String JSON = "application/json; charset=utf-8";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  /** Under which Javalin tells the methods a path has. */
  private static final String AVAILABLE = "availableMethods";

  private final List<Javalin> servers = new ArrayList<>();

  private HttpServer() {}

  /**
   * Opens the ports; what a runner does not have answers 404, another method 405.
   *
   * @param stopWithin how long requests in flight may take when it closes
   * @throws PortTaken when somebody else listens on one of them
   */
  public static HttpServer open(Ports ports, Routes routes, Duration stopWithin) {
    HttpServer server = new HttpServer();
    try {
      server.listen(ports.main(), stopWithin, config -> main(config, ports, routes));
      ports.metrics().ifPresent(port -> server.listen(port, stopWithin, c -> metrics(c, routes)));
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The port that serves everything but metrics, as it was given by the system for port 0. */
  public int port() {
    return servers.getFirst().port();
  }

  /** The port that serves metrics. */
  public int metricsPort() {
    return servers.getLast().port();
  }

  /** Refuses new requests and lets those in flight end. */
  @Override
  public void close() {
    servers.forEach(Javalin::stop);
  }

  private void listen(int port, Duration stopWithin, Consumer<JavalinConfig> routes) {
    try {
      servers.add(serving(port, stopWithin, routes));
    } catch (RuntimeException e) {
      if (isTaken(e)) {
        throw new PortTaken(port, e);
      }
      throw e;
    }
  }

  private static boolean isTaken(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static Javalin serving(int port, Duration stopWithin, Consumer<JavalinConfig> routes) {
    return Javalin.start(
        config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.concurrency.useVirtualThreads = true;
          config.jetty.addConnector((jetty, http) -> connector(jetty, http, port));
          config.jetty.modifyServer(
              jetty -> {
                jetty.setHandler(new GracefulHandler());
                jetty.setStopTimeout(stopWithin.toMillis());
              });
          config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
          config.http.prefer405over404 = true;
          config.routes.exception(MethodNotAllowedResponse.class, HttpServer::notAllowed);
          config.routes.exception(Exception.class, HttpServer::broken);
          routes.accept(config);
        });
  }

  private static void main(JavalinConfig config, Ports ports, Routes routes) {
    routes.intake().ifPresent(intake -> intake(config, intake));
    routes.webhook().ifPresent(webhook -> webhook(config, webhook));
    health(config, routes);
    if (ports.metrics().isEmpty()) {
      metrics(config, routes);
    }
  }

  private static ServerConnector connector(Server jetty, HttpConfiguration http, int port) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setPort(port);
    // A connection that is only kept alive holds nobody up.
    connector.setShutdownIdleTimeout(KEPT_ALIVE.toMillis());
    return connector;
  }

  private static void health(JavalinConfig config, Routes routes) {
    config.routes.get("/healthz", http -> answer(http, routes.alive().get()));
    config.routes.get("/readyz", http -> answer(http, routes.ready().get()));
  }

  private static void metrics(JavalinConfig config, Routes routes) {
    config.routes.get("/metrics", http -> http.contentType(METRICS).result(routes.metrics().get()));
  }

  private static void intake(JavalinConfig config, IntakeRoute intake) {
    config.routes.post(
        INTAKE,
        http -> {
          IntakeRoute.Answer answer =
              intake.handle(
                  Optional.ofNullable(http.header("Authorization")),
                  Optional.ofNullable(http.header("Content-Type")),
                  http.bodyInputStream());
          answer.headers().forEach(http::header);
          http.status(answer.status()).contentType(JSON).result(answer.json());
        });
  }

  private static void webhook(JavalinConfig config, WebhookRoute webhook) {
    config.routes.post(
        "/webhook/{secret}",
        http -> {
          boolean pathKnown = webhook.knows(Optional.of(http.pathParam("secret")));
          boolean headerKnown =
              webhook.knows(Optional.ofNullable(http.header(WebhookRoute.HEADER)));
          http.status(pathKnown ? headerKnown ? receive(http, webhook) : 401 : 404);
        });
  }

  private static int receive(Context http, WebhookRoute webhook) {
    try {
      byte[] body = http.bodyInputStream().readNBytes(WebhookRoute.MAX_BODY + 1);
      if (body.length > WebhookRoute.MAX_BODY) {
        return 413;
      }
      return switch (webhook.receive(body)) {
        case SAFE -> 200;
        case TRY_LATER -> 503;
        case NO_UPDATE -> 400;
      };
    } catch (IOException e) {
      throw new UncheckedIOException("a webhook's body could not be read", e);
    }
  }

  private static void answer(Context http, Health health) {
    StringBuilder json = new StringBuilder("{\"status\":\"");
    json.append(health.ready() ? "ok" : "unavailable").append("\",\"checks\":{");
    String separator = "";
    for (var check : new TreeMap<>(health.checks()).entrySet()) {
      json.append(separator).append(quoted(check.getKey())).append(':');
      json.append(quoted(check.getValue()));
      separator = ",";
    }
    http.status(health.ready() ? 200 : 503).contentType(JSON).result(json.append("}}").toString());
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private static void notAllowed(MethodNotAllowedResponse e, Context http) {
    String allowed = e.getDetails().getOrDefault(AVAILABLE, "");
    http.status(405)
        .header("Allow", allowed)
        .contentType(JSON)
        .result(
            "{\"ok\":false,\"error\":" + quoted("this path has " + allowed) + ",\"errors\":[]}");
  }

  private static void broken(Exception e, Context http) {
    LOG.error("a {} request failed", http.method(), e);
    http.status(500).contentType(JSON).result("{\"ok\":false,\"error\":\"internal error\"}");
  }

  /**
   * Where to listen.
   *
   * @param main 0 for any free port
   * @param metrics when metrics have a port of their own
   */
  public record Ports(int main, Optional<Integer> metrics) {}

  /** What is served. */
  public record Routes(
      Supplier<Health> alive,
      Supplier<Health> ready,
      Supplier<String> metrics,
      Optional<IntakeRoute> intake,
      Optional<WebhookRoute> webhook) {}
}
