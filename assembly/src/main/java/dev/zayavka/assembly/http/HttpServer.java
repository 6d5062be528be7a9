package dev.zayavka.assembly.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.http.BodyBrokenOff;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRequest;
import dev.zayavka.ports.http.HttpRoute;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.util.ConcurrencyUtil;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a runner's HTTP on one port, or on two where metrics have one of their own. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final Duration KEPT_ALIVE = Duration.ofMillis(50);
  private static final boolean VIRTUAL_THREADS = true;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Key under which Javalin's error lists the methods a path has. */
  private static final String AVAILABLE = "availableMethods";

  private static final int LEAST_THREADS = 8;
  private static final int MOST_THREADS = 250;

  private final List<Server> servers = new ArrayList<>();

  private HttpServer() {}

  /**
   * Opens the ports; an unknown path answers 404, another method 405.
   *
   * @param routes routes of the main port
   * @param metrics routes of metrics, on the main port unless they have a port of their own
   * @param stopWithin time limit for requests in flight at close
   * @throws PortTaken if another process listens on one of them
   */
  public static HttpServer open(
      Ports ports, List<HttpRoute> routes, List<HttpRoute> metrics, Duration stopWithin) {
    HttpServer server = new HttpServer();
    List<HttpRoute> main = new ArrayList<>(routes);
    if (ports.metrics().isEmpty()) {
      main.addAll(metrics);
    }
    try {
      server.listen(ports.main(), stopWithin, main);
      ports.metrics().ifPresent(port -> server.listen(port, stopWithin, metrics));
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The port that serves everything but metrics, as it was given by the system for port 0. */
  public int port() {
    return port(servers.getFirst());
  }

  /** The port that serves metrics. */
  public int metricsPort() {
    return port(servers.getLast());
  }

  /** Refuses new requests and lets those in flight end. */
  @Override
  public void close() {
    servers.forEach(HttpServer::stop);
  }

  private void listen(int port, Duration stopWithin, List<HttpRoute> routes) {
    Server jetty = jetty(port, stopWithin, routes);
    try {
      jetty.start();
    } catch (Exception e) {
      stop(jetty);
      throw isTaken(e)
          ? new PortTaken(port, e)
          : new IllegalStateException("port " + port + " cannot be opened", e);
    }
    servers.add(jetty);
  }

  private static void stop(Server jetty) {
    try {
      jetty.stop();
    } catch (Exception e) {
      LOG.warn("requests were cut off: {}", e.toString());
    }
  }

  private static int port(Server jetty) {
    return ((NetworkConnector) jetty.getConnectors()[0]).getLocalPort();
  }

  private static boolean isTaken(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /** The parts that are needed: Javalin's own server has sessions and web sockets as well. */
  private static Server jetty(int port, Duration stopWithin, List<HttpRoute> routes) {
    Server jetty =
        new Server(
            ConcurrencyUtil.jettyThreadPool("http", LEAST_THREADS, MOST_THREADS, VIRTUAL_THREADS));
    jetty.setStopTimeout(stopWithin.toMillis());
    jetty.addConnector(connector(jetty, port));
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.addServlet(new ServletHolder(new JavalinServlet(javalin(routes).unsafe)), "/*");
    jetty.setHandler(new GracefulHandler(servlets));
    return jetty;
  }

  private static Javalin javalin(List<HttpRoute> routes) {
    return Javalin.create(
        config -> {
          config.concurrency.useVirtualThreads = VIRTUAL_THREADS;
          config.http.prefer405over404 = true;
          config.routes.exception(MethodNotAllowedResponse.class, HttpServer::notAllowed);
          config.routes.exception(Exception.class, HttpServer::broken);
          routes.forEach(route -> serve(config, route));
        });
  }

  private static ServerConnector connector(Server jetty, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setPort(port);
    // An idle keep-alive connection does not delay the shutdown.
    connector.setShutdownIdleTimeout(KEPT_ALIVE.toMillis());
    return connector;
  }

  private static void serve(JavalinConfig config, HttpRoute route) {
    config.routes.addHttpHandler(
        HandlerType.findOrCreate(route.endpoint().method()),
        route.endpoint().path(),
        http -> reply(http, route.handler().handle(request(http))));
  }

  private static HttpRequest request(Context http) {
    return new HttpRequest(http.pathParamMap(), http.headerMap(), atMost -> body(http, atMost));
  }

  /** A buffer of the body's size, if it is known: the usual one has 16 KiB. */
  private static byte[] body(Context http, int atMost) {
    long length = http.req().getContentLengthLong();
    try {
      return http.bodyInputStream()
          .readNBytes(length < 0 ? atMost : (int) Math.min(length, atMost));
    } catch (IOException e) {
      throw new BodyBrokenOff(e);
    }
  }

  private static void reply(Context http, HttpReply reply) {
    reply.headers().forEach(http::header);
    http.status(reply.status());
    if (!reply.contentType().isEmpty()) {
      http.contentType(reply.contentType()).result(reply.body());
    }
  }

  private static void notAllowed(MethodNotAllowedResponse e, Context http) {
    String allowed = e.getDetails().getOrDefault(AVAILABLE, "");
    ObjectNode json = error("this path has " + allowed);
    json.putArray("errors");
    reply(http, HttpReply.json(405, Map.of("Allow", allowed), json.toString()));
  }

  private static void broken(Exception e, Context http) {
    LOG.error("a {} request failed", http.method(), e);
    reply(http, HttpReply.json(500, error("internal error").toString()));
  }

  private static ObjectNode error(String message) {
    return JSON.objectNode().put("ok", false).put("error", message);
  }

  /**
   * Ports to listen on.
   *
   * @param main 0 for any free port
   * @param metrics port for metrics, if separate
   */
  public record Ports(int main, Optional<Integer> metrics) {}
}
