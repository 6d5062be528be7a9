package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.Connections;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.Gate;
import dev.zayavka.sandbox.telegram.faults.FaultAction;
import dev.zayavka.sandbox.telegram.faults.FaultPlan;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import dev.zayavka.sandbox.telegram.transcript.Transcript;
import dev.zayavka.sandbox.telegram.world.StoredFile;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HTTP endpoints of the Bot API: {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>},
 * with planned faults.
 */
public final class BotApiHttp {
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(10);
  private static final String JSON = "application/json";

  private final TelegramWorld world;
  private final MethodDispatcher api;
  private final FaultPlan faults;
  private final Transcript transcript;

  public BotApiHttp(
      TelegramWorld world, MethodDispatcher api, FaultPlan faults, Transcript transcript) {
    this.world = world;
    this.api = api;
    this.faults = faults;
    this.transcript = transcript;
  }

  public void mount(RoutesConfig routes) {
    routes.get("/bot{token}/{method}", this::call);
    routes.post("/bot{token}/{method}", this::call);
    routes.get("/file/bot{token}/<path>", this::download);
  }

  /** Executes the method call in a bot's answer to a webhook. */
  public void callFromWebhook(ObjectNode body) {
    String method = body.path("method").asText();
    Arguments arguments = new Arguments(body, Map.of());
    ApiResponse reply = api.call(method, arguments);
    write(method, arguments, reply);
  }

  private void call(Context request) {
    String name = request.pathParam("method");
    Optional<String> method = api.spelling(name);
    if (!isOurs(request) || method.isEmpty()) {
      ApiException refusal =
          isOurs(request) ? ApiException.notFound() : ApiException.unauthorized();
      refuse(request, name, refusal);
      return;
    }
    Arguments arguments;
    try {
      arguments = ArgumentsReader.read(request);
    } catch (ApiException refusal) {
      refuse(request, method.get(), refusal);
      return;
    }
    perform(request, method.get(), arguments);
  }

  private void refuse(Context request, String method, ApiException refusal) {
    ApiResponse reply = ApiResponse.error(refusal);
    write(method, new Arguments(JsonNodes.object(), Map.of()), reply);
    answer(request, reply);
  }

  private void perform(Context request, String method, Arguments arguments) {
    switch (faults.take(method, arguments.number("chat_id").orElse(0))) {
      case FaultAction.None ignored -> answer(request, recorded(method, arguments));
      case FaultAction.Answer instead -> {
        String said =
            JsonNodes.parse(instead.body()).map(BotApiHttp::description).orElse(instead.body());
        write(method, arguments, instead.status(), said, JsonNodes.object(), false);
        request.status(instead.status()).contentType(instead.contentType()).result(instead.body());
      }
      case FaultAction.Hang hang -> {
        new Gate().pass(hang.time());
        answer(request, recorded(method, arguments));
      }
      case FaultAction.DropBefore ignored -> {
        write(method, arguments, 0, "dropped before the effect", JsonNodes.object(), false);
        Connections.drop(request);
      }
      case FaultAction.DropAfter ignored -> {
        ApiResponse reply = api.call(method, arguments);
        write(method, arguments, 0, "dropped after the effect", reply.body(), reply.isOk());
        Connections.drop(request);
      }
      case FaultAction.HoldBefore hold -> {
        hold.gate().pass(LONGEST_HOLD);
        answer(request, recorded(method, arguments));
      }
      case FaultAction.HoldAfter hold -> {
        ApiResponse reply = recorded(method, arguments);
        hold.gate().pass(LONGEST_HOLD);
        answer(request, reply);
      }
    }
  }

  private void download(Context request) {
    if (!isOurs(request)) {
      answer(request, ApiResponse.error(ApiException.unauthorized()));
      return;
    }
    Optional<StoredFile> file =
        world.monitor().read(() -> world.files().byPath(request.pathParam("path")));
    if (file.isEmpty()) {
      answer(request, ApiResponse.error(ApiException.notFound()));
      return;
    }
    switch (faults.take("download", 0)) {
      case FaultAction.Answer instead ->
          request
              .status(instead.status())
              .contentType(instead.contentType())
              .result(instead.body());
      case FaultAction.DropBefore ignored -> Connections.drop(request);
      case FaultAction.DropAfter ignored -> Connections.drop(request);
      case FaultAction.Hang hang -> {
        new Gate().pass(hang.time());
        send(request, file.get());
      }
      case FaultAction.HoldBefore hold -> {
        hold.gate().pass(LONGEST_HOLD);
        send(request, file.get());
      }
      case FaultAction.HoldAfter hold -> {
        hold.gate().pass(LONGEST_HOLD);
        send(request, file.get());
      }
      case FaultAction.None ignored -> send(request, file.get());
    }
  }

  private static void send(Context request, StoredFile file) {
    request.contentType(file.mimeType()).result(file.bytes());
  }

  private boolean isOurs(Context request) {
    return request.pathParam("token").equals(world.bot().token());
  }

  private ApiResponse recorded(String method, Arguments arguments) {
    ApiResponse reply = api.call(method, arguments);
    write(method, arguments, reply);
    return reply;
  }

  private void write(String method, Arguments arguments, ApiResponse reply) {
    write(method, arguments, reply.status(), reply.description(), reply.body(), reply.isOk());
  }

  private void write(
      String method, Arguments arguments, int status, String error, ObjectNode body, boolean took) {
    if (method.equals("getUpdates") && took && body.path("result").isEmpty()) {
      return; // An empty poll every few seconds is not worth a log line.
    }
    transcript.record(
        number ->
            new RecordedCall(
                number,
                world.now(),
                method,
                arguments.number("chat_id").orElse(0),
                arguments.intOr("message_thread_id", 0),
                arguments.values(),
                arguments.files(),
                messageIds(body.path("result"), arguments),
                status,
                error,
                took));
  }

  private static List<Integer> messageIds(JsonNode result, Arguments arguments) {
    List<Integer> ids = new ArrayList<>();
    if (result.has("message_id")) {
      ids.add(result.path("message_id").asInt());
    } else if (result.isArray()) {
      result.forEach(
          item -> {
            if (item.has("message_id")) {
              ids.add(item.path("message_id").asInt());
            }
          });
    } else {
      arguments.id("message_id").ifPresent(ids::add);
    }
    return ids;
  }

  private static String description(JsonNode body) {
    return body.path("description").asText("");
  }

  private static void answer(Context request, ApiResponse reply) {
    request.status(reply.status()).contentType(JSON).result(JsonNodes.write(reply.body()));
  }
}
