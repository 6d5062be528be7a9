package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.http.Json;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Person;
import dev.zayavka.sandbox.telegram.people.Room;
import dev.zayavka.sandbox.telegram.people.Stage;
import dev.zayavka.sandbox.telegram.people.TopicView;
import dev.zayavka.sandbox.telegram.world.ChatType;
import dev.zayavka.sandbox.telegram.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;

/** Groups and their topics: {@code /control/chats}. */
final class ChatRoutes {
  private static final String ONE = "/control/chats/{chat}";
  private static final String TOPIC = ONE + "/topics/{topic}";

  private final Stage stage;
  private final World world;

  ChatRoutes(Stage stage, World world) {
    this.stage = stage;
    this.world = world;
  }

  void mount(RoutesConfig routes) {
    routes.post("/control/chats", this::open);
    routes.get(ONE + "/messages", this::messages);
    routes.post(ONE + "/await", this::await);
    routes.post(ONE + "/join", request -> done(request, () -> room(request).joinedBy(by(request))));
    routes.post(ONE + "/leave", request -> done(request, () -> room(request).leftBy(by(request))));
    routes.post(ONE + "/bot", this::bot);
    routes.post(ONE + "/upgrade", this::upgrade);
    routes.post(ONE + "/settings", this::settings);
    routes.get(ONE + "/topics", request -> ControlApi.answer(request, topics(room(request))));
    routes.post(ONE + "/topics", this::openTopic);
    routes.post(
        TOPIC + "/close",
        request -> done(request, () -> room(request).closesTopic(by(request), topic(request))));
    routes.post(
        TOPIC + "/reopen",
        request -> done(request, () -> room(request).reopensTopic(by(request), topic(request))));
    routes.post(TOPIC + "/rename", this::renameTopic);
    routes.delete(
        TOPIC, request -> done(request, () -> room(request).deletesTopic(topic(request))));
  }

  private void open(Context request) {
    Body body = Body.of(request);
    long id = Long.parseLong(body.required("id"));
    String type = body.required("type");
    ChatType chatType =
        switch (type) {
          case "group" -> ChatType.GROUP;
          case "supergroup", "forum" -> ChatType.SUPERGROUP;
          default ->
              throw new BadRequestResponse("type is group, supergroup or forum, not " + type);
        };
    Room room = stage.openRoom(id, chatType, body.required("title"), type.equals("forum"));
    body.numbers("members").forEach(person -> room.with(stage.person(person)));
    body.numbers("administrators").forEach(person -> room.withAdministrators(stage.person(person)));
    ControlApi.answer(request, world.monitor().read(() -> chat(id)));
  }

  private void messages(Context request) {
    long id = Long.parseLong(request.pathParam("chat"));
    String thread = request.queryParam("thread");
    String last = request.queryParam("last");
    int most = last == null ? 500 : Integer.parseInt(last);
    if (world.monitor().read(() -> world.chat(id)).isEmpty()) {
      ControlApi.answer(request, Json.array());
      return;
    }
    Room room = stage.room(id);
    List<MessageView> found =
        thread == null ? room.messages() : room.messages(Integer.parseInt(thread));
    ControlApi.answer(
        request, ViewJson.messages(found.subList(Math.max(0, found.size() - most), found.size())));
  }

  /** Waits for a message of the bot, or of anyone, that contains a text. */
  private void await(Context request) {
    Body body = Body.of(request);
    String containing = body.text("containing");
    long after = body.number("after", 0);
    boolean anyone = body.flag("anyone");
    int thread = body.integer("thread");
    long id = Long.parseLong(request.pathParam("chat"));
    MessageView found =
        new Room(stage, id)
            .awaitsMessage(
                "\"" + containing + "\"",
                view ->
                    view.contains(containing)
                        && view.sequence() > after
                        && (anyone || view.fromBot())
                        && (thread == 0 || view.threadId() == thread),
                body.seconds("timeout", stage.patience()));
    ControlApi.answer(request, ViewJson.message(found));
  }

  private void bot(Context request) {
    Room room = room(request);
    Person by = by(request);
    String action = Body.of(request).required("action");
    switch (action) {
      case "kick" -> room.kicksBot(by);
      case "add" -> room.addsBot(by);
      case "demote" -> room.demotesBot(by);
      default -> throw new BadRequestResponse("action is kick, add or demote, not " + action);
    }
    ControlApi.done(request);
  }

  private void upgrade(Context request) {
    long to = Long.parseLong(Body.of(request).required("to"));
    room(request).upgradesTo(to, by(request));
    ControlApi.done(request);
  }

  private void settings(Context request) {
    Body body = Body.of(request);
    Room room = room(request);
    if (body.has("topics")) {
      room.topics(body.flag("topics"));
    }
    if (body.has("deleted_topic_error")) {
      room.answersDeletedTopicsWith(body.text("deleted_topic_error"));
    }
    if (body.flag("refuse_in_closed_topics")) {
      room.refusesBotInClosedTopics();
    }
    ControlApi.done(request);
  }

  private void openTopic(Context request) {
    int topic = room(request).opensTopic(by(request), Body.of(request).required("name"));
    ControlApi.answer(request, Json.object().put("id", topic));
  }

  private void renameTopic(Context request) {
    String name = Body.of(request).required("name");
    room(request).renamesTopic(by(request), topic(request), name);
    ControlApi.done(request);
  }

  private JsonNode chat(long id) {
    return world.chat(id).orElseThrow().toJson();
  }

  private static ArrayNode topics(Room room) {
    ArrayNode json = Json.array();
    for (TopicView topic : room.topics()) {
      json.addObject()
          .put("id", topic.id())
          .put("name", topic.name())
          .put("closed", topic.closed());
    }
    return json;
  }

  private Room room(Context request) {
    return stage.room(Long.parseLong(request.pathParam("chat")));
  }

  private Person by(Context request) {
    return stage.person(Body.of(request).number("by", 1));
  }

  private static int topic(Context request) {
    return Integer.parseInt(request.pathParam("topic"));
  }

  private static void done(Context request, Runnable action) {
    action.run();
    ControlApi.done(request);
  }
}
