package dev.zayavka.adapter.telegram.notice;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayEffect;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayUpdate;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.NoticeEffect.ReportUndelivered;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import java.util.List;

/** Renderer of notices to admins: an undelivered effect or a dead update, with a retry button. */
public final class NoticeRenderer implements Renderer<NoticeEffect> {

  private static final int CAUSE = 500;
  private static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);

  private final HandleUndelivered undelivered;
  private final DeadUpdates deadUpdates;
  private final List<EffectNames> names;
  private final Texts texts;

  /**
   * Renderer of notices.
   *
   * @param names of the effects of all desks
   */
  public NoticeRenderer(
      HandleUndelivered undelivered,
      DeadUpdates deadUpdates,
      List<EffectNames> names,
      Texts texts) {
    this.undelivered = undelivered;
    this.deadUpdates = deadUpdates;
    this.names = List.copyOf(names);
    this.texts = texts;
  }

  @Override
  public Class<NoticeEffect> family() {
    return NoticeEffect.class;
  }

  @Override
  public Rendering render(NoticeEffect effect) {
    return switch (effect) {
      case ReportUndelivered report ->
          undelivered
              .undelivered(report.outboxId())
              .<Rendering>map(found -> new Send(report.to().privateChat(), screen(found)))
              .orElse(OVERTAKEN);
      case ReportDeadUpdate report ->
          deadUpdates
              .find(report.updateId())
              .<Rendering>map(found -> new Send(report.to().privateChat(), screen(found)))
              .orElse(OVERTAKEN);
    };
  }

  private Screen screen(Undelivered found) {
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    found.parked() ? "notice.in_doubt" : "notice.undelivered",
                    gap("what", name(found.effect()))))
            .add(texts.html("notice.cause", gap("cause", Truncate.line(found.cause(), CAUSE))))
            .add(
                texts.html(
                    "notice.attempts",
                    gap("count", found.attempts()),
                    gap("when", texts.moment(found.at())),
                    gap("id", Long.toString(found.outboxId()))));
    return Screen.of(lines.html(), button("button.send_again", new ReplayEffect(found.outboxId())));
  }

  /** The effect in a few words; its type if its desk is off. */
  private Html name(Effect effect) {
    return names.stream()
        .flatMap(desk -> desk.name(effect).stream())
        .findFirst()
        .orElseGet(() -> Html.escape(effect.getClass().getSimpleName()));
  }

  private Screen screen(DeadUpdate found) {
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    "notice.dead_update",
                    gap("id", Long.toString(found.updateId())),
                    gap("when", texts.moment(found.at()))))
            .add(texts.html("notice.cause", gap("cause", Truncate.line(found.error(), CAUSE))));
    return Screen.of(lines.html(), button("button.replay", new ReplayUpdate(found.updateId())));
  }

  private Button button(String key, NoticeButton data) {
    return new Button(texts.plain(key), data.packed());
  }
}
