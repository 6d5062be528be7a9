package dev.zayavka.adapter.telegram.notice;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayEffect;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayUpdate;
import java.util.List;

/** Codec of the buttons under notices: {@code n:action:id}. */
final class NoticeButtonCodec extends ButtonCodec<NoticeButton> {

  NoticeButtonCodec() {
    super("n", NoticeButton.class);
  }

  @Override
  protected List<Object> write(NoticeButton button) {
    return switch (button) {
      case ReplayEffect replay -> List.of("effect", replay.outboxId());
      case ReplayUpdate replay -> List.of("update", replay.updateId());
    };
  }

  @Override
  protected NoticeButton read(List<String> parts) {
    long id = Long.parseLong(parts.get(2));
    return switch (parts.get(1)) {
      case "effect" -> new ReplayEffect(id);
      case "update" -> new ReplayUpdate(id);
      default -> throw new IllegalArgumentException("unknown action");
    };
  }
}
