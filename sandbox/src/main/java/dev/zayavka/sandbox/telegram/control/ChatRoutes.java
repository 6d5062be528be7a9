package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.PeopleContext;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.TopicView;
import dev.zayavka.sandbox.telegram.world.ChatType;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;

/** Routes for groups and their topics: {@code /control/chats}. */
final class ChatRoutes {
  private static final String ONE = "/control/chats/{chat}";
  private static final String TOPIC = ONE + "/topics/{topic}";

  private final PeopleContext context;
  private final TelegramWorld world;

  ChatRoutes(PeopleContext context, TelegramWorld world) {
    this.context = context;
    this.world = world;
  }

  void mount(RoutesConfig routes) {
    routes.post("/control/chats", this::open);
    routes.get(ONE + "/messages", this::messages);
    routes.post(ONE + "/await", this::await);
    routes.post(
        ONE + "/join", request -> done(request, () -> group(request).joinedBy(by(request))));
    routes.post(ONE + "/leave", request -> done(request, () -> group(request).leftBy(by(request))));
    routes.post(ONE + "/bot", this::bot);
    routes.post(ONE + "/upgrade", this::upgrade);
    routes.post(ONE + "/settings", this::settings);
    routes.get(ONE + "/topics", request -> ControlApi.answer(request, topics(group(request))));
    routes.post(ONE + "/topics", this::openTopic);
    routes.post(
        TOPIC + "/close",
        request -> done(request, () -> group(request).closesTopic(by(request), topic(request))));
    routes.post(
        TOPIC + "/reopen",
        request -> done(request, () -> group(request).reopensTopic(by(request), topic(request))));
    routes.post(TOPIC + "/rename", this::renameTopic);
    routes.delete(
        TOPIC, request -> done(request, () -> group(request).deletesTopic(topic(request))));
  }

  private void open(Context request) {
    JsonBody body = JsonBody.of(request);
    long id = Long.parseLong(body.required("id"));
    String type = body.required("type");
    ChatType chatType =
        switch (type) {
          case "group" -> ChatType.GROUP;
          case "supergroup", "forum" -> ChatType.SUPERGROUP;
          default ->
              throw new BadRequestResponse("type is group, supergroup or forum, not " + type);
        };
    GroupChat group = context.openGroup(id, chatType, body.required("title"), type.equals("forum"));
    body.numbers("members").forEach(person -> group.with(context.person(person)));
    body.numbers("administrators")
        .forEach(person -> group.withAdministrators(context.person(person)));
    ControlApi.answer(request, world.monitor().read(() -> chat(id)));
  }

  private void messages(Context request) {
    long id = Long.parseLong(request.pathParam("chat"));
    String thread = request.queryParam("thread");
    String last = request.queryParam("last");
    int most = last == null ? 500 : Integer.parseInt(last);
    if (world.monitor().read(() -> world.chat(id)).isEmpty()) {
      ControlApi.answer(request, JsonNodes.array());
      return;
    }
    GroupChat group = context.group(id);
    List<MessageView> found =
        thread == null ? group.messages() : group.messages(Integer.parseInt(thread));
    ControlApi.answer(
        request, ViewJson.messages(found.subList(Math.max(0, found.size() - most), found.size())));
  }

  /** Waits for a message with a text, sent by the bot or, on request, by anyone. */
  private void await(Context request) {
    JsonBody body = JsonBody.of(request);
    String containing = body.text("containing");
    long after = body.number("after", 0);
    boolean anyone = body.flag("anyone");
    int thread = body.integer("thread");
    long id = Long.parseLong(request.pathParam("chat"));
    MessageView found =
        new GroupChat(context, id)
            .awaitsMessage(
                "\"" + containing + "\"",
                view ->
                    view.contains(containing)
                        && view.sequence() > after
                        && (anyone || view.fromBot())
                        && (thread == 0 || view.threadId() == thread),
                body.seconds("timeout", context.patience()));
    ControlApi.answer(request, ViewJson.message(found));
  }

  private void bot(Context request) {
    GroupChat group = group(request);
    SimulatedPerson by = by(request);
    String action = JsonBody.of(request).required("action");
    switch (action) {
      case "kick" -> group.kicksBot(by);
      case "add" -> group.addsBot(by);
      case "demote" -> group.demotesBot(by);
      default -> throw new BadRequestResponse("action is kick, add or demote, not " + action);
    }
    ControlApi.done(request);
  }

  private void upgrade(Context request) {
    long to = Long.parseLong(JsonBody.of(request).required("to"));
    group(request).upgradesTo(to, by(request));
    ControlApi.done(request);
  }

  private void settings(Context request) {
    JsonBody body = JsonBody.of(request);
    GroupChat group = group(request);
    if (body.has("topics")) {
      group.topics(body.flag("topics"));
    }
    if (body.has("deleted_topic_error")) {
      group.answersDeletedTopicsWith(body.text("deleted_topic_error"));
    }
    if (body.flag("refuse_in_closed_topics")) {
      group.refusesBotInClosedTopics();
    }
    if (body.has("refuse")) {
      String error = body.text("refuse");
      if (error.isEmpty()) {
        group.allowsBot();
      } else {
        group.refusesBot(error);
      }
    }
    ControlApi.done(request);
  }

  private void openTopic(Context request) {
    int topic = group(request).opensTopic(by(request), JsonBody.of(request).required("name"));
    ControlApi.answer(request, JsonNodes.object().put("id", topic));
  }

  private void renameTopic(Context request) {
    String name = JsonBody.of(request).required("name");
    group(request).renamesTopic(by(request), topic(request), name);
    ControlApi.done(request);
  }

  private JsonNode chat(long id) {
    return world.chat(id).orElseThrow().toJson();
  }

  private static ArrayNode topics(GroupChat group) {
    ArrayNode json = JsonNodes.array();
    for (TopicView topic : group.topics()) {
      json.addObject()
          .put("id", topic.id())
          .put("name", topic.name())
          .put("closed", topic.closed());
    }
    return json;
  }

  private GroupChat group(Context request) {
    return context.group(Long.parseLong(request.pathParam("chat")));
  }

  private SimulatedPerson by(Context request) {
    return context.person(JsonBody.of(request).number("by", 1));
  }

  private static int topic(Context request) {
    return Integer.parseInt(request.pathParam("topic"));
  }

  private static void done(Context request, Runnable action) {
    action.run();
    ControlApi.done(request);
  }
}
