package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.AlbumPart;
import dev.zayavka.adapter.telegram.delivery.Rendering.Copy;
import dev.zayavka.adapter.telegram.delivery.Rendering.CopyAlbum;
import dev.zayavka.adapter.telegram.delivery.Rendering.FileToSend;
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
import dev.zayavka.ports.conversation.FormattedText;
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

  /** An empty line between texts that go as one. */
  private static final String APART = "\n\n";

  private final SupportTexts words;
  private final Texts texts;

  PostRendering(SupportTexts words, Texts texts) {
    this.words = words;
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
          text(load.posts(), load.introduction()),
          load.replyTo(),
          pieces(load.posts()));
    }
    return load.posts().size() > 1 ? album(load) : copy(load, first);
  }

  private Rendering copy(PackedPosts.Load load, Post post) {
    return new Copy(
        place(load.to()),
        post.source(),
        words.introduced(load.introduction(), words(post)),
        load.introduction().isPresent(),
        file(post.content()),
        load.replyTo(),
        piece(post));
  }

  private static Rendering album(PackedPosts.Load load) {
    return new CopyAlbum(
        place(load.to()),
        load.posts().getFirst().source().chat(),
        load.posts().stream()
            .map(
                post ->
                    new AlbumPart(
                        post.source().messageId(), file(post.content()), words(post), piece(post)))
            .toList(),
        load.replyTo());
  }

  private Rendering of(PostEdit.Rewrite rewrite) {
    Post post = rewrite.posts().getFirst();
    if (post.isText()) {
      return new Rewrite(
          rewrite.copy(), text(rewrite.posts(), rewrite.introduction()), pieces(rewrite.posts()));
    }
    EntityHtml caption = words.introduced(rewrite.introduction(), words(post));
    return file(post.content())
        .filter(file -> rewrite.otherFile())
        .<Rendering>map(file -> new Replace(rewrite.copy(), file, caption, piece(post)))
        .orElseGet(() -> new Recaption(rewrite.copy(), caption, piece(post)));
  }

  /** The new words, as an answer to the copy. */
  private Rendering of(PostEdit.Restate restate) {
    Post post = restate.post();
    return new SendWords(
        place(restate.to()),
        edited(post, MessageContent.LONGEST_TEXT),
        restate.copy(),
        List.of(piece(post)));
  }

  /** The message itself, under a caption of its own if that has room for the mark of an edit. */
  private Rendering of(PostEdit.Resend resend) {
    Post post = resend.post();
    EntityHtml caption = edited(post, post.content().kind().longestWords());
    return new Copy(
        place(resend.to()),
        post.source(),
        caption,
        !caption.equals(words(post)),
        file(post.content()),
        resend.copy(),
        piece(post));
  }

  /**
   * The words of a post with a mark if they are new; without it when they have no room for it.
   *
   * @param longest the longest words with the mark
   */
  private EntityHtml edited(Post post, int longest) {
    EntityHtml words = words(post);
    EntityHtml marked = EntityHtml.plain(texts.plain("support.edited")).then(" ", words);
    return post.revision() > 0 && marked.text().length() <= longest ? marked : words;
  }

  private EntityHtml text(List<Post> posts, Optional<TicketActor> introduction) {
    EntityHtml all =
        posts.stream()
            .map(PostRendering::words)
            .reduce((before, next) -> before.then(APART, next))
            .orElseThrow();
    return words.introduced(introduction, all);
  }

  private static EntityHtml words(Post post) {
    FormattedText formatted = post.content().words();
    return EntityHtml.of(formatted.text(), formatted.marks());
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
      case PHOTO -> Optional.of("photo");
      case VIDEO -> Optional.of("video");
      case AUDIO -> Optional.of("audio");
      case VOICE -> Optional.of("voice");
      case DOCUMENT -> Optional.of("document");
      case ANIMATION -> Optional.of("animation");
      case VIDEO_NOTE -> Optional.of("video_note");
      case STICKER -> Optional.of("sticker");
      case TEXT, LOCATION, CONTACT, POLL, OTHER -> Optional.empty();
    };
  }
}
