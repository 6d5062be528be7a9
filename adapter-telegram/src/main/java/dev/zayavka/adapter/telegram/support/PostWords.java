package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.delivery.Rendering.Quoted;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageExtras.Quote;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.QuotedPost;
import dev.zayavka.ports.support.QuotedPost.Shown;
import dev.zayavka.ports.support.TicketActor;
import java.util.List;
import java.util.Optional;

/**
 * Words of posts as a leg shows them: who speaks, whose words are forwarded, a quotation of what
 * the leg does not show, the words themselves.
 */
final class PostWords {

  /** An empty line between texts that go as one. */
  private static final String APART = "\n\n";

  private static final String LINE = "\n";

  private final SupportTexts words;

  PostWords(SupportTexts words) {
    this.words = words;
  }

  /** Words of the post alone. */
  static EntityHtml own(Post post) {
    FormattedText formatted = post.content().words();
    return EntityHtml.of(formatted.text(), formatted.marks());
  }

  /** Words of several posts in one message. */
  EntityHtml together(List<Post> posts, Optional<TicketActor> introduction, Audience audience) {
    EntityHtml all =
        posts.stream()
            .map(post -> body(post, audience))
            .reduce((before, next) -> before.then(APART, next))
            .orElseThrow();
    return words.introduced(introduction, all);
  }

  /** Words with who speaks above them. */
  EntityHtml introduced(Optional<TicketActor> introduction, EntityHtml body) {
    return words.introduced(introduction, body);
  }

  /** Caption of a post with what is told above it. */
  EntityHtml above(Post post, Optional<TicketActor> introduction, Audience audience) {
    return words.introduced(introduction, body(post, audience));
  }

  /** Words of a post whose content cannot be shown, with its kind; empty if it has none. */
  EntityHtml plainly(Post post, Optional<TicketActor> introduction) {
    MessageContent content = post.content();
    return content.words().isEmpty()
        ? own(post)
        : words.introduced(
            introduction,
            EntityHtml.italic("[" + words.kind(content.kind()) + "]").then(LINE, own(post)));
  }

  /** The quote at its place in the message that is answered here; empty if it is not in there. */
  Optional<Quoted> quoted(QuotedPost quoted) {
    Quote quote = quoted.quote();
    int within = quote.position() - before(quoted.answered(), quoted.there());
    return within < 0
        ? Optional.empty()
        : Optional.of(
            new Quoted(
                EntityHtml.of(quote.words().text(), quote.words().marks()),
                within + before(quoted.answered(), quoted.here())));
  }

  /** Length of what a message shows before the words of a post. */
  private int before(Post post, Shown shown) {
    return switch (shown) {
      case Shown.Original original -> 0;
      case Shown.InCopy copy -> {
        Audience audience = Audience.of(copy.chat());
        EntityHtml all = EntityHtml.plain("");
        for (Post earlier : copy.above()) {
          all = all.then("", body(earlier, audience)).then("", EntityHtml.plain(APART));
        }
        all = all.then("", body(post, audience));
        int whole = words.introduced(copy.introduction(), all).text().length();
        yield whole - post.content().words().text().length();
      }
    };
  }

  private EntityHtml body(Post post, Audience audience) {
    if (!post.hasRoomForIntroduction()) {
      return own(post);
    }
    EntityHtml body = isQuoteAlone(post) ? onTop(quotation(post), own(post)) : own(post);
    return words.forwarded(post, audience).map(line -> onTop(line, body)).orElse(body);
  }

  private static EntityHtml quotation(Post post) {
    return post.content()
        .extras()
        .quote()
        .map(quote -> EntityHtml.quotation(quote.words().text()))
        .orElse(EntityHtml.plain(""));
  }

  private static EntityHtml onTop(EntityHtml line, EntityHtml body) {
    return body.text().isEmpty() ? line : line.then(LINE, body);
  }

  /** A quotation of a message that belongs to no ticket is shown with the words. */
  private static boolean isQuoteAlone(Post post) {
    return post.replyTo().isEmpty()
        && post.content()
            .extras()
            .quote()
            .filter(quote -> quote.words().text().length() <= Post.INTRODUCTION / 2)
            .isPresent();
  }

  /** Readers of a leg. */
  enum Audience {
    CLIENT,
    STAFF;

    static Audience of(ChatId chat) {
      return chat.isPrivate() ? CLIENT : STAFF;
    }
  }
}
