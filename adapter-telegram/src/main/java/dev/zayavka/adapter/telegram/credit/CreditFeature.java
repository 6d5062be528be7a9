package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plug of the credit desk in Telegram. */
public record CreditFeature(
    DeskHandler desk,
    ButtonHandler<?> buttons,
    List<Renderer<?>> renderers,
    Introduction introduction,
    Optional<Door> door)
    implements Feature {

  public CreditFeature {
    renderers = List.copyOf(renderers);
  }

  /**
   * The desk over its ports.
   *
   * @param alone false when the bot has another desk
   */
  public static CreditFeature of(
      CreditPorts ports,
      Set<PersonId> admins,
      boolean alone,
      UnknownCommands unknown,
      Replies replies,
      Texts texts,
      BotAccount bot,
      Clock clock) {
    CreditTexts words = new CreditTexts(texts);
    CreditScreens screens = new CreditScreens(texts, words);
    CreditRefusals refusals = new CreditRefusals(texts, words, bot);
    return new CreditFeature(
        new CreditRoutes(
            ports.handle(),
            new CreditCommands(ports.handle(), ports.analysts(), unknown, replies, texts),
            replies),
        new CreditButtons(new RequestButtons(ports.handle(), refusals, texts), admins, replies),
        List.of(
            new CreditEffectRenderer(ports.ask(), screens, words, texts, clock),
            new CreditViewRenderer(
                ports.ask(), ports.analysts(), admins, screens, refusals, words, texts)),
        new CreditIntroduction(ports.analysts(), admins, alone, texts),
        Optional.empty());
  }
}
