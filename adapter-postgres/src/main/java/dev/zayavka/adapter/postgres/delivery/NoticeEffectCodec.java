package dev.zayavka.adapter.postgres.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.NoticeEffect.ReportUndelivered;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How notices to admins are kept. */
public final class NoticeEffectCodec implements EffectCodec {

  private static final String UNDELIVERED = "notice.undelivered";
  private static final String DEAD_UPDATE = "notice.dead-update";

  @Override
  public Optional<Stored> encode(Effect effect) {
    return effect instanceof NoticeEffect notice ? Optional.of(encode(notice)) : Optional.empty();
  }

  private static Stored encode(NoticeEffect notice) {
    return switch (notice) {
      case ReportUndelivered report ->
          new Stored(UNDELIVERED, Fields.to(report.to()).put("outboxId", report.outboxId()));
      case ReportDeadUpdate report ->
          new Stored(DEAD_UPDATE, Fields.to(report.to()).put("updateId", report.updateId()));
    };
  }

  @Override
  public Map<String, Function<JsonNode, Effect>> readers() {
    return Map.of(
        UNDELIVERED,
        json -> new ReportUndelivered(Fields.to(json), Fields.number(json, "outboxId")),
        DEAD_UPDATE,
        json -> new ReportDeadUpdate(Fields.to(json), Fields.number(json, "updateId")));
  }
}
