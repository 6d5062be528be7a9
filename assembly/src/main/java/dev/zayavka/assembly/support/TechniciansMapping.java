package dev.zayavka.assembly.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.assembly.settings.Format;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.TechnicianSeed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The technicians as the environment names them. */
final class TechniciansMapping {

  static final Format<List<TechnicianSeed>> MAPPING =
      Format.of(
              "JSON such as {\"Иван\": {\"chat\": -1001234567890, \"user\": 21}} or {\"Иван\":"
                  + " -1001234567890}, with names of 1 to 64 characters and ids of groups",
              TechniciansMapping::parse)
          .where(
              "a mapping that names each technician once",
              all ->
                  all.stream().map(seed -> seed.name().toLowerCase(Locale.ROOT)).distinct().count()
                      == all.size());

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TechniciansMapping() {}

  private static List<TechnicianSeed> parse(String text) {
    try {
      JsonNode mapping = JSON.readTree(text);
      if (!mapping.isObject()) {
        throw new IllegalArgumentException("no mapping");
      }
      return mapping.properties().stream().map(TechniciansMapping::seed).toList();
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("no JSON", broken);
    }
  }

  private static TechnicianSeed seed(Map.Entry<String, JsonNode> entry) {
    JsonNode value = entry.getValue();
    boolean isGroup = value.isIntegralNumber();
    ChatId group = new ChatId(id(isGroup ? value : value.required("chat")));
    if (group.isPrivate()) {
      throw new IllegalArgumentException("no group");
    }
    Optional<PersonId> user =
        Optional.ofNullable(isGroup ? null : value.get("user"))
            .filter(id -> !id.isNull())
            .map(id -> new PersonId(id(id)));
    return new TechnicianSeed(entry.getKey(), group, user);
  }

  /** Parses an id strictly: a truncated number would be the id of another person. */
  private static long id(JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("no id");
    }
    return value.longValue();
  }
}
