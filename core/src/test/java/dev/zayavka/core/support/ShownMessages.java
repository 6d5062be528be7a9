package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Receipt.Part;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.PackedPosts.Load;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostEdit.Resend;
import dev.zayavka.ports.support.PostEdit.Restate;
import dev.zayavka.ports.support.PostEdit.Rewrite;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages of the bot as Telegram shows them: a model of its rules for copies and edits. */
final class ShownMessages {

  /** Kinds that editMessageMedia puts into a message (Bot API). */
  private static final Set<Kind> REPLACEABLE =
      EnumSet.of(Kind.PHOTO, Kind.VIDEO, Kind.AUDIO, Kind.DOCUMENT, Kind.ANIMATION);

  private final Map<MessageRef, Shown> messages = new HashMap<>();
  private long last = 1_000_000;

  /** A message a person sees: what it holds besides words, and the words of each post in it. */
  private record Shown(Kind kind, Optional<String> file, List<String> words) {
    static Shown of(MessageContent content) {
      return new Shown(content.kind(), content.file(), List.of(content.words().text()));
    }
  }

  Delivery send(Load load) {
    List<Part> parts = new ArrayList<>();
    if (load.posts().getFirst().isText()) {
      MessageRef at =
          show(load.to().chat(), new Shown(Kind.TEXT, Optional.empty(), words(load.posts())));
      load.posts().forEach(post -> parts.add(part(post, at)));
    } else {
      load.posts()
          .forEach(post -> parts.add(part(post, show(load.to().chat(), Shown.of(post.content())))));
    }
    return delivered(parts);
  }

  Delivery edit(Rewrite rewrite) {
    Shown before = messages.get(rewrite.copy());
    if (before == null) {
      return new Obsolete(Why.MESSAGE_GONE);
    }
    Post first = rewrite.posts().getFirst();
    boolean texts = rewrite.posts().stream().allMatch(Post::isText);
    if (!texts && rewrite.posts().size() > 1) {
      throw new IllegalStateException("one message for a file and other posts");
    }
    Optional<Shown> after =
        texts
            ? rewritten(before, rewrite.posts())
            : recaptioned(before, first, rewrite.otherFile());
    if (after.isEmpty()) {
      return new Refused(400, "Bad Request: message of another kind", true);
    }
    messages.put(rewrite.copy(), after.get());
    return delivered(rewrite.posts().stream().map(post -> part(post, rewrite.copy())).toList());
  }

  Delivery send(Restate restate) {
    Post post = restate.post();
    MessageRef at =
        show(restate.to().chat(), new Shown(Kind.TEXT, Optional.empty(), words(List.of(post))));
    return delivered(List.of(part(post, at)));
  }

  Delivery send(Resend resend) {
    Post post = resend.post();
    return delivered(List.of(part(post, show(resend.to().chat(), Shown.of(post.content())))));
  }

  /** A person deletes a message of the bot. */
  void delete(MessageRef message) {
    messages.remove(message);
  }

  boolean isGone(MessageRef message) {
    return !messages.containsKey(message);
  }

  /** True if messages in a chat show the words of a post, and its file. */
  boolean shows(ChatId chat, MessageContent content) {
    List<Shown> there =
        messages.entrySet().stream()
            .filter(message -> message.getKey().chat().equals(chat))
            .map(Map.Entry::getValue)
            .toList();
    String words = content.words().text();
    return (words.isEmpty() || there.stream().anyMatch(shown -> shown.words().contains(words)))
        && (content.kind() == Kind.TEXT
            || there.stream()
                .anyMatch(
                    shown ->
                        shown.kind() == content.kind() && shown.file().equals(content.file())));
  }

  private static Optional<Shown> rewritten(Shown before, List<Post> posts) {
    return before.kind() == Kind.TEXT && total(posts) <= MessageContent.LONGEST_TEXT
        ? Optional.of(new Shown(Kind.TEXT, Optional.empty(), words(posts)))
        : Optional.empty();
  }

  private static Optional<Shown> recaptioned(Shown before, Post post, boolean otherFile) {
    if (total(List.of(post)) > MessageContent.LONGEST_CAPTION) {
      return Optional.empty();
    }
    if (otherFile) {
      return REPLACEABLE.contains(post.content().kind())
          ? Optional.of(Shown.of(post.content()))
          : Optional.empty();
    }
    return before.kind() == Kind.TEXT
        ? Optional.empty()
        : Optional.of(new Shown(before.kind(), before.file(), words(List.of(post))));
  }

  private MessageRef show(ChatId chat, Shown shown) {
    if (shown.kind() == Kind.TEXT
        && shown.words().stream().mapToInt(String::length).sum() > MessageContent.LONGEST_TEXT) {
      throw new IllegalStateException("a text that is too long");
    }
    MessageRef at = new MessageRef(chat, ++last);
    messages.put(at, shown);
    return at;
  }

  private static int total(List<Post> posts) {
    return posts.stream().mapToInt(post -> post.content().words().text().length()).sum();
  }

  private static List<String> words(List<Post> posts) {
    return posts.stream().map(post -> post.content().words().text()).toList();
  }

  private static Part part(Post post, MessageRef at) {
    return new Part(post.id().value(), post.revision(), Optional.of(at));
  }

  private static Delivery delivered(List<Part> parts) {
    return new Delivered(new Receipt.Parts(parts));
  }
}
