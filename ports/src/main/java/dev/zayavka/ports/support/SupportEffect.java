package dev.zayavka.ports.support;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.util.Optional;

/** Outward effects of the support desk. */
public sealed interface SupportEffect extends Effect {

  /** The ticket the effect belongs to. */
  TicketId ticket();

  /** The chat it goes to. */
  ChatId chat();

  /** An effect delivered in order on one leg. */
  sealed interface OnLeg extends SupportEffect {
    Leg leg();
  }

  /** Open the topic of a leg, with the title of the ticket's present state. */
  record OpenTopic(TicketId ticket, Leg leg, ChatId chat) implements OnLeg {}

  /** Put the client's card with its buttons into the topic of a leg. */
  record PostCard(TicketId ticket, Leg leg, ChatId chat) implements OnLeg {}

  /** Carry a post, and what can go with it, to a leg. */
  record CarryPost(TicketId ticket, PostId post, Leg leg, ChatId chat) implements OnLeg {}

  /** Say who speaks, where the post itself has no room for it. */
  record IntroduceSpeaker(TicketId ticket, PostId post, Leg leg, ChatId chat) implements OnLeg {}

  /** Change the copy of a post that was edited. */
  record CarryEdit(TicketId ticket, PostId post, Leg leg, ChatId chat) implements OnLeg {}

  /** Say the new words of a post whose copy cannot be changed. */
  record RestatePost(TicketId ticket, PostId post, Leg leg, ChatId chat) implements OnLeg {}

  /** Say something in a topic. */
  record TellStaff(TicketId ticket, Leg leg, ChatId chat, StaffNote note) implements OnLeg {}

  /** Ask in a topic that was closed by hand whether the ticket is done. */
  record AskToClose(TicketId ticket, Leg leg, ChatId chat) implements OnLeg {}

  /** Have the topic of a leg open or closed, as the ticket is. */
  record SettleTopic(TicketId ticket, Leg leg, ChatId chat) implements OnLeg {}

  /** Say something to the client. */
  record TellClient(TicketId ticket, ChatId chat, ClientNote note) implements OnLeg {
    @Override
    public Leg leg() {
      return Leg.CLIENT;
    }
  }

  /** Send the client the survey. */
  record AskSurvey(TicketId ticket, ChatId chat) implements OnLeg {
    @Override
    public Leg leg() {
      return Leg.CLIENT;
    }
  }

  /** Tells staff, as a reply, why their message is not forwarded. */
  record TellNotCarried(TicketId ticket, Leg leg, MessageRef message, TicketReason reason)
      implements OnLeg {
    @Override
    public ChatId chat() {
      return message.chat();
    }
  }

  /** Tells the author of a message, as a reply, what became of it. */
  record TellAuthor(TicketId ticket, Leg leg, MessageRef message, AuthorNote note)
      implements OnLeg {
    @Override
    public ChatId chat() {
      return message.chat();
    }
  }

  /** Repaints the message of the survey. */
  record RefreshSurvey(TicketId ticket, MessageRef message) implements SupportEffect {
    @Override
    public ChatId chat() {
      return message.chat();
    }
  }

  /** Shows the result on the question whether the ticket is done. */
  record RefreshClosing(TicketId ticket, MessageRef question) implements SupportEffect {
    @Override
    public ChatId chat() {
      return question.chat();
    }
  }

  /** Shows on the question whether a post may go to the client that it went. */
  record RefreshRelease(TicketId ticket, PostId post, MessageRef question)
      implements SupportEffect {
    @Override
    public ChatId chat() {
      return question.chat();
    }
  }

  /** Show the ticket's present state on a card. */
  record RefreshCard(TicketId ticket, MessageRef card) implements SupportEffect {
    @Override
    public ChatId chat() {
      return card.chat();
    }
  }

  /** Give the topic of a leg the title of the ticket's present state. */
  record RetitleTopic(TicketId ticket, Leg leg, ChatId chat) implements SupportEffect {}

  /**
   * Shows a reaction to the message on its copy.
   *
   * @param emoji empty when they took it back
   */
  record CarryReaction(TicketId ticket, PostId post, Leg leg, ChatId chat, Optional<String> emoji)
      implements SupportEffect {}

  /**
   * One ordering key per leg, so that a frozen group does not hold the client up. Effects that only
   * show a present state bypass the order, and only the last one is sent.
   */
  @Override
  default Route route() {
    return switch (this) {
      case OpenTopic open -> inLine(open, Urgency.CLIENT, OnRefusal.RETRY);
      case PostCard post -> inLine(post, Urgency.CLIENT, OnRefusal.GIVE_UP);
      case CarryPost carry -> inLine(carry, Urgency.CLIENT, OnRefusal.GIVE_UP);
      case IntroduceSpeaker introduce -> inLine(introduce, Urgency.CLIENT, OnRefusal.FORGET);
      case CarryEdit edit -> inLine(edit, Urgency.STAFF, OnRefusal.FORGET);
      case RestatePost restate -> inLine(restate, Urgency.STAFF, OnRefusal.FORGET);
      case TellStaff tell -> inLine(tell, Urgency.STAFF, OnRefusal.FORGET);
      case AskToClose ask -> inLine(ask, Urgency.STAFF, OnRefusal.FORGET);
      case SettleTopic settle -> inLine(settle, Urgency.STAFF, OnRefusal.FORGET);
      case TellClient tell -> inLine(tell, Urgency.CLIENT, OnRefusal.FORGET);
      case AskSurvey ask -> inLine(ask, Urgency.CLIENT, OnRefusal.FORGET);
      case TellNotCarried tell -> inLine(tell, Urgency.STAFF, OnRefusal.FORGET);
      case TellAuthor tell -> inLine(tell, Urgency.STAFF, OnRefusal.FORGET);
      case RefreshSurvey refresh -> aside("survey:" + at(refresh.message()));
      case RefreshClosing refresh -> aside("closing:" + at(refresh.question()));
      case RefreshRelease refresh -> aside("release:" + at(refresh.question()));
      case RefreshCard refresh -> aside("card:" + at(refresh.card()));
      case RetitleTopic retitle -> aside(key(retitle.leg()) + ":title");
      case CarryReaction react -> aside(key(react.leg()) + ":reaction:" + react.post().value());
    };
  }

  private static Route inLine(OnLeg effect, Urgency urgency, OnRefusal onRefusal) {
    SupportEffect whole = effect;
    return new Route(
        Channel.TELEGRAM,
        Route.destination(effect.chat()),
        whole.key(effect.leg()),
        urgency,
        Guarantee.AT_LEAST_ONCE,
        onRefusal,
        Optional.empty());
  }

  private Route aside(String key) {
    return new Route(
        Channel.TELEGRAM,
        Route.destination(chat()),
        key,
        Urgency.COSMETIC,
        Guarantee.AT_LEAST_ONCE,
        OnRefusal.FORGET,
        Optional.of(key));
  }

  private String key(Leg leg) {
    return "support:" + ticket().value() + "@" + leg.key();
  }

  private static String at(MessageRef message) {
    return message.chat().value() + ":" + message.messageId();
  }
}
