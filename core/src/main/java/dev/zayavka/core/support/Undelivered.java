package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Receipt.Shortfall;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.support.AuthorNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.SupportEffect.TellAuthor;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Instant;
import java.util.function.Function;

/**
 * Notices about posts and edits that a leg does not show, inside a transaction: each is given once,
 * to the author of the message. If a client's message does not reach staff, they are told as well.
 */
final class Undelivered {

  private static final int BAD_REQUEST = 400;

  private final SupportWork work;
  private final Instant at;

  Undelivered(SupportWork work, Instant at) {
    this.work = work;
    this.at = at;
  }

  /** True if the content itself was refused, so that each further attempt ends in the same way. */
  static boolean isHopeless(SupportEffect effect, Delivery outcome) {
    return effect instanceof CarryPost
        && outcome instanceof Refused refused
        && refused.lasting()
        && refused.code() == BAD_REQUEST
        && refused.about() == About.EFFECT;
  }

  /** Tells of an effect that is given up. */
  void tell(SupportEffect effect, Delivery outcome, Disposition decided) {
    String cause = cause(outcome, decided);
    switch (effect) {
      case CarryPost carry when decided instanceof Disposition.Dead ->
          tell(carry.post(), carry.leg(), new Message(cause));
      case RestatePost restate when isGivenUp(outcome, decided) ->
          tell(restate.post(), restate.leg(), new Edit(cause));
      case CarryEdit edit when isGivenUp(outcome, decided) && !isSentAnew(outcome) ->
          tell(edit.post(), edit.leg(), new Edit(cause));
      case SupportEffect other -> {}
    }
  }

  /** Tells the author of a message that arrived without its file, or without some of its parts. */
  void tellShortfall(Receipt.Parts parts, Leg to) {
    parts.parts().stream()
        .findFirst()
        .ifPresent(part -> tellShortfall(parts.shortfall(), new PostId(part.number()), to));
  }

  private void tellShortfall(Shortfall shortfall, PostId first, Leg to) {
    switch (shortfall) {
      case Shortfall.Nothing nothing -> {}
      case Shortfall.AllButWords file -> tellShortened(first, to, AuthorNote.WordsCarried::new);
      case Shortfall.SomeParts some ->
          tellShortened(first, to, kind -> new AuthorNote.PartsLeftOut(some.count()));
    }
  }

  /** Once per revision of a message, on however many legs it is so. */
  private void tellShortened(PostId id, Leg to, Function<Kind, AuthorNote> note) {
    work.posts()
        .find(id)
        .filter(post -> concernsAuthor(post, to))
        .filter(post -> work.commands().firstTime(shortened(post), at))
        .ifPresent(post -> tellAuthor(post, note.apply(post.content().kind())));
  }

  private static CommandId shortened(Post post) {
    return new CommandId("support:shortened:" + post.id().value() + ":" + post.revision());
  }

  /** True for all but a client's message that staff have, and a mirror has not. */
  private static boolean concernsAuthor(Post post, Leg to) {
    return !post.from().equals(Leg.CLIENT) || to.equals(Leg.MAIN);
  }

  private void tellAuthor(Post post, AuthorNote note) {
    work.outbox().enqueue(new TellAuthor(post.ticket(), post.from(), post.source(), note), at);
  }

  /** True for an edit that nobody will show any more. */
  private static boolean isGivenUp(Delivery outcome, Disposition decided) {
    return decided instanceof Disposition.Done
        && switch (outcome) {
          case Delivery.TryLater later -> true;
          case Delivery.Broken broken -> !broken.mayHaveArrived();
          case Refused refused -> true;
          case Delivery.Delivered delivered -> false;
          case Delivery.RetryAfter wait -> false;
          case Delivery.NotYet incomplete -> false;
          case Delivery.Moved moved -> false;
          case Delivery.Obsolete obsolete -> false;
        };
  }

  /** True for an edit that the copy does not take: the words are sent in a message of their own. */
  private static boolean isSentAnew(Delivery outcome) {
    return outcome instanceof Refused refused && refused.about() == About.EFFECT;
  }

  private static String cause(Delivery outcome, Disposition decided) {
    if (outcome instanceof Refused refused) {
      return refused.text();
    }
    return decided instanceof Disposition.Dead dead ? dead.cause() : "";
  }

  private void tell(PostId id, Leg to, Loss loss) {
    work.posts()
        .find(id)
        .filter(post -> work.commands().firstTime(told(post, to, loss), at))
        .ifPresent(post -> tell(post, to, loss));
  }

  private void tell(Post post, Leg to, Loss loss) {
    if (concernsAuthor(post, to)) {
      tellAuthor(post, loss.note(to, post.content().kind()));
    }
    if (post.from().equals(Leg.CLIENT)
        && work.tickets().find(post.ticket()) instanceof Existing ticket) {
      new PostDispatch(work, ticket, at).tell(Leg.MAIN, new StaffNote.NotCarried(post.id(), to));
    }
  }

  private static CommandId told(Post post, Leg to, Loss loss) {
    int revision = loss instanceof Edit ? post.revision() : 0;
    return new CommandId(
        "support:undelivered:" + post.id().value() + ":" + to.key() + ":" + revision);
  }

  /** A message or an edit that a leg does not show. */
  private sealed interface Loss {
    AuthorNote note(Leg to, Kind kind);
  }

  private record Message(String cause) implements Loss {
    @Override
    public AuthorNote note(Leg to, Kind kind) {
      return new AuthorNote.NotDelivered(to, kind, cause);
    }
  }

  private record Edit(String cause) implements Loss {
    @Override
    public AuthorNote note(Leg to, Kind kind) {
      return new AuthorNote.EditNotShown(to, kind, cause);
    }
  }
}
