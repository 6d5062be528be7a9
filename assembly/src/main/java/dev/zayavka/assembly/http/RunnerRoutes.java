package dev.zayavka.assembly.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRoute;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The routes every runner has: health and metrics. */
public final class RunnerRoutes {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private RunnerRoutes() {}

  /** {@code GET /healthz}: 503 once the process can do nothing but be started again. */
  public static HttpRoute alive(Supplier<Health> health) {
    return HttpRoute.get("/healthz", request -> reply(health.get()));
  }

  /** {@code GET /readyz}: 503 while the runner cannot do its work. */
  public static HttpRoute ready(Supplier<Health> health) {
    return HttpRoute.get("/readyz", request -> reply(health.get()));
  }

  /** {@code GET /metrics} in Prometheus' text format. */
  public static HttpRoute metrics(Supplier<String> scrape) {
    return HttpRoute.get(
        "/metrics", request -> new HttpReply(200, Map.of(), PROMETHEUS, scrape.get()));
  }

  private static HttpReply reply(Health health) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", health.ready() ? "ok" : "unavailable");
    ObjectNode checks = json.putObject("checks");
    new TreeMap<>(health.checks()).forEach(checks::put);
    return HttpReply.json(health.ready() ? 200 : 503, json.toString());
  }
}
