package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.MovableClock;
import dev.zayavka.sandbox.telegram.api.MethodDispatcher;
import dev.zayavka.sandbox.telegram.faults.FaultPlan;
import dev.zayavka.sandbox.telegram.limits.FloodControl;
import dev.zayavka.sandbox.telegram.people.NotSeenException;
import dev.zayavka.sandbox.telegram.people.PeopleContext;
import dev.zayavka.sandbox.telegram.transcript.Transcript;
import dev.zayavka.sandbox.telegram.updates.WebhookDelivery;
import dev.zayavka.sandbox.telegram.world.CallbackQueries;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * Control API: every role over HTTP, as JSON under {@code /control}, and the page at {@code /}.
 * Errors are {@code {"error": ".."}} with 400 for a wrong request, 404 for an unknown object, 408
 * for a timeout. The paths are listed in {@code sandbox/README.md}.
 */
public final class ControlApi {
  private final PeopleRoutes people;
  private final ChatRoutes chats;
  private final SimulationRoutes rehearsal;
  private final StateRoutes state;

  public ControlApi(
      PeopleContext context,
      TelegramWorld world,
      CallbackQueries callbacks,
      FaultPlan faults,
      FloodControl flood,
      Transcript transcript,
      MovableClock clock,
      MethodDispatcher api,
      WebhookDelivery webhook) {
    people = new PeopleRoutes(context);
    chats = new ChatRoutes(context, world);
    rehearsal = new SimulationRoutes(faults, flood, transcript, clock);
    state = new StateRoutes(world, callbacks, api, webhook);
  }

  public void mount(RoutesConfig routes) {
    people.mount(routes);
    chats.mount(routes);
    rehearsal.mount(routes);
    state.mount(routes);
    EmulatorPage.mount(routes);
    routes.exception(NotSeenException.class, (e, request) -> refuse(request, 408, e));
    routes.exception(IllegalArgumentException.class, (e, request) -> refuse(request, 404, e));
    routes.exception(IllegalStateException.class, (e, request) -> refuse(request, 409, e));
  }

  static void answer(Context request, JsonNode json) {
    request.contentType("application/json").result(JsonNodes.write(json));
  }

  static void done(Context request) {
    answer(request, JsonNodes.object().put("ok", true));
  }

  private static void refuse(Context request, int status, Exception reason) {
    String message = reason.getMessage() == null ? reason.toString() : reason.getMessage();
    request
        .status(status)
        .contentType("application/json")
        .result(JsonNodes.write(JsonNodes.object().put("error", message)));
  }
}
