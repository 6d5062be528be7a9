package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.api.MethodDispatcher;
import dev.zayavka.sandbox.telegram.updates.WebhookDelivery;
import dev.zayavka.sandbox.telegram.world.CallbackQueries;
import dev.zayavka.sandbox.telegram.world.CallbackQuery;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.StoredFile;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import dev.zayavka.sandbox.telegram.world.User;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * Routes for reading state: the whole state, its changes, answers to taps, files, command menus.
 */
final class StateRoutes {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final TelegramWorld world;
  private final CallbackQueries callbacks;
  private final MethodDispatcher api;
  private final WebhookDelivery webhook;

  StateRoutes(
      TelegramWorld world,
      CallbackQueries callbacks,
      MethodDispatcher api,
      WebhookDelivery webhook) {
    this.world = world;
    this.callbacks = callbacks;
    this.api = api;
    this.webhook = webhook;
  }

  void mount(RoutesConfig routes) {
    routes.get("/control/state", this::state);
    routes.get("/control/changes", this::changes);
    routes.get("/control/callbacks/{id}", this::callback);
    routes.get("/control/files/{file}", this::file);
    routes.get("/control/commands", this::commands);
  }

  private void state(Context request) {
    ControlApi.answer(
        request,
        world
            .monitor()
            .read(
                () -> {
                  ObjectNode json = JsonNodes.object().put("version", world.monitor().version());
                  json.put("now", world.now().toString());
                  json.set("bot", world.bot().toJson());
                  json.put(
                      "webhook", webhook.webhook().map(set -> set.url().toString()).orElse(""));
                  ArrayNode people = json.putArray("people");
                  world.users().stream()
                      .filter(user -> !user.bot())
                      .forEach(user -> people.add(person(user)));
                  ArrayNode chats = json.putArray("chats");
                  world.chats().forEach(chat -> chats.add(chat(chat)));
                  return json;
                }));
  }

  /**
   * Long poll: waits until the state is newer than the given version, up to the given number of
   * seconds.
   */
  private void changes(Context request) {
    long after = number(request, "after", 0);
    Duration wait = Duration.ofSeconds(number(request, "timeout", 25));
    long version =
        world
            .monitor()
            .await(
                () -> Optional.of(world.monitor().version()).filter(now -> now > after),
                wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
            .orElse(after);
    ControlApi.answer(request, JsonNodes.object().put("version", version));
  }

  private void callback(Context request) {
    String id = request.pathParam("id");
    Duration wait = Duration.ofSeconds(number(request, "timeout", 0));
    Optional<CallbackQuery.Answer> answer =
        world.monitor().await(() -> callbacks.query(id).flatMap(CallbackQuery::answer), wait);
    ObjectNode json = JsonNodes.object().put("callback_id", id).put("answered", answer.isPresent());
    answer.ifPresent(given -> json.set("answer", ViewJson.answer(given)));
    ControlApi.answer(request, json);
  }

  private void file(Context request) {
    StoredFile file =
        world
            .monitor()
            .read(() -> world.files().byId(request.pathParam("file")))
            .orElseThrow(() -> new IllegalArgumentException("no such file"));
    request.contentType(file.mimeType()).result(file.bytes());
  }

  private void commands(Context request) {
    ObjectNode json = JsonNodes.object();
    api.commands().forEach(json::set);
    ControlApi.answer(request, json);
  }

  private ObjectNode person(User user) {
    Optional<Chat> own = world.chat(user.id());
    return user.toJson()
        .put("full_name", user.fullName())
        .put("started", own.isPresent())
        .put("blocked", own.map(Chat::botBlocked).orElse(false))
        .put("deactivated", user.deactivated());
  }

  private static ObjectNode chat(Chat chat) {
    ObjectNode json = chat.toJson();
    ArrayNode members = json.putArray("members");
    chat.members().stream()
        .filter(Member::isInside)
        .forEach(member -> members.add(member.user().id()));
    ArrayNode keys = json.putArray("keys");
    chat.keys().forEach(row -> row.forEach(keys.addArray()::add));
    ArrayNode topics = json.putArray("topics");
    chat.topics().stream()
        .filter(topic -> !topic.deleted())
        .forEach(
            topic ->
                topics
                    .addObject()
                    .put("id", topic.id())
                    .put("name", topic.name())
                    .put("closed", topic.closed())
                    .put("color", topic.iconColor()));
    chat.messages().stream()
        .filter(message -> !message.deleted())
        .reduce((older, newer) -> newer)
        .ifPresent(message -> json.set("last", last(message)));
    json.put("migrated", chat.migratedTo().isPresent());
    return json;
  }

  private static ObjectNode last(Message message) {
    return JsonNodes.object()
        .put("sequence", message.sequence())
        .put("date", message.date().getEpochSecond())
        .put("from_name", message.from().fullName())
        .put("kind", message.content().kind())
        .put("service", message.content().isService())
        .put("text", message.content().text().text());
  }

  private static long number(Context request, String name, long otherwise) {
    String value = request.queryParam(name);
    return value == null ? otherwise : Long.parseLong(value);
  }
}
