package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.doctor.Checkup;
import dev.zayavka.adapter.telegram.doctor.Doctor;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.routing.Neighbours;
import dev.zayavka.adapter.telegram.routing.PrivateWords;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.TextBundle;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportView;
import java.util.List;
import java.util.Optional;

/** Plug of the support desk in Telegram. Words that no other desk takes are for a ticket. */
public final class SupportFeature implements FeatureFactory {

  /** Sentences of the desk. */
  public static final TextBundle TEXTS = new TextBundle(SupportFeature.class, "support");

  /** Name of a ticket in log lines. */
  static final String TICKET = "ticket";

  private final SupportPorts ports;

  private SupportFeature(SupportPorts ports) {
    this.ports = ports;
  }

  /** The desk over its ports. */
  public static FeatureFactory factory(SupportPorts ports) {
    return new SupportFeature(ports);
  }

  @Override
  public TextBundle texts() {
    return TEXTS;
  }

  @Override
  public PrivateWords words() {
    return PrivateWords.ALL;
  }

  @Override
  public Optional<Effect> unknownCommand(PersonId person, Neighbours neighbours) {
    return Optional.empty();
  }

  @Override
  public Feature open(TelegramKit kit) {
    StaffActors actors = new StaffActors(ports.mainGroup(), kit.chats(), kit.texts());
    SupportBridge bridge =
        new SupportBridge(ports.carry(), ports.tickets(), ports.clients(), actors, kit.bot());
    SupportDeskEntry entry = new SupportDeskEntry(bridge, kit);
    return new Feature(
        new SupportRoutes(ports, bridge, new SupportCommands(ports, kit), entry, kit.texts()),
        buttons(actors, kit),
        renderers(kit),
        new EffectNames(kit.texts(), List.of(SupportEffect.class, SupportView.class)),
        new SupportIntroduction(kit),
        checkup(kit.texts()),
        entry.door());
  }

  private ButtonHandler<?> buttons(StaffActors actors, TelegramKit kit) {
    Texts texts = kit.texts();
    SupportRefusals refusals = new SupportRefusals(ports.ask(), texts);
    return new SupportButtons(
        new TicketButtons(ports.tickets(), ports.ask(), actors, refusals, texts),
        new SurveyButtons(ports.survey(), refusals, texts),
        new ReassignButtons(
            ports.tickets(), ports.ask(), actors, refusals, kit.admins(), kit.replies(), texts),
        ports.carry(),
        actors,
        kit);
  }

  private Checkup checkup(Texts texts) {
    return new SupportCheckup(ports.ask(), ports.technicians(), texts);
  }

  private List<Renderer<?>> renderers(TelegramKit kit) {
    Texts texts = kit.texts();
    SupportTexts words = new SupportTexts(texts);
    SupportScreens screens =
        new SupportScreens(ports.ask(), ports.lookUp(), words, texts, kit.clock());
    return List.of(
        new SupportEffectRenderer(
            ports.ask(), ports.bridge(), screens, words, texts, kit.clock(), kit.receivingSince()),
        new SupportViewRenderer(
            ports.ask(),
            ports.technicians(),
            words,
            new TechnicianPages(
                ports.ask(), ports.technicians(), new SupportTexts(texts), kit, texts),
            () ->
                new Doctor(kit.api(), kit.bot(), kit.admins(), kit.reachable(), texts)
                    .examine(List.of(checkup(texts))),
            texts,
            kit.clock()));
  }
}
