package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.IntroduceSpeaker;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Instant;
import java.util.List;

/** Puts posts on their way to the legs of one ticket. */
final class PostDispatch {

  /**
   * So many of the newest posts are copied into a mirror that was not there when they were said.
   */
  static final int HISTORY = 50;

  /** So many posts are said again in a topic that was deleted. */
  static final int SHORT_HISTORY = 10;

  /** Posts that wait for a leg; more than anybody says while a topic is opened again. */
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
   * Carries a post to a leg, behind who said it when the post has no room for that. To a client who
   * cannot be written to it goes when they are back, with what was said before it.
   */
  void carry(Post post, Leg leg) {
    if (leg.equals(Leg.CLIENT) && file.clientBlocked()) {
      return;
    }
    if (!leg.equals(Leg.CLIENT) && post.introduced() && !Packing.hasRoomForIntroduction(post)) {
      work.outbox().enqueue(new IntroduceSpeaker(file.id(), post.id(), leg, chat(leg)), at);
    }
    work.outbox().enqueue(new CarryPost(file.id(), post.id(), leg, chat(leg)), at);
  }

  /** Carries what was said so far to a mirror, with a note when that is too much. */
  void carryHistory(Leg leg) {
    int leftOut = work.copies().countMissing(file.id(), leg) - HISTORY;
    if (leftOut > 0) {
      tell(leg, new StaffNote.EarlierLeftOut(leftOut));
    }
    carryMissing(leg, HISTORY);
  }

  /** Carries everything that waits for a leg. */
  void carryWaiting(Leg leg) {
    carryMissing(leg, ALL);
  }

  /** Carries again what waits for a leg whose topic was deleted, and a little of what was there. */
  void carryAgain(Leg leg) {
    int waiting = Math.min(ALL, work.copies().countMissing(file.id(), leg));
    work.copies().lose(file.id(), leg);
    carryMissing(leg, waiting + SHORT_HISTORY);
  }

  /** Says something in the topic of a leg. */
  void tell(Leg leg, StaffNote note) {
    work.outbox().enqueue(new TellStaff(file.id(), leg, chat(leg), note), at);
  }

  /** The chat of a leg. */
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

  private void carryMissing(Leg leg, int limit) {
    List<Post> missing = work.copies().missing(file.id(), leg, limit);
    missing.forEach(post -> carry(post, leg));
  }
}
