package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.conversation.Mention;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reader of what a message holds (Bot API, Message), from the JSON itself: formatting is given back
 * to Telegram as it came.
 *
 * <p>A message with none of the known kinds is a service message if all its fields are known. Any
 * other field is content of a kind that came later: it is read as {@link Kind#OTHER}.
 */
final class ContentReader {

  /** An animation has a document beside it, and a venue a location: they come first. */
  private static final List<Field> FIELDS =
      List.of(
          new Field("text", Kind.TEXT),
          new Field("live_photo", Kind.LIVE_PHOTO),
          new Field("paid_media", Kind.PAID_MEDIA),
          new Field("photo", Kind.PHOTO),
          new Field("video", Kind.VIDEO),
          new Field("audio", Kind.AUDIO),
          new Field("voice", Kind.VOICE),
          new Field("video_note", Kind.VIDEO_NOTE),
          new Field("animation", Kind.ANIMATION),
          new Field("document", Kind.DOCUMENT),
          new Field("sticker", Kind.STICKER),
          new Field("venue", Kind.VENUE),
          new Field("location", Kind.LOCATION),
          new Field("contact", Kind.CONTACT),
          new Field("poll", Kind.POLL),
          new Field("rich_message", Kind.RICH),
          new Field("checklist", Kind.CHECKLIST),
          new Field("dice", Kind.DICE),
          new Field("game", Kind.GAME),
          new Field("story", Kind.STORY),
          new Field("invoice", Kind.INVOICE),
          new Field("giveaway", Kind.GIVEAWAY),
          new Field("giveaway_winners", Kind.GIVEAWAY_WINNERS),
          new Field("gift", Kind.GIFT),
          new Field("unique_gift", Kind.GIFT));

  private ContentReader() {}

  /** Content of the message; empty for a service message. */
  static Optional<Read> of(JsonNode message) {
    return FIELDS.stream()
        .filter(field -> message.hasNonNull(field.name()))
        .findFirst()
        .map(field -> read(message, field))
        .or(() -> MessageFields.unknown(message).map(name -> unknown(message)));
  }

  private static Read read(JsonNode message, Field field) {
    JsonNode own = message.path(field.name());
    WordsReader words = words(message, own, field.kind());
    return new Read(
        new MessageContent(
            field.kind(),
            words.formatted(),
            file(own, field.kind()),
            ExtrasReader.of(message, words.isUnread())),
        words.call());
  }

  /** A kind that came later: words in the usual places are read, others may be there. */
  private static Read unknown(JsonNode message) {
    WordsReader words = new WordsReader().marked(message, "caption", "caption_entities").unread();
    return new Read(
        new MessageContent(
            Kind.OTHER, words.formatted(), Optional.empty(), ExtrasReader.of(message, true)),
        words.call());
  }

  private static WordsReader words(JsonNode message, JsonNode own, Kind kind) {
    WordsReader words = new WordsReader();
    return switch (kind) {
      case TEXT -> words.marked(message, "text", "entities");
      case PHOTO, VIDEO, AUDIO, VOICE, DOCUMENT, ANIMATION, LIVE_PHOTO, PAID_MEDIA ->
          words.marked(message, "caption", "caption_entities");
      case POLL -> poll(words, own);
      case CHECKLIST -> checklist(words, own);
      case RICH -> words.blocks(own);
      case CONTACT -> contact(words, own);
      case VENUE -> words.line(own, "title").line(own, "address");
      case GAME ->
          words.line(own, "title").line(own, "description").marked(own, "text", "text_entities");
      case INVOICE -> words.line(own, "title").line(own, "description");
      case GIVEAWAY, GIVEAWAY_WINNERS -> words.line(own, "prize_description");
      case GIFT -> words.marked(own, "text", "entities");
      case STORY, OTHER -> words.unread();
      case VIDEO_NOTE, STICKER, LOCATION, DICE -> words;
    };
  }

  private static WordsReader poll(WordsReader words, JsonNode poll) {
    words.marked(poll, "question", "question_entities");
    words.marked(poll, "description", "description_entities");
    poll.path("options").forEach(option -> words.marked(option, "text", "text_entities"));
    return words.marked(poll, "explanation", "explanation_entities");
  }

  private static WordsReader checklist(WordsReader words, JsonNode list) {
    words.marked(list, "title", "title_entities");
    list.path("tasks").forEach(task -> words.marked(task, "text", "text_entities"));
    return words;
  }

  private static WordsReader contact(WordsReader words, JsonNode contact) {
    String name = contact.path("first_name").asText() + " " + contact.path("last_name").asText();
    return words.line(name.strip()).line(contact, "phone_number");
  }

  private static Optional<String> file(JsonNode content, Kind kind) {
    JsonNode file =
        switch (kind) {
          case PHOTO -> largest(content);
          case LIVE_PHOTO -> largest(content.path("photo"));
          case TEXT, VIDEO, AUDIO, VOICE, DOCUMENT, ANIMATION, VIDEO_NOTE, STICKER -> content;
          case LOCATION, VENUE, CONTACT, POLL, DICE, GAME, STORY, RICH, CHECKLIST -> content;
          case PAID_MEDIA, INVOICE, GIVEAWAY, GIVEAWAY_WINNERS, GIFT, OTHER -> content;
        };
    return Optional.ofNullable(file.path("file_id").textValue());
  }

  private static JsonNode largest(JsonNode sizes) {
    return StreamSupport.stream(sizes.spliterator(), false)
        .max(Comparator.comparingLong(size -> size.path("width").asLong()))
        .orElse(sizes);
  }

  /**
   * Content of a message.
   *
   * @param call mention it begins with
   */
  record Read(MessageContent content, Optional<Mention> call) {}

  /** A field of a message, and what kind of message has it. */
  private record Field(String name, Kind kind) {}
}
