package dev.zayavka.sandbox.onef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paged feed of requests: {@code GET} with a {@code cursor}, absent at first, answered by {@code
 * {"items": [..], "next": "<cursor>"}}. A cursor stays valid, so a page can be requested again.
 */
public final class PullFeed {
  static final String PATH = "/api/v1/requests";

  private final List<JsonNode> offered = new ArrayList<>();
  private final List<String> askedCursors = new ArrayList<>();
  private int pageSize = 50;
  private int failing;
  private int failingStatus;

  PullFeed() {}

  synchronized void offer(String body) {
    offered.add(
        JsonNodes.parse(body).orElseThrow(() -> new IllegalArgumentException("not JSON: " + body)));
  }

  public synchronized void pageSize(int size) {
    pageSize = size;
  }

  /** Answers the next pulls with this status. */
  public synchronized void fails(int times, int status) {
    failing = times;
    failingStatus = status;
  }

  /** Cursors requested so far; empty text means none was sent. */
  public synchronized List<String> askedCursors() {
    return List.copyOf(askedCursors);
  }

  synchronized void serve(Context request) {
    String cursor = request.queryParam("cursor");
    askedCursors.add(cursor == null ? "" : cursor);
    if (failing > 0) {
      failing--;
      request.status(failingStatus).result("");
      return;
    }
    int from = start(cursor);
    int to = Math.min(offered.size(), from + pageSize);
    ObjectNode page = JsonNodes.object();
    ArrayNode items = page.putArray("items");
    offered.subList(from, to).forEach(items::add);
    page.put("next", "c" + to);
    request.contentType("application/json").result(JsonNodes.write(page));
  }

  private int start(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    return Math.clamp(Long.parseLong(cursor.substring(1)), 0, offered.size());
  }
}
