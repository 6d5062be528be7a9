package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.http.JsonNodes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Control endpoints: scripts, calls, voices and keywords. Errors are {@code {"error": ".."}} with
 * 400. The paths are listed in {@code sandbox/README.md}.
 */
final class ControlRoutes {
  private final AiStandIn ai;

  ControlRoutes(AiStandIn ai) {
    this.ai = ai;
  }

  void mount(RoutesConfig routes) {
    routes.post("/_script", this::script);
    routes.get("/_script", this::waiting);
    routes.delete("/_script", request -> done(request, ai::clearScripts));
    routes.get("/_calls", this::calls);
    routes.delete("/_calls", request -> done(request, ai::clearCalls));
    routes.post("/_voices", this::voice);
    routes.post("/_keywords", this::keywords);
    routes.exception(
        IllegalArgumentException.class,
        (e, request) ->
            answer(
                request.status(400),
                JsonNodes.object().put("error", String.valueOf(e.getMessage()))));
  }

  private void script(Context request) {
    JsonNode body = json(request);
    List<AiScript> scripts = new ArrayList<>();
    if (body.isArray()) {
      body.forEach(each -> scripts.add(ScriptJson.parse(each)));
    } else {
      scripts.add(ScriptJson.parse(body));
    }
    ai.script(scripts.toArray(AiScript[]::new));
    waiting(request);
  }

  private void waiting(Context request) {
    answer(request, JsonNodes.object().put("waiting", ai.waitingScripts()));
  }

  private void calls(Context request) {
    ArrayNode json = JsonNodes.array();
    ai.calls().forEach(call -> json.add(call.toJson()));
    answer(request, json);
  }

  private void voice(Context request) {
    String words =
        Optional.ofNullable(request.queryParam("text"))
            .orElseThrow(() -> new IllegalArgumentException("?text= is missing"));
    done(request, () -> ai.hears(request.bodyAsBytes(), words));
  }

  private void keywords(Context request) {
    JsonNode body = json(request);
    done(
        request,
        () ->
            body.properties()
                .forEach(
                    component -> {
                      List<String> stems = new ArrayList<>();
                      component.getValue().forEach(stem -> stems.add(stem.asText()));
                      ai.shows(component.getKey(), stems.toArray(String[]::new));
                    }));
  }

  private static JsonNode json(Context request) {
    return JsonNodes.parse(request.body())
        .orElseThrow(() -> new IllegalArgumentException("JSON was expected"));
  }

  private static void done(Context request, Runnable action) {
    action.run();
    answer(request, JsonNodes.object().put("ok", true));
  }

  private static void answer(Context request, JsonNode json) {
    request.contentType("application/json").result(JsonNodes.write(json));
  }
}
