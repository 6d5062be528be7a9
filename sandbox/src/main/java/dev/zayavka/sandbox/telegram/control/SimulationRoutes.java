package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.MovableClock;
import dev.zayavka.sandbox.telegram.faults.FaultBuilder;
import dev.zayavka.sandbox.telegram.faults.FaultPlan;
import dev.zayavka.sandbox.telegram.limits.FloodControl;
import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import dev.zayavka.sandbox.telegram.transcript.Transcript;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * Routes for the simulation itself: faults, flood limits, the clock, and the transcript of calls.
 */
final class SimulationRoutes {
  private final FaultPlan faults;
  private final FloodControl flood;
  private final Transcript transcript;
  private final MovableClock clock;

  SimulationRoutes(
      FaultPlan faults, FloodControl flood, Transcript transcript, MovableClock clock) {
    this.faults = faults;
    this.flood = flood;
    this.transcript = transcript;
    this.clock = clock;
  }

  void mount(RoutesConfig routes) {
    routes.post("/control/faults", this::plan);
    routes.delete(
        "/control/faults",
        request -> {
          faults.clear();
          ControlApi.done(request);
        });
    routes.post("/control/flood", this::limit);
    routes.get("/control/flood/violations", this::violations);
    routes.post("/control/clock", this::moveClock);
    routes.get("/control/transcript", this::calls);
    routes.delete(
        "/control/transcript",
        request -> {
          transcript.clear();
          ControlApi.done(request);
        });
  }

  private void plan(Context request) {
    JsonBody body = JsonBody.of(request);
    FaultBuilder fault =
        (body.has("times") ? faults.next(body.integer("times")) : faults.next(1))
            .callsOf(body.text("method"))
            .after(body.integer("after"));
    if (body.has("chat")) {
      fault.inChat(body.number("chat", 0));
    }
    String effect = body.required("effect");
    switch (effect) {
      case "error" -> fault.answer(body.integer("code"), body.text("description"));
      case "retry_after" -> fault.answerRetryAfter(body.integer("seconds"));
      case "body" ->
          fault.answerBody(body.integer("status"), body.text("content_type"), body.text("body"));
      case "bad_gateway" -> fault.answerBadGateway();
      case "hang" -> fault.hang(body.seconds("seconds", Duration.ofSeconds(1)));
      case "drop_before" -> fault.dropBeforeTheEffect();
      case "drop_after" -> fault.dropAfterTheEffect();
      default ->
          throw new BadRequestResponse(
              "effect is error, retry_after, body, bad_gateway, hang, drop_before or drop_after,"
                  + " not "
                  + effect);
    }
    ControlApi.done(request);
  }

  private void limit(Context request) {
    JsonBody body = JsonBody.of(request);
    String mode = body.required("mode");
    flood.limits(
        switch (mode) {
          case "off" -> FloodLimits.OFF;
          case "real" -> FloodLimits.REAL;
          case "own" ->
              FloodLimits.of(
                  body.integer("bot_per_second"),
                  body.integer("private_burst"),
                  body.integer("group_per_minute"));
          default -> throw new BadRequestResponse("mode is off, real or own, not " + mode);
        });
    ControlApi.done(request);
  }

  private void violations(Context request) {
    ArrayNode json = JsonNodes.array();
    flood
        .violations()
        .forEach(
            violation ->
                json.addObject()
                    .put("at", violation.at().toString())
                    .put("chat", violation.chatId())
                    .put("method", violation.method())
                    .put("too_early_by_ms", violation.tooEarlyBy().toMillis()));
    ControlApi.answer(request, json);
  }

  private void moveClock(Context request) {
    try {
      clock.forward(Duration.parse(JsonBody.of(request).required("forward")));
    } catch (DateTimeParseException e) {
      throw new BadRequestResponse("forward is an ISO 8601 duration, as PT49H");
    }
    ControlApi.answer(request, JsonNodes.object().put("now", clock.instant().toString()));
  }

  private void calls(Context request) {
    String method = request.queryParam("method");
    String chat = request.queryParam("chat");
    String after = request.queryParam("after");
    long afterNumber = after == null ? 0 : Long.parseLong(after);
    ArrayNode json = JsonNodes.array();
    transcript
        .select(
            call ->
                call.number() > afterNumber
                    && (method == null || call.method().equalsIgnoreCase(method))
                    && (chat == null || call.chatId() == Long.parseLong(chat)))
        .stream()
        .map(RecordedCall::toJson)
        .forEach(json::add);
    ControlApi.answer(request, json);
  }
}
