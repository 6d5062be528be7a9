package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.AlbumPart;
import dev.zayavka.adapter.telegram.delivery.Rendering.Answer;
import dev.zayavka.adapter.telegram.delivery.Rendering.Copy;
import dev.zayavka.adapter.telegram.delivery.Rendering.CopyAlbum;
import dev.zayavka.adapter.telegram.delivery.Rendering.FileToSend;
import dev.zayavka.adapter.telegram.delivery.Rendering.Manner;
import dev.zayavka.adapter.telegram.delivery.Rendering.NotYet;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.Recaption;
import dev.zayavka.adapter.telegram.delivery.Rendering.Replace;
import dev.zayavka.adapter.telegram.delivery.Rendering.Rewrite;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendWords;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.support.LegAddress;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.TicketActor;
import java.util.List;
import java.util.Optional;

/** Rendering of a post for a leg. */
final class PostRendering {

  private final PostWords words;
  private final Texts texts;

  PostRendering(SupportTexts words, Texts texts) {
    this.words = new PostWords(words);
    this.texts = texts;
  }

  Rendering of(PackedPosts parcel) {
    return switch (parcel) {
      case PackedPosts.Nothing nothing -> new Nothing(nothing.why());
      case PackedPosts.Unripe unripe -> new NotYet(unripe.until());
      case PackedPosts.Load load -> of(load);
    };
  }

  /** Rendering of an edit for a copy. */
  Rendering of(PostEdit correction) {
    return switch (correction) {
      case PostEdit.Nothing nothing -> new Nothing(nothing.why());
      case PostEdit.Rewrite rewrite -> of(rewrite);
      case PostEdit.Restate restate -> of(restate);
      case PostEdit.Resend resend -> of(resend);
    };
  }

  private static Place place(LegAddress destination) {
    return new Place(destination.chat(), destination.thread());
  }

  private Rendering of(PackedPosts.Load load) {
    Post first = load.posts().getFirst();
    if (first.isText()) {
      return new SendWords(
          place(load.to()),
          words.together(load.posts(), load.introduction(), audience(load)),
          answer(load),
          PostManner.of(first),
          pieces(load.posts()));
    }
    return load.posts().size() > 1 ? album(load) : single(load, first);
  }

  /** A kind that is never copied leaves its words. */
  private Rendering single(PackedPosts.Load load, Post post) {
    return post.content().kind().isCopyable()
        ? copy(load, post)
        : new SendWords(
            place(load.to()),
            words.plainly(post, load.introduction()),
            answer(load),
            PostManner.of(post),
            List.of(piece(post)));
  }

  private Rendering copy(PackedPosts.Load load, Post post) {
    EntityHtml body = words.above(post, load.introduction(), audience(load));
    return new Copy(
        place(load.to()),
        post.source(),
        body,
        !body.text().equals(post.content().words().text()) && post.content().kind().takesWords(),
        words.plainly(post, load.introduction()),
        file(post.content()),
        answer(load),
        PostManner.of(post),
        piece(post));
  }

  private Rendering album(PackedPosts.Load load) {
    return new CopyAlbum(
        place(load.to()),
        load.posts().getFirst().source().chat(),
        load.posts().stream()
            .map(
                post ->
                    new AlbumPart(
                        post.source().messageId(),
                        file(post.content()),
                        PostWords.own(post),
                        PostManner.of(post),
                        piece(post)))
            .toList(),
        answer(load),
        PostManner.of(load.posts().getFirst()));
  }

  private Rendering of(PostEdit.Rewrite rewrite) {
    Post post = rewrite.posts().getFirst();
    PostWords.Audience audience = PostWords.Audience.of(rewrite.copy().chat());
    Manner manner = PostManner.of(post);
    if (post.isText()) {
      return new Rewrite(
          rewrite.copy(),
          words.together(rewrite.posts(), rewrite.introduction(), audience),
          manner,
          pieces(rewrite.posts()));
    }
    EntityHtml caption = words.above(post, rewrite.introduction(), audience);
    return file(post.content())
        .filter(file -> rewrite.otherFile())
        .<Rendering>map(file -> new Replace(rewrite.copy(), file, caption, manner, piece(post)))
        .orElseGet(() -> new Recaption(rewrite.copy(), caption, manner, piece(post)));
  }

  /** The new words, as an answer to the copy. */
  private Rendering of(PostEdit.Restate restate) {
    Post post = restate.post();
    return new SendWords(
        place(restate.to()),
        edited(post, restate.introduction(), MessageContent.LONGEST_TEXT),
        restate.copy().map(Answer::to),
        PostManner.of(post),
        List.of(piece(post)));
  }

  /** The message itself, under a caption of its own if that has room for the mark of an edit. */
  private Rendering of(PostEdit.Resend resend) {
    Post post = resend.post();
    EntityHtml caption = edited(post, resend.introduction(), post.content().kind().longestWords());
    return new Copy(
        place(resend.to()),
        post.source(),
        caption,
        !caption.equals(PostWords.own(post)),
        words.plainly(post, resend.introduction()),
        file(post.content()),
        resend.copy().map(Answer::to),
        PostManner.of(post),
        piece(post));
  }

  /**
   * The words of a post with a mark if they are new, and the speaker above if no copy tells who
   * speaks; without the mark when they have no room for it.
   *
   * @param longest the longest words with the mark and the speaker
   */
  private EntityHtml edited(Post post, Optional<TicketActor> introduction, int longest) {
    EntityHtml own = PostWords.own(post);
    EntityHtml marked = EntityHtml.plain(texts.plain("support.edited")).then(" ", own);
    int room = introduction.isPresent() ? longest - Post.INTRODUCTION : longest;
    boolean isMarked = post.revision() > 0 && marked.text().length() <= room;
    return words.introduced(introduction, isMarked ? marked : own);
  }

  private Optional<Answer> answer(PackedPosts.Load load) {
    return load.replyTo()
        .map(message -> new Answer(message, load.quoted().flatMap(quoted -> words.quoted(quoted))));
  }

  private static PostWords.Audience audience(PackedPosts.Load load) {
    return PostWords.Audience.of(load.to().chat());
  }

  private static List<Piece> pieces(List<Post> posts) {
    return posts.stream().map(PostRendering::piece).toList();
  }

  private static Piece piece(Post post) {
    return new Piece(post.id().value(), post.revision());
  }

  private static Optional<FileToSend> file(MessageContent content) {
    return kind(content.kind()).flatMap(kind -> content.file().map(id -> new FileToSend(kind, id)));
  }

  /** The name of a file's kind in the Bot API; empty for what has no file. */
  private static Optional<String> kind(Kind kind) {
    return switch (kind) {
      case PHOTO, LIVE_PHOTO -> Optional.of("photo");
      case VIDEO -> Optional.of("video");
      case AUDIO -> Optional.of("audio");
      case VOICE -> Optional.of("voice");
      case DOCUMENT -> Optional.of("document");
      case ANIMATION -> Optional.of("animation");
      case VIDEO_NOTE -> Optional.of("video_note");
      case STICKER -> Optional.of("sticker");
      case TEXT, LOCATION, VENUE, CONTACT, POLL, DICE, GAME, STORY -> Optional.empty();
      case RICH, CHECKLIST, OTHER -> Optional.empty();
      case PAID_MEDIA, INVOICE, GIVEAWAY, GIVEAWAY_WINNERS, GIFT -> Optional.empty();
    };
  }
}
