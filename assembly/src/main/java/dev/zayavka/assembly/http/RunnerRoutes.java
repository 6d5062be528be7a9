package dev.zayavka.assembly.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRoute;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The routes every runner has: health and metrics. */
public final class RunnerRoutes {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private static final JsonFactory GENERATORS = new JsonFactory();

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
    return HttpReply.json(health.ready() ? 200 : 503, json(health));
  }

  /** Written without a mapper, which would be the largest part of the first answer. */
  private static String json(Health health) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("status", health.ready() ? "ok" : "unavailable");
      json.writeObjectFieldStart("checks");
      for (Map.Entry<String, String> check : new TreeMap<>(health.checks()).entrySet()) {
        json.writeStringField(check.getKey(), check.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text cannot be written to", impossible);
    }
    return text.toString();
  }
}
