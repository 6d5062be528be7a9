package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.LegAddress;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.PostCopies;
import dev.zayavka.ports.support.driven.Posts;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what goes to a leg together, and how an edit gets there. */
final class Packing {

  /** An album has no end mark: it is whole when it is full, or silent for so long. */
  static final Duration ALBUM_SILENCE = Duration.ofMillis(2500);

  /** How soon it is looked whether an album has become full. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** Most parts of an album (Bot API, sendMediaGroup). */
  static final int ALBUM_SIZE = 10;

  /** Texts go together when the first has waited for so long: the chat is held back. */
  static final Duration HELD_BACK = Duration.ofSeconds(5);

  /** Room that is left above the words for who speaks, in UTF-16 units. */
  static final int INTRODUCTION = 300;

  /** Between two texts that go together, in UTF-16 units. */
  private static final int GAP = 2;

  private static final int LOOK_AHEAD = 50;

  private final Posts posts;
  private final PostCopies copies;
  private final Existing ticket;
  private final Leg leg;

  Packing(SupportWork work, Existing ticket, Leg leg) {
    this.posts = work.posts();
    this.copies = work.copies();
    this.ticket = ticket;
    this.leg = leg;
  }

  /** True when who speaks can stand above the words of the post itself. */
  static boolean hasRoomForIntroduction(Post post) {
    int longest = post.content().kind().longestWords();
    return longest > 0
        && post.album().isEmpty()
        && post.content().words().text().length() + INTRODUCTION <= longest;
  }

  /**
   * What is to be carried now.
   *
   * @param listeningSince since when updates have come in without a break: a part of an album may
   *     still be on its way after a restart
   */
  PackedPosts parcel(Post first, Instant now, Instant listeningSince) {
    if (!isMissing(first)) {
      return new PackedPosts.Nothing(Why.UNCHANGED);
    }
    Optional<LegAddress> to = destination();
    if (to.isEmpty()) {
      return new PackedPosts.Nothing(Why.OVERTAKEN);
    }
    return first
        .album()
        .map(album -> album(album, to.get(), now, listeningSince))
        .orElseGet(() -> load(to.get(), together(first, now)));
  }

  PostEdit correction(Post post) {
    Optional<PostCopy> copy = copies.copy(post.id(), leg);
    if (copy.isEmpty() || copy.get().revision() >= post.revision()) {
      return new PostEdit.Nothing(Why.UNCHANGED);
    }
    return copy.get()
        .at()
        .map(at -> rewrite(copy.get(), at, post))
        .orElseGet(() -> restatement(post));
  }

  /** The new words of a post whose copy did not let itself be changed. */
  PostEdit restatement(Post post) {
    return destination()
        .<PostEdit>map(to -> new PostEdit.Restate(to, post, at(post)))
        .orElseGet(() -> new PostEdit.Nothing(Why.OVERTAKEN));
  }

  private PostEdit rewrite(PostCopy shown, MessageRef copy, Post post) {
    List<Post> together =
        copies.at(copy).stream().flatMap(part -> posts.find(part.post()).stream()).toList();
    Post first = together.isEmpty() ? post : together.getFirst();
    boolean fits =
        length(together) + (introduction(first).isPresent() ? INTRODUCTION : 0)
            <= post.content().kind().longestWords();
    return fits
        ? new PostEdit.Rewrite(
            copy, together, introduction(first), shown.revision() < post.fileRevision())
        : restatement(post);
  }

  private PackedPosts album(String album, LegAddress to, Instant now, Instant listeningSince) {
    List<Post> parts = posts.album(ticket.file().id(), album);
    Instant quiet =
        Stream.concat(Stream.of(listeningSince), parts.stream().map(Post::at))
            // What lies ahead was noted before the clock was put back: nobody waits for it again.
            .filter(at -> !at.isAfter(now.plus(ALBUM_SILENCE)))
            .reduce(Instant.MIN, Packing::later)
            .plus(ALBUM_SILENCE);
    Instant lookAgain = now.plus(LOOK_AGAIN);
    return parts.size() < ALBUM_SIZE && now.isBefore(quiet)
        ? new PackedPosts.Unripe(quiet.isBefore(lookAgain) ? quiet : lookAgain)
        : load(to, parts.stream().filter(this::isMissing).toList());
  }

  private PackedPosts.Load load(LegAddress to, List<Post> together) {
    Post first = together.getFirst();
    return new PackedPosts.Load(
        to,
        together,
        first.replyTo().flatMap(answered -> copies.copy(answered, leg)).flatMap(PostCopy::at),
        introduction(first));
  }

  /** The post, and the texts its speaker said right after it when the leg is held back. */
  private List<Post> together(Post first, Instant now) {
    List<Post> together = new ArrayList<>(List.of(first));
    if (!first.isText() || now.isBefore(first.at().plus(HELD_BACK))) {
      return together;
    }
    for (Post next : posts.after(first.id(), LOOK_AHEAD)) {
      if (!goesWith(first, next) || length(together) + GAP + length(next) > room()) {
        break;
      }
      together.add(next);
    }
    return together;
  }

  private boolean goesWith(Post first, Post next) {
    return next.isText()
        && next.by().isSame(first.by())
        && next.from().equals(first.from())
        && next.replyTo().isEmpty()
        && isMissing(next);
  }

  private Optional<TicketActor> introduction(Post post) {
    return !leg.equals(Leg.CLIENT) && post.introduced() && hasRoomForIntroduction(post)
        ? Optional.of(post.by())
        : Optional.empty();
  }

  private boolean isMissing(Post post) {
    return copies.copy(post.id(), leg).isEmpty();
  }

  private Optional<MessageRef> at(Post post) {
    return copies.copy(post.id(), leg).flatMap(PostCopy::at);
  }

  /** Empty while the leg has no place: its topic is being opened, or it is nobody's any more. */
  private Optional<LegAddress> destination() {
    return switch (leg) {
      case Leg.ClientLeg client when ticket.file().clientBlocked() -> Optional.empty();
      case Leg.ClientLeg client ->
          Optional.of(LegAddress.of(ticket.file().client().id().privateChat()));
      case Leg.MainLeg main -> ticket.file().topic(leg).map(LegAddress::of);
      case Leg.MirrorLeg mirror when !TicketLegs.isPresent(ticket, leg) -> Optional.empty();
      case Leg.MirrorLeg mirror -> ticket.file().topic(leg).map(LegAddress::of);
    };
  }

  private static int room() {
    return MessageContent.LONGEST_TEXT - INTRODUCTION;
  }

  private static int length(List<Post> together) {
    return together.stream().mapToInt(Packing::length).sum() + GAP * (together.size() - 1);
  }

  private static int length(Post post) {
    return post.content().words().text().length();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
