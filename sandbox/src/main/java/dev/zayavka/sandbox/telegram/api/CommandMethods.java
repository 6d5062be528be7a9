package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Command menus, one list for each scope and language (Bot API, BotCommandScope). */
final class CommandMethods {
  private static final Set<String> WIDE =
      Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
  private static final Set<String> OF_A_CHAT = Set.of("chat", "chat_administrators", "chat_member");
  private static final int MOST = 100;
  private static final int LONGEST_DESCRIPTION = 256;

  private final Destinations destinations;
  private final Map<String, ArrayNode> lists = new TreeMap<>();

  CommandMethods(Destinations destinations) {
    this.destinations = destinations;
  }

  void register(MethodRegistry methods) {
    methods.free("setMyCommands", this::setMyCommands);
    methods.reads(
        "getMyCommands", arguments -> lists.getOrDefault(key(arguments), JsonNodes.array()));
    methods.free(
        "deleteMyCommands",
        arguments -> {
          lists.remove(key(arguments));
          return BooleanNode.TRUE;
        });
  }

  /** All command lists by scope and language, as {@code chat:11/ru}. */
  Map<String, ArrayNode> lists() {
    return Map.copyOf(lists);
  }

  private JsonNode setMyCommands(Arguments arguments) {
    ArrayNode commands =
        arguments
            .array("commands")
            .orElseThrow(() -> ApiException.badRequest("can't parse commands JSON object"));
    if (commands.size() > MOST) {
      throw ApiException.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    commands.forEach(CommandMethods::check);
    lists.put(key(arguments), commands.deepCopy());
    return BooleanNode.TRUE;
  }

  private static void check(JsonNode command) {
    if (!command.path("command").asText().replaceFirst("^/", "").matches("[a-z0-9_]{1,32}")) {
      throw ApiException.badRequest("BOT_COMMAND_INVALID");
    }
    String description = command.path("description").asText();
    if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
      throw ApiException.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
  }

  private String key(Arguments arguments) {
    ObjectNode scope =
        arguments.object("scope").orElseGet(() -> JsonNodes.object().put("type", "default"));
    String type = scope.path("type").asText("");
    String language = arguments.textOr("language_code", "");
    String end = language.isEmpty() ? "" : "/" + language;
    if (WIDE.contains(type)) {
      return type + end;
    }
    if (!OF_A_CHAT.contains(type)) {
      throw ApiException.badRequest("can't parse BotCommandScope: unsupported type specified");
    }
    long chat = destinations.readable(arguments.with(scope), "chat_id").id();
    String user = type.equals("chat_member") ? ":" + scope.path("user_id").asText() : "";
    return type + ":" + chat + user + end;
  }
}
