package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.lending.BorrowerCard;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.devices.lending.DeviceView.AskToDelete;
import dev.zayavka.ports.devices.lending.DeviceView.AskToDeletePerson;
import dev.zayavka.ports.devices.lending.DeviceView.SendExport;
import dev.zayavka.ports.devices.lending.DeviceView.SendLog;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCandidates;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowEditMenu;
import dev.zayavka.ports.devices.lending.DeviceView.ShowHistory;
import dev.zayavka.ports.devices.lending.DeviceView.ShowLabel;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.DeviceView.TellRefusal;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Renderer of the device desk's views. Data a person may not see looks absent. */
public final class DeviceViewRenderer implements Renderer<DeviceView> {

  private final AskDevices ask;
  private final AskBorrowers borrowers;
  private final DevicePolicy policy;
  private final DeviceScreens screens;
  private final DeviceFiles files;
  private final DeviceRefusals refusals;
  private final LastViewedDevices lastCards;
  private final Texts texts;

  public DeviceViewRenderer(
      DevicePorts ports,
      DeviceScreens screens,
      DeviceRefusals refusals,
      BotAccount bot,
      Texts texts) {
    this.ask = ports.ask();
    this.borrowers = ports.askBorrowers();
    this.policy = ports.policy();
    this.screens = screens;
    this.files = new DeviceFiles(ports, bot, screens.words(), texts);
    this.refusals = refusals;
    this.lastCards = new LastViewedDevices(ports.cache());
    this.texts = texts;
  }

  @Override
  public Class<DeviceView> family() {
    return DeviceView.class;
  }

  @Override
  public Rendering render(DeviceView view) {
    return switch (view) {
      case ShowDevices show -> on(show, show.on(), devices(show));
      case ShowCategories show ->
          on(show, show.on(), screens.lists().categories(ask.categories(show.page())));
      case ShowDevice show -> on(show, show.on(), device(show.device(), card -> card(card, show)));
      case ShowHistory show ->
          on(
              show,
              show.on(),
              device(
                  show.device(),
                  card ->
                      screens
                          .history()
                          .page(card.state(), ask.history(show.device(), show.page()))));
      case ShowLabel show -> label(show);
      case ShowEditMenu show ->
          on(
              show,
              show.on(),
              forAdmin(show.to(), () -> device(show.device(), card -> editMenu(card, show.to()))));
      case ShowBorrowers show ->
          on(
              show,
              show.on(),
              forAdmin(
                  show.to(),
                  () ->
                      screens
                          .people()
                          .list(show.words(), borrowers.borrowers(show.words(), show.page()))));
      case ShowBorrower show ->
          on(show, show.on(), forAdmin(show.to(), () -> borrower(show.person())));
      case AskToDelete show ->
          on(
              show,
              Optional.of(show.on()),
              forAdmin(show.to(), () -> device(show.device(), card -> deletion(card, show.to()))));
      case AskToDeletePerson show ->
          on(
              show,
              Optional.of(show.on()),
              forAdmin(
                  show.to(),
                  () ->
                      borrowers
                          .borrower(show.person())
                          .map(screens.people()::deletion)
                          .orElseGet(() -> Screen.of(texts.html("devices.people.none")))));
      case ShowCandidates show -> send(show, forAdmin(show.to(), () -> candidates(show)));
      case TellRefusal tell ->
          send(tell, Screen.of(Html.escape(refusals.explain(tell.reason(), tell.device()))));
      case Tell tell -> send(tell, Screen.of(screens.notes().say(tell.note(), tell.about())));
      case SendExport send when !policy.isDeveloper(send.to()) -> send(send, notFound());
      case SendExport send ->
          send.everything() ? files.everything(send.to()) : files.devices(send.to());
      case SendLog send when !policy.isDeveloper(send.to()) -> send(send, notFound());
      case SendLog send -> files.log(send.to());
    };
  }

  private Screen devices(ShowDevices show) {
    boolean theirs = !(show.listing() instanceof DeviceFilter.Overdue) || policy.isAdmin(show.to());
    return theirs
        ? screens
            .lists()
            .devices(
                show.listing(), ask.devices(show.listing(), show.page(), screens.words().now()))
        : notFound();
  }

  private Rendering label(ShowLabel show) {
    return ask.device(show.device(), screens.words().now()).map(DeviceCard::state).orElse(null)
            instanceof Kept kept
        ? files.label(show.to(), kept)
        : send(show, notFound());
  }

  /** Of a device that is gone there is nothing to change. */
  private Screen editMenu(DeviceCard card, PersonId viewer) {
    return card.state() instanceof Kept kept
        ? screens.cards().editMenu(kept)
        : screens.cards().card(card, viewer);
  }

  private Screen deletion(DeviceCard card, PersonId viewer) {
    return card.state() instanceof Kept kept
        ? screens.cards().deletion(kept)
        : screens.cards().card(card, viewer);
  }

  private Screen borrower(PersonId person) {
    return borrowers
        .borrower(person)
        .map(screens.people()::card)
        .orElseGet(() -> Screen.of(texts.html("devices.people.none")));
  }

  private Screen candidates(ShowCandidates show) {
    return device(
        show.device(),
        card ->
            screens
                .people()
                .candidates(
                    card.state(),
                    show.people().stream()
                        .flatMap(person -> borrowers.borrower(person).stream())
                        .map(BorrowerCard::borrower)
                        .toList()));
  }

  private Screen device(DeviceId device, Function<DeviceCard, Screen> shown) {
    return ask.device(device, screens.words().now()).map(shown).orElseGet(this::notFound);
  }

  private Screen forAdmin(PersonId person, Supplier<Screen> screen) {
    return policy.isAdmin(person) ? screen.get() : notFound();
  }

  private Screen notFound() {
    return Screen.of(texts.html("devices.note.NOT_FOUND"));
  }

  private static Rendering on(DeviceView view, Optional<MessageRef> message, Screen screen) {
    return message.<Rendering>map(ref -> new Edit(ref, screen)).orElseGet(() -> send(view, screen));
  }

  /** An admin may speak of it next without naming it. */
  private Screen card(DeviceCard card, ShowDevice show) {
    if (policy.isAdmin(show.to())) {
      lastCards.shown(show.to(), show.device());
    }
    return screens.cards().card(card, show.to());
  }

  private static Rendering send(DeviceView view, Screen screen) {
    return new Send(view.to().privateChat(), screen);
  }
}
