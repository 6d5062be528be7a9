package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Plug of the support desk in Telegram. */
public record SupportFeature(
    DeskHandler desk,
    ButtonHandler<?> buttons,
    List<Renderer<?>> renderers,
    Introduction introduction,
    Optional<Door> door)
    implements Feature {

  public SupportFeature {
    renderers = List.copyOf(renderers);
  }

  /**
   * The desk over its ports.
   *
   * @param besideDevices true when what borrowers write is a search for a device
   * @param listeningSince since when updates have come in without a break
   */
  public static SupportFeature of(
      SupportPorts ports,
      FollowChats chats,
      Set<PersonId> admins,
      boolean besideDevices,
      UnknownCommands unknown,
      Replies replies,
      Texts texts,
      BotApi api,
      BotAccount bot,
      Clock clock,
      Supplier<Instant> listeningSince) {
    StaffActors speakers = new StaffActors(ports.mainGroup(), chats, texts);
    SupportRefusals refusals = new SupportRefusals(ports.ask(), texts);
    SupportBridge bridge =
        new SupportBridge(ports.carry(), ports.tickets(), ports.clients(), speakers, bot);
    SupportDeskEntry entry = new SupportDeskEntry(besideDevices, bridge, unknown, replies, texts);
    DeskHandler desk =
        new SupportRoutes(
            ports.ask(),
            ports.survey(),
            bridge,
            new SupportCommands(ports, unknown, replies, texts),
            entry);
    ButtonHandler<?> buttons =
        new SupportButtons(
            new TicketButtons(ports.tickets(), ports.ask(), speakers, refusals, texts),
            new SurveyButtons(ports.survey(), refusals, texts),
            admins,
            replies);
    SupportTexts words = new SupportTexts(texts);
    SupportScreens screens = new SupportScreens(ports.ask(), ports.lookUp(), words, texts, clock);
    return new SupportFeature(
        desk,
        buttons,
        List.of(
            new SupportEffectRenderer(ports.ask(), screens, words, texts, clock, listeningSince),
            new SupportViewRenderer(
                ports.ask(),
                ports.technicians(),
                words,
                new Doctor(api, bot, texts),
                texts,
                clock)),
        new SupportIntroduction(admins, besideDevices, texts),
        entry.door());
  }
}
