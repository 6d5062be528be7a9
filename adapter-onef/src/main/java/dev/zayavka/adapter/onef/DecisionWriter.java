package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Resolution;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writer of the callback body. The same decision produces the same text on every attempt. */
final class DecisionWriter {

  /** Always with a numeric offset: 1F reads {@code +00:00}, but not {@code Z}. */
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final ZoneId zone;

  DecisionWriter(ZoneId zone) {
    this.zone = zone;
  }

  /** Callback body as compact JSON. */
  String body(OnefId request, Resolution resolution) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ID", request.value());
    json.put("KAStatus", resolution.verdict().name());
    json.putObject("KAEmployee")
        .put("TelegramUserId", resolution.by().id().value())
        .put("FullName", resolution.by().name());
    json.put("Comment", resolution.comment().text());
    json.put("DecisionAt", TO_THE_SECOND.format(resolution.at().atZone(zone)));
    return json.toString();
  }

  /**
   * Idempotency key of the decision, the same for all attempts. It contains the time of the
   * decision, so that a decision repeated after a restored backup is distinct from the lost one.
   */
  String idempotencyKey(OnefId request, Resolution resolution) {
    return "zayavka-%d-%s-%d"
        .formatted(
            request.value(),
            resolution.verdict().name().toLowerCase(Locale.ROOT),
            resolution.at().getEpochSecond());
  }
}
