package dev.zayavka.adapter.postgres.support;

import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.MessageExtras;
import java.util.Optional;
import org.jooq.JSONB;

/**
 * Stored form of a message's kind and attributes. The column {@code kind} has the kind as releases
 * before 0.3 know it; this one has the exact kind. If one of them revised the post, only the column
 * {@code kind} is up to date.
 */
public record PostShape(Kind kind, MessageExtras extras) {

  private static final JsonType<PostShape> FORM = JsonTypes.SHARED.of(PostShape.class);

  /** Form of the content; empty for plain content of a kind that earlier releases know. */
  static Optional<JSONB> of(MessageContent content) {
    Kind kind = content.kind();
    return older(kind) == kind && content.extras().equals(MessageExtras.NONE)
        ? Optional.empty()
        : Optional.of(JsonbTrees.jsonb(FORM.write(new PostShape(kind, content.extras()))));
  }

  static PostShape read(Kind older, Optional<JSONB> stored) {
    return stored
        .map(form -> FORM.read(JsonbTrees.tree(form)))
        .filter(shape -> older(shape.kind()) == older)
        .orElseGet(() -> new PostShape(older, MessageExtras.NONE));
  }

  /** The kind as releases before 0.3 know it. */
  static Kind older(Kind kind) {
    return switch (kind) {
      case TEXT, PHOTO, VIDEO, AUDIO, VOICE, DOCUMENT, ANIMATION, VIDEO_NOTE, STICKER -> kind;
      case LOCATION, CONTACT, POLL, OTHER -> kind;
      case VENUE -> Kind.LOCATION;
      case LIVE_PHOTO, RICH, CHECKLIST, DICE, GAME, STORY -> Kind.OTHER;
      case PAID_MEDIA, INVOICE, GIVEAWAY, GIVEAWAY_WINNERS, GIFT -> Kind.OTHER;
    };
  }

  MessageContent content(FormattedText words, Optional<String> file) {
    return new MessageContent(kind, words, file, extras);
  }
}
