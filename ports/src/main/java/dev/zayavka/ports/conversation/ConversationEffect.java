package dev.zayavka.ports.conversation;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;

/** Messages the bot sends to a person on its own behalf, not for a desk. */
public sealed interface ConversationEffect extends Effect {

  /** The recipient. */
  PersonId to();

  /** Say a phrase, with values for its gaps. */
  record Say(PersonId to, Phrase phrase, List<String> values) implements ConversationEffect {
    public Say {
      values = List.copyOf(values);
    }

    public static Say of(PersonId to, Phrase phrase) {
      return new Say(to, phrase, List.of());
    }
  }

  /** Offer this person the commands of their role in the menu (Bot API: setMyCommands). */
  record OfferCommands(PersonId to) implements ConversationEffect {}

  /** The result of {@code /doctor}: checks of what the bot and its desks need in Telegram. */
  record ShowDoctor(PersonId to) implements ConversationEffect {}

  @Override
  default Route route() {
    return Route.toPerson(to(), "talk:" + to().value(), OnRefusal.FORGET);
  }
}
