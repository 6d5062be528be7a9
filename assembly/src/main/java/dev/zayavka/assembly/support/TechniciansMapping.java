package dev.zayavka.assembly.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.JsonTree;
import dev.zayavka.assembly.settings.Format;
import dev.zayavka.assembly.settings.Format.WrongPart;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.TechnicianSeed;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The technicians as the environment names them. */
final class TechniciansMapping {

  static final Format<List<TechnicianSeed>> MAPPING =
      Format.explained(
              "JSON such as {\"Иван\": {\"chat\": -1001234567890, \"user\": 21}} or {\"Иван\":"
                  + " -1001234567890}, with names of 1 to 64 characters and ids of groups",
              TechniciansMapping::parse)
          .where(
              "a mapping that names each technician once",
              all ->
                  all.stream().map(seed -> seed.name().toLowerCase(Locale.ROOT)).distinct().count()
                      == all.size());

  private static final String CHAT = "chat";
  private static final String USER = "user";
  private static final int LONGEST = 64;

  private TechniciansMapping() {}

  private static List<TechnicianSeed> parse(String text) {
    try {
      JsonNode mapping = JsonTree.readStrictly(text);
      if (!mapping.isObject()) {
        throw new IllegalArgumentException("no mapping");
      }
      return mapping.properties().stream().map(TechniciansMapping::seed).toList();
    } catch (IOException broken) {
      throw new IllegalArgumentException("no JSON", broken);
    }
  }

  private static TechnicianSeed seed(Map.Entry<String, JsonNode> entry) {
    JsonNode value = entry.getValue();
    String name = entry.getKey();
    boolean isGroup = value.isIntegralNumber();
    if (!isGroup && !value.isObject()) {
      throw new WrongPart(shown(name) + " has neither the id of a group nor \"chat\" and \"user\"");
    }
    value.fieldNames().forEachRemaining(key -> mustBeKnown(key, name));
    if (!isGroup && !value.has(CHAT)) {
      throw new WrongPart(shown(name) + " has no \"chat\"");
    }
    ChatId group = new ChatId(id(isGroup ? value : value.required(CHAT), name));
    if (group.isPrivate()) {
      throw new WrongPart("the group of " + shown(name) + " has an id that is not negative");
    }
    Optional<PersonId> user =
        Optional.ofNullable(isGroup ? null : value.get(USER))
            .filter(id -> !id.isNull())
            .map(id -> new PersonId(id(id, name)));
    return new TechnicianSeed(name, group, user);
  }

  private static void mustBeKnown(String key, String name) {
    if (!key.equals(CHAT) && !key.equals(USER)) {
      throw new WrongPart(
          shown(name) + " has the key " + shown(key) + "; its keys are \"chat\" and \"user\"");
    }
  }

  private static String shown(String name) {
    return "\"" + (name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name) + "\"";
  }

  /** Parses an id strictly: a truncated number would be the id of another person. */
  private static long id(JsonNode value, String name) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new WrongPart("an id of " + shown(name) + " is no whole number of this size");
    }
    return value.longValue();
  }
}
