package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Taps on callback buttons and their answers. Callers hold the monitor. */
public final class CallbackQueries {
  private final TelegramWorld world;
  private final UpdateQueue updates;
  private final Map<String, CallbackQuery> queries = new LinkedHashMap<>();
  private Duration lifetime;
  private long lastId = 4_382_000_000_000_000_000L;

  public CallbackQueries(TelegramWorld world, UpdateQueue updates, Duration lifetime) {
    this.world = world;
    this.updates = updates;
    this.lifetime = lifetime;
  }

  /** Sets the time after a tap in which an answer is accepted. */
  public void lifetime(Duration now) {
    lifetime = now;
  }

  public CallbackQuery tap(User by, Message message, String data) {
    String id = Long.toString(++lastId);
    CallbackQuery query = new CallbackQuery(id, by.id(), message, data, world.now());
    queries.put(id, query);
    tell(by, query);
    return query;
  }

  /** Repeats a tap with a new update id and a new query id, as apps do on a bad connection. */
  public CallbackQuery repeat(User by, CallbackQuery earlier) {
    return tap(by, earlier.message(), earlier.data());
  }

  public Optional<CallbackQuery> query(String id) {
    return Optional.ofNullable(queries.get(id));
  }

  public Collection<CallbackQuery> all() {
    return queries.values();
  }

  /** The query, if it can still be answered: known, not expired and not answered yet. */
  public Optional<CallbackQuery> answerable(String id) {
    return query(id)
        .filter(query -> query.answer().isEmpty())
        .filter(query -> !world.now().isAfter(query.at().plus(lifetime)));
  }

  private void tell(User by, CallbackQuery query) {
    ObjectNode json = JsonNodes.object().put("id", query.id());
    json.set("from", by.toJson());
    json.set("message", visible(query.message()));
    json.put("chat_instance", Long.toString(query.message().chat().id() * 31 + 7));
    json.put("data", query.data());
    updates.add("callback_query", json, query.message().chat().id());
  }

  /**
   * JSON of the tapped message; only chat, id and date if it is deleted (Bot API,
   * InaccessibleMessage).
   */
  private static ObjectNode visible(Message message) {
    if (!message.deleted()) {
      return MessageJson.of(message);
    }
    ObjectNode json = JsonNodes.object();
    json.set("chat", message.chat().toJson());
    return json.put("message_id", message.id()).put("date", 0);
  }
}
