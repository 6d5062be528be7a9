package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.api.Bot;
import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.routing.Desk;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Set;

/** The support desk in Telegram, put together. */
public record SupportFeature(Desk desk, List<Renderer<?>> renderers, Introduction introduction)
    implements Feature {

  public SupportFeature {
    renderers = List.copyOf(renderers);
  }

  public static SupportFeature of(
      SupportPorts ports,
      FollowChats chats,
      Set<PersonId> admins,
      Replies replies,
      Texts texts,
      Bot bot) {
    SupportSpeakers speakers = new SupportSpeakers(ports.mainGroup(), chats, texts);
    SupportRefusals refusals = new SupportRefusals(ports.ask(), texts);
    Desk desk =
        new SupportRoutes(
            ports.survey(),
            new SupportBridge(ports.carry(), ports.tickets(), ports.clients(), speakers, bot),
            new SupportButtons(ports.tickets(), ports.ask(), speakers, refusals, texts),
            new SurveyButtons(ports.survey(), refusals, texts),
            new SupportCommands(ports, replies, texts),
            admins,
            replies);
    return new SupportFeature(desk, List.of(), person -> Html.EMPTY);
  }
}
