package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.IntroduceSpeaker;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Instant;
import java.util.List;

/** Dispatch of posts to the legs of one ticket. */
final class PostDispatch {

  /** Number of recent posts that are copied to a new mirror. */
  static final int HISTORY = 50;

  /** Number of posts that are repeated in a topic that was deleted. */
  static final int SHORT_HISTORY = 10;

  /**
   * Maximum number of posts that wait for a leg, more than people write while a topic is reopened.
   */
  private static final int ALL = 1000;

  private final SupportWork work;
  private final TicketDossier file;
  private final Instant at;

  PostDispatch(SupportWork work, Existing ticket, Instant at) {
    this.work = work;
    this.file = ticket.file();
    this.at = at;
  }

  /**
   * Dispatches a post to a leg, preceded by the speaker's name if the post has no space for it. A
   * post to a client who blocked the bot waits until the client returns, and one to a banned client
   * until the ban is lifted.
   */
  void carry(Post post, Leg leg) {
    if (leg.equals(Leg.CLIENT) && (file.clientBlocked() || file.clientBanned())) {
      return;
    }
    if (!leg.equals(Leg.CLIENT) && isIntroduced(post) && !post.hasRoomForIntroduction()) {
      work.outbox().enqueue(new IntroduceSpeaker(file.id(), post.id(), leg, chat(leg)), at);
    }
    work.outbox().enqueue(new CarryPost(file.id(), post.id(), leg, chat(leg)), at);
  }

  /** True if staff are told before the post who speaks, or whose words are forwarded. */
  private boolean isIntroduced(Post post) {
    return post.introduced()
        || (post.content().extras().origin().isPresent() && isFirstOfAlbum(post));
  }

  private boolean isFirstOfAlbum(Post post) {
    return post.album()
        .map(album -> work.posts().album(file.id(), album).getFirst().id().equals(post.id()))
        .orElse(true);
  }

  /** Dispatches the history to a mirror, with a note if earlier posts are left out. */
  void carryHistory(Leg leg) {
    int leftOut = work.copies().countMissing(file.id(), leg) - HISTORY;
    if (leftOut > 0) {
      tell(leg, new StaffNote.EarlierLeftOut(leftOut));
    }
    carryMissing(leg, HISTORY);
    carryEdits(leg);
  }

  /** Dispatches all posts and edits that wait for a leg. */
  void carryWaiting(Leg leg) {
    carryMissing(leg, ALL);
    carryEdits(leg);
  }

  /** Dispatches again what waits for a leg whose topic was deleted, with a few posts before it. */
  void carryAgain(Leg leg) {
    int waiting = Math.min(ALL, work.copies().countMissing(file.id(), leg));
    work.copies().lose(file.id(), leg);
    carryMissing(leg, waiting + SHORT_HISTORY);
  }

  /** Sends a note of the desk to the topic of a leg. */
  void tell(Leg leg, StaffNote note) {
    work.outbox().enqueue(new TellStaff(file.id(), leg, chat(leg), note), at);
  }

  /** Chat of a leg. */
  ChatId chat(Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> file.client().id().privateChat();
      case Leg.MainLeg main -> file.group();
      case Leg.MirrorLeg mirror ->
          file.topic(mirror)
              .map(Topic::chat)
              .or(() -> work.technicians().find(mirror.technician()).map(Technician::group))
              .orElseThrow(
                  () -> new IllegalStateException("no technician has the leg " + leg.key()));
    };
  }

  /** Dispatches edits that were made while a leg took none. */
  private void carryEdits(Leg leg) {
    for (PostId post : work.copies().outdated(file.id(), leg)) {
      work.outbox().enqueue(new CarryEdit(file.id(), post, leg, chat(leg)), at);
    }
  }

  private void carryMissing(Leg leg, int limit) {
    List<Post> missing = work.copies().missing(file.id(), leg, limit);
    missing.forEach(post -> carry(post, leg));
  }
}
