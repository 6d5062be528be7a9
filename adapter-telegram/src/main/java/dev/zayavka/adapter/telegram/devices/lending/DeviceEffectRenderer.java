package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.devices.lending.DeviceEffect.OfferDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.devices.lending.DeviceEffect.RemindBorrower;
import dev.zayavka.ports.devices.lending.DeviceEffect.ReportOverdue;
import dev.zayavka.ports.devices.lending.DeviceEffect.TellBorrower;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Renderer of the device desk's effects, by the present state of the devices. */
public final class DeviceEffectRenderer implements Renderer<DeviceEffect> {

  private static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);

  /** A device overdue for longer is reported to admins. */
  private static final int LONG_OVERDUE = 7;

  /** A store keeps no nanoseconds: the same moment may come back a little different. */
  private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

  private final AskDevices ask;
  private final DevicePolicy policy;
  private final DeviceScreens screens;
  private final Texts texts;

  public DeviceEffectRenderer(DevicePorts ports, DeviceScreens screens, Texts texts) {
    this.ask = ports.ask();
    this.policy = ports.policy();
    this.screens = screens;
    this.texts = texts;
  }

  @Override
  public Class<DeviceEffect> family() {
    return DeviceEffect.class;
  }

  @Override
  public Rendering render(DeviceEffect effect) {
    return switch (effect) {
      case OfferDevice offer ->
          device(offer.device())
              .filter(card -> isOffered(card, offer))
              .map(card -> offer(offer, card))
              .orElse(OVERTAKEN);
      case TellBorrower tell ->
          device(tell.device())
              .filter(card -> DeviceNoteTexts.isStillTrue(tell.note(), tell.to(), card.state()))
              .map(card -> tell(tell, card))
              .orElse(OVERTAKEN);
      case RefreshDevice refresh ->
          device(refresh.device())
              .<Rendering>map(
                  card -> new Edit(refresh.message(), screens.cards().card(card, refresh.to())))
              .orElse(OVERTAKEN);
      case RemindBorrower remind -> remind(remind);
      case RefreshReminder refresh -> refresh(refresh);
      case ReportOverdue report -> report(report);
    };
  }

  private static boolean isOffered(DeviceCard card, OfferDevice effect) {
    return card.state() instanceof Offered offered
        && offered.offer().to().equals(effect.to())
        && isSame(offered.offer().until(), effect.until());
  }

  private static boolean isSame(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_MOMENT) < 0;
  }

  private Rendering offer(OfferDevice effect, DeviceCard card) {
    Html turn = texts.html("devices.offer", gap("until", texts.moment(effect.until())));
    return send(effect.to(), screens.cards().card(turn, card, effect.to()));
  }

  private Rendering tell(TellBorrower tell, DeviceCard card) {
    Html news = screens.notes().tell(tell.note(), card.state());
    return send(tell.to(), screens.cards().card(news, card, tell.to()));
  }

  /** A reminder is for its day: on the next one there is another. */
  private Rendering remind(RemindBorrower remind) {
    List<DeviceLine> due = ask.due(remind.to(), remind.stage(), remind.day());
    return due.isEmpty() || !remind.day().equals(screens.words().today())
        ? OVERTAKEN
        : send(remind.to(), screens.reminders().digest(remind.stage(), remind.day(), due));
  }

  private Rendering refresh(RefreshReminder refresh) {
    List<DeviceLine> left = ask.due(refresh.to(), refresh.stage(), refresh.day());
    return new Edit(
        refresh.message(),
        left.isEmpty()
            ? screens.reminders().done()
            : screens.reminders().digest(refresh.stage(), refresh.day(), left));
  }

  private Rendering report(ReportOverdue report) {
    List<DeviceLine> overdue = ask.overdue(report.day(), LONG_OVERDUE);
    return overdue.isEmpty() || !policy.isAdmin(report.to())
        ? OVERTAKEN
        : send(report.to(), screens.reminders().overdue(overdue));
  }

  private Optional<DeviceCard> device(DeviceId device) {
    return ask.device(device, screens.words().now());
  }

  private static Rendering send(PersonId to, Screen screen) {
    return new Send(to.privateChat(), screen);
  }
}
