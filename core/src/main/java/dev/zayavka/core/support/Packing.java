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
import dev.zayavka.ports.support.PostOnLeg;
import dev.zayavka.ports.support.QuotedPost;
import dev.zayavka.ports.support.QuotedPost.Shown;
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

/**
 * Packing of posts for delivery: which posts are sent to a leg together, and how an edit is
 * delivered.
 */
final class Packing {

  /**
   * Silence after which an album is complete; Telegram sends no end mark, so an album is complete
   * also when it is full.
   */
  static final Duration ALBUM_SILENCE = Duration.ofMillis(2500);

  /** Interval between checks whether an album is full. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** Maximum number of parts of an album (Bot API, sendMediaGroup). */
  static final int ALBUM_SIZE = 10;

  /** Waiting time after which texts are merged: the chat is rate limited. */
  static final Duration HELD_BACK = Duration.ofSeconds(5);

  /** Space between merged texts, in UTF-16 units. */
  private static final int GAP = 2;

  private static final int LOOK_AHEAD = 50;

  private final Posts posts;
  private final PostCopies copies;
  private final Existing ticket;
  private final Leg leg;
  private final LegView view;

  Packing(SupportWork work, Existing ticket, Leg leg) {
    this.posts = work.posts();
    this.copies = work.copies();
    this.ticket = ticket;
    this.leg = leg;
    this.view = new LegView(ticket, leg);
  }

  /**
   * True if a post is sent alone for certain, and nothing but itself is to be read for it: it is
   * part of no album, quotes nothing, and no text waits long.
   */
  static boolean goesAlone(Post post, Instant now) {
    return post.album().isEmpty()
        && post.content().extras().quote().isEmpty()
        && !isHeldBack(post, now);
  }

  /** Packs a post that is sent alone. */
  static PackedPosts alone(PostOnLeg post, Leg leg) {
    LegView view = new LegView(post.ticket(), leg);
    if (post.copy().isPresent()) {
      return new PackedPosts.Nothing(Why.UNCHANGED);
    }
    if (!view.takes(post.post())) {
      return new PackedPosts.Nothing(Why.OVERTAKEN);
    }
    return view.destination()
        .<PackedPosts>map(
            to ->
                new PackedPosts.Load(
                    to,
                    List.of(post.post()),
                    post.answered().flatMap(PostCopy::at),
                    view.introduction(post.post())))
        .orElseGet(() -> new PackedPosts.Nothing(Why.OVERTAKEN));
  }

  /**
   * Packs the posts to deliver now.
   *
   * @param listeningSince start of uninterrupted reception of updates: after a restart, parts of an
   *     album may still arrive
   */
  PackedPosts parcel(Post first, Instant now, Instant listeningSince) {
    if (!isMissing(first)) {
      return new PackedPosts.Nothing(Why.UNCHANGED);
    }
    Optional<LegAddress> to = view.destination();
    if (to.isEmpty() || !view.takes(first)) {
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
    if (!view.takes(post)) {
      return new PostEdit.Nothing(Why.OVERTAKEN);
    }
    return copy.get()
        .at()
        .map(at -> rewrite(copy.get(), at, post))
        .orElseGet(() -> restatement(post));
  }

  /**
   * Packs a post whose copy cannot be edited as a new message: its words if the leg shows the rest
   * of it, and the whole post otherwise.
   */
  PostEdit restatement(Post post) {
    Optional<PostCopy> copy = copies.copy(post.id(), leg);
    Optional<MessageRef> at = copy.flatMap(PostCopy::at);
    Optional<TicketActor> speaker = at.isPresent() ? Optional.empty() : view.introductionAnew(post);
    return view.destination()
        .filter(to -> view.takes(post))
        .<PostEdit>map(
            to ->
                needsWordsAlone(post, copy)
                    ? new PostEdit.Restate(to, post, at, speaker)
                    : new PostEdit.Resend(to, post, at, speaker))
        .orElseGet(() -> new PostEdit.Nothing(Why.OVERTAKEN));
  }

  private static boolean needsWordsAlone(Post post, Optional<PostCopy> copy) {
    return post.isText()
        || (post.content().kind().takesWords()
            && copy.filter(shown -> shown.at().isPresent())
                .filter(shown -> shown.revision() >= post.fileRevision())
                .isPresent());
  }

  private PostEdit rewrite(PostCopy shown, MessageRef copy, Post post) {
    List<Post> together = posts.shownAt(copy);
    Post first = together.isEmpty() ? post : together.getFirst();
    return post.content().kind().takesWords()
            && isOneMessage(together)
            && fits(together, first, post)
        ? new PostEdit.Rewrite(
            copy, together, view.introduction(first), shown.revision() < post.fileRevision())
        : restatement(post);
  }

  /** False if one of several texts in one message became something else. */
  private static boolean isOneMessage(List<Post> together) {
    return together.size() == 1 || together.stream().allMatch(Post::isText);
  }

  private boolean fits(List<Post> together, Post first, Post post) {
    return length(together) + (view.introduction(first).isPresent() ? Post.INTRODUCTION : 0)
        <= post.content().kind().longestWords();
  }

  private PackedPosts album(String album, LegAddress to, Instant now, Instant listeningSince) {
    List<Post> parts = posts.album(ticket.file().id(), album);
    Instant quiet =
        Stream.concat(Stream.of(listeningSince), parts.stream().map(Post::at))
            // Times in the future were recorded before the clock was set back: ignore them.
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
    Optional<MessageRef> answered =
        first.replyTo().flatMap(post -> copies.copy(post, leg)).flatMap(PostCopy::at);
    return new PackedPosts.Load(
        to,
        together,
        answered,
        answered.flatMap(at -> quoted(first, at)),
        view.introduction(first));
  }

  private Optional<QuotedPost> quoted(Post post, MessageRef here) {
    Optional<Post> answered = post.replyTo().flatMap(posts::find);
    Optional<MessageRef> there =
        answered.flatMap(found -> copies.copy(found.id(), post.from())).flatMap(PostCopy::at);
    if (answered.isEmpty() || there.isEmpty()) {
      return Optional.empty();
    }
    return post.content()
        .extras()
        .quote()
        .map(
            quote ->
                new QuotedPost(
                    quote,
                    answered.get(),
                    shown(answered.get(), there.get(), post.from()),
                    shown(answered.get(), here, leg)));
  }

  private Shown shown(Post post, MessageRef at, Leg on) {
    if (post.source().equals(at)) {
      return new Shown.Original();
    }
    List<Post> together = posts.shownAt(at);
    Post first = together.isEmpty() ? post : together.getFirst();
    return new Shown.InCopy(
        at.chat(),
        together.stream().takeWhile(other -> !other.id().equals(post.id())).toList(),
        new LegView(ticket, on).introduction(first));
  }

  /** The post with the texts its author sent right after it, if the leg is rate limited. */
  private List<Post> together(Post first, Instant now) {
    List<Post> together = new ArrayList<>(List.of(first));
    if (!isHeldBack(first, now)) {
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

  private static boolean isHeldBack(Post post, Instant now) {
    return post.isText() && !now.isBefore(post.at().plus(HELD_BACK));
  }

  private boolean goesWith(Post first, Post next) {
    return next.isText()
        && next.by().isSame(first.by())
        && next.from().equals(first.from())
        && next.replyTo().isEmpty()
        && isMissing(next);
  }

  private boolean isMissing(Post post) {
    return copies.copy(post.id(), leg).isEmpty();
  }

  private static int room() {
    return MessageContent.LONGEST_TEXT - Post.INTRODUCTION;
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
