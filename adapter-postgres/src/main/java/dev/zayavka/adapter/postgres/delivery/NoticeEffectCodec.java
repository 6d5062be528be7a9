package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.NoticeEffect;

/** Stored forms of notices to admins. */
public final class NoticeEffectCodec {

  public static final Kinds<NoticeEffect> KINDS =
      JsonTypes.SHARED.kinds(
          NoticeEffect.class,
          kind("notice.undelivered", NoticeEffect.ReportUndelivered.class),
          kind("notice.dead-update", NoticeEffect.ReportDeadUpdate.class));

  private NoticeEffectCodec() {}
}
