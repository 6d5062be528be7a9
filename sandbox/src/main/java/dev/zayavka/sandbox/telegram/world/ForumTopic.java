package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/** A forum topic (Bot API, ForumTopic). Its id is that of the service message which opened it. */
public final class ForumTopic {
  /**
   * Id of the General topic of every forum, which has no service message and cannot be used in a
   * send.
   */
  public static final int GENERAL = 1;

  private final int id;
  private final int iconColor;
  private String name;
  private boolean closed;
  private boolean deleted;

  ForumTopic(int id, String name, int iconColor) {
    this.id = id;
    this.name = name;
    this.iconColor = iconColor;
  }

  public int id() {
    return id;
  }

  public String name() {
    return name;
  }

  public boolean closed() {
    return closed;
  }

  public boolean deleted() {
    return deleted;
  }

  public int iconColor() {
    return iconColor;
  }

  public void rename(String newName) {
    name = newName;
  }

  public void close(boolean nowClosed) {
    closed = nowClosed;
  }

  public void delete() {
    deleted = true;
  }

  public ObjectNode toJson() {
    return JsonNodes.object()
        .put("message_thread_id", id)
        .put("name", name)
        .put("icon_color", iconColor);
  }
}
