package dev.zayavka.core.support;

import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.shared.HourlyThrottle;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.IntroduceSpeaker;
import dev.zayavka.ports.support.SupportEffect.OnLeg;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.PostCard;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.SupportView.ReportGroup;
import dev.zayavka.ports.support.TicketCommand.RecordCard;
import dev.zayavka.ports.support.TicketCommand.RecordClientBlocked;
import dev.zayavka.ports.support.TicketCommand.RecordTopic;
import dev.zayavka.ports.support.TicketCommand.RecordTopicLoss;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settlement of deliveries of the support desk: reports their outcomes to the tickets. */
public final class SupportDeliveryService implements SettleDeliveries {

  private final Transactions<SupportWork> transactions;
  private final SupportPolicy policy;
  private final TicketHandling handling;
  private final Settlement settlement;

  public SupportDeliveryService(
      Transactions<SupportWork> transactions, SupportPolicy policy, Settlement settlement) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new TicketHandling(policy);
    this.settlement = settlement;
  }

  @Override
  public boolean owns(Effect effect) {
    return effect instanceof SupportEffect || effect instanceof SupportView;
  }

  @Override
  public List<Disposition> settle(List<Attempt> attempts) {
    return settlement.settle(transactions, attempts, SupportDeliveryService::hold, this::settle);
  }

  /** The tickets are locked together, and read only if the outcome is more than a copy. */
  private static void hold(SupportWork work, List<Attempt> attempts) {
    List<TicketId> tickets = new ArrayList<>();
    for (Attempt attempt : attempts) {
      if (attempt.claim().effect() instanceof SupportEffect effect) {
        tickets.add(effect.ticket());
      }
    }
    work.tickets().hold(tickets);
  }

  private Disposition settle(SupportWork work, Attempt attempt, Disposition decided) {
    if (!(attempt.claim().effect() instanceof SupportEffect effect)) {
      return decided;
    }
    Delivery outcome = attempt.outcome();
    follow(work, effect, outcome, attempt.at());
    if (isHealed(effect, outcome)) {
      return new Done();
    }
    new Undelivered(work, attempt.at()).tell(effect, outcome, decided);
    // No admin can help by sending again what would be refused in the same words for ever.
    return Undelivered.isHopeless(effect, outcome) ? new Done() : decided;
  }

  private void follow(SupportWork work, SupportEffect effect, Delivery outcome, Instant at) {
    switch (outcome) {
      case Delivered delivered -> delivered(work, effect, delivered.receipt(), at);
      case Refused refused -> refused(work, effect, refused, at);
      case Obsolete(Why why) when why == Why.MESSAGE_GONE -> sendAgain(work, effect, at);
      case Obsolete obsolete -> {}
      case Delivery.RetryAfter wait -> {}
      case Delivery.TryLater later -> {}
      case Delivery.Broken broken -> {}
      case Delivery.NotYet incomplete -> {}
      case Delivery.Moved moved -> {}
    }
  }

  private void delivered(SupportWork work, SupportEffect effect, Receipt receipt, Instant at) {
    if (effect instanceof OpenTopic open && receipt instanceof Receipt.OpenedTopic(long thread)) {
      Topic topic = new Topic(work.chatMoves().current(open.chat()), thread);
      handling.carryOut(work, new RecordTopic(open.ticket(), open.leg(), topic, at));
    } else if (effect instanceof PostCard post
        && post.leg().equals(Leg.MAIN)
        && receipt instanceof Receipt.Message(MessageRef card)) {
      handling.carryOut(work, new RecordCard(post.ticket(), card, at));
    } else if (effect instanceof OnLeg onLeg && receipt instanceof Receipt.Parts parts) {
      work.copies().place(parts.parts().stream().map(part -> copy(part, onLeg.leg())).toList());
      new Undelivered(work, at).tellShortfall(parts, onLeg.leg());
    }
  }

  private void refused(SupportWork work, SupportEffect effect, Refused refused, Instant at) {
    switch (refused.about()) {
      case TOPIC -> {
        if (effect instanceof OnLeg onLeg) {
          handling.carryOut(work, new RecordTopicLoss(onLeg.ticket(), onLeg.leg(), at));
        }
      }
      case GROUP -> reportGroup(work, effect.chat(), refused, at);
      case EFFECT -> {
        if (isToBlockedClient(effect, refused)) {
          handling.carryOut(work, new RecordClientBlocked(effect.ticket(), at));
        } else {
          restate(work, effect, at);
        }
      }
    }
  }

  /** Sends the new text as a message of its own: the copy cannot be edited. */
  private static void restate(SupportWork work, SupportEffect effect, Instant at) {
    if (effect instanceof CarryEdit edit) {
      work.outbox()
          .enqueue(new RestatePost(edit.ticket(), edit.post(), edit.leg(), edit.chat()), at);
    }
  }

  /** Sends all posts again that the message showed: it is gone from the leg. */
  private static void sendAgain(SupportWork work, SupportEffect effect, Instant at) {
    if (effect instanceof CarryEdit edit) {
      List<PostCopy> gone =
          work.copies().copy(edit.post(), edit.leg()).flatMap(PostCopy::at).stream()
              .flatMap(message -> work.copies().at(message).stream())
              .map(copy -> new PostCopy(copy.post(), copy.leg(), Optional.empty(), copy.revision()))
              .toList();
      work.copies().place(gone);
      for (PostCopy copy : gone) {
        nameSpeaker(work, edit, copy.post(), at);
        work.outbox()
            .enqueue(new RestatePost(edit.ticket(), copy.post(), edit.leg(), edit.chat()), at);
      }
    }
  }

  /** Says who speaks before a post that has no room for it. */
  private static void nameSpeaker(SupportWork work, CarryEdit edit, PostId post, Instant at) {
    boolean apart =
        !edit.leg().equals(Leg.CLIENT)
            && work.posts().find(post).filter(found -> !found.hasRoomForNameAlone()).isPresent();
    if (apart) {
      work.outbox().enqueue(new IntroduceSpeaker(edit.ticket(), post, edit.leg(), edit.chat()), at);
    }
  }

  private void reportGroup(SupportWork work, ChatId group, Refused refused, Instant at) {
    if (HourlyThrottle.isFirst(work, "support:group:" + group.value(), at)) {
      for (PersonId admin : policy.admins()) {
        work.outbox().enqueue(new ReportGroup(admin, group, refused.text()), at);
      }
    }
  }

  /** True if a refused effect is enqueued again, or waits until the client returns. */
  private static boolean isHealed(SupportEffect effect, Delivery outcome) {
    return outcome instanceof Refused refused
        && (refused.about() == About.TOPIC || isToBlockedClient(effect, refused));
  }

  private static boolean isToBlockedClient(SupportEffect effect, Refused refused) {
    return effect.chat().isPrivate() && Settlement.isUnreachable(refused);
  }

  private static PostCopy copy(Receipt.Part part, Leg leg) {
    return new PostCopy(new PostId(part.number()), leg, part.at(), part.revision());
  }
}
