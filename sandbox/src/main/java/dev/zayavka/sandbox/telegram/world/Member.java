package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Membership of a user in a chat (Bot API, ChatMember).
 *
 * @param rights the rights of an administrator; a creator has all of them
 * @param anonymous true if the member writes in the chat's name
 */
public record Member(User user, Status status, Set<Right> rights, boolean anonymous) {
  /** Status of a member. */
  public enum Status {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    LEFT,
    KICKED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Administrator rights that matter to a bot in a forum. */
  public enum Right {
    MANAGE_CHAT,
    DELETE_MESSAGES,
    RESTRICT_MEMBERS,
    PROMOTE_MEMBERS,
    CHANGE_INFO,
    INVITE_USERS,
    PIN_MESSAGES,
    MANAGE_TOPICS;

    String wireName() {
      return "can_" + name().toLowerCase(Locale.ROOT);
    }
  }

  public Member {
    rights = Set.copyOf(rights);
  }

  public static Member plain(User user) {
    return new Member(user, Status.MEMBER, Set.of(), false);
  }

  public static Member administrator(User user) {
    return new Member(user, Status.ADMINISTRATOR, EnumSet.allOf(Right.class), false);
  }

  public static Member gone(User user, Status status) {
    return new Member(user, status, Set.of(), false);
  }

  public boolean isInside() {
    return switch (status) {
      case CREATOR, ADMINISTRATOR, MEMBER -> true;
      case LEFT, KICKED -> false;
    };
  }

  public boolean isAdministrator() {
    return status == Status.CREATOR || status == Status.ADMINISTRATOR;
  }

  public boolean may(Right right) {
    return status == Status.CREATOR || (status == Status.ADMINISTRATOR && rights.contains(right));
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodes.object();
    json.set("user", user.toJson());
    json.put("status", status.wireName());
    if (isAdministrator()) {
      json.put("is_anonymous", anonymous);
    }
    if (status == Status.ADMINISTRATOR) {
      json.put("can_be_edited", false);
      for (Right right : Right.values()) {
        json.put(right.wireName(), rights.contains(right));
      }
    }
    if (status == Status.KICKED) {
      json.put("until_date", 0);
    }
    return json;
  }
}
