package dev.zayavka.sandbox.telegram.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.EntityDetector;
import dev.zayavka.sandbox.telegram.text.HtmlMarkup;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.ForwardOrigins;
import dev.zayavka.sandbox.telegram.world.Media;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.MessageBody;
import dev.zayavka.sandbox.telegram.world.MessageDraft;
import dev.zayavka.sandbox.telegram.world.StoredFile;
import dev.zayavka.sandbox.telegram.world.User;
import java.util.List;
import java.util.OptionalInt;

/** Actions of a person in one chat or one topic of it. */
public final class PersonInChat {
  private final PeopleContext context;
  private final SimulatedPerson person;
  private final long chatId;
  private final int topic;
  private final boolean anonymous;
  private final int replyTo;
  private final ObjectNode attributes;

  PersonInChat(PeopleContext context, SimulatedPerson person, long chatId, int topic) {
    this(context, person, chatId, topic, false, 0, JsonNodes.object());
  }

  private PersonInChat(
      PeopleContext context,
      SimulatedPerson person,
      long chatId,
      int topic,
      boolean anonymous,
      int replyTo,
      ObjectNode attributes) {
    this.context = context;
    this.person = person;
    this.chatId = chatId;
    this.topic = topic;
    this.anonymous = anonymous;
    this.replyTo = replyTo;
    this.attributes = attributes;
  }

  /** The same person as an anonymous administrator: the chat itself is shown as the author. */
  public PersonInChat anonymously() {
    return new PersonInChat(context, person, chatId, topic, true, replyTo, attributes);
  }

  /** Makes the next message a reply to this one. */
  public PersonInChat replyingTo(MessageView message) {
    return new PersonInChat(context, person, chatId, topic, anonymous, message.id(), attributes);
  }

  /** Adds fields to the JSON of the next message: {@code quote}, {@code forward_origin} ... */
  public PersonInChat with(ObjectNode more) {
    return new PersonInChat(context, person, chatId, topic, anonymous, replyTo, more);
  }

  /**
   * Sends a message of any kind.
   *
   * @param kind the field of its content in the message's JSON
   * @param content the value of that field
   * @param caption empty for none
   */
  public MessageView sends(String kind, JsonNode content, String caption) {
    ObjectNode fields = JsonNodes.object();
    fields.set(kind, content);
    return send(MessageBody.of(kind, formatted(caption), fields));
  }

  /** Sends a formatted message (Bot API, RichMessage) with these paragraphs. */
  public MessageView sendsRich(String... paragraphs) {
    return sends("rich_message", rich(paragraphs), "");
  }

  /** Replaces the paragraphs of a formatted message. */
  public MessageView editsRich(MessageView message, String... paragraphs) {
    ObjectNode fields = JsonNodes.object();
    fields.set("rich_message", rich(paragraphs));
    return edits(message, MessageBody.of("rich_message", TextWithEntities.EMPTY, fields));
  }

  private static ObjectNode rich(String... paragraphs) {
    ObjectNode message = JsonNodes.object();
    ArrayNode blocks = message.putArray("blocks");
    for (String paragraph : paragraphs) {
      blocks.addObject().put("type", "paragraph").put("text", paragraph);
    }
    return message;
  }

  public MessageView says(String text) {
    return send(MessageBody.text(formatted(text)));
  }

  /** Sends a formatted text, written as HTML. */
  public MessageView saysInHtml(String html) {
    return send(MessageBody.text(EntityDetector.detect(HtmlMarkup.parse(html).trimmed())));
  }

  /** Replies to a message. */
  public MessageView replies(MessageView message, String text) {
    return replyingTo(message).says(text);
  }

  public MessageView uploads(String fileName, byte[] bytes) {
    return uploads(fileName, bytes, "");
  }

  public MessageView uploads(String fileName, byte[] bytes, String caption) {
    return sendsFile("document", fileName, bytes, caption);
  }

  /** Sends a generated picture. */
  public MessageView sendsPhoto(String caption) {
    return sendsFile("photo", "photo.png", SamplePicture.png(caption), caption);
  }

  public MessageView sendsVoice() {
    return sendsFile("voice", "voice.ogg", new byte[] {'O', 'g', 'g', 'S'}, "");
  }

  /** Sends a voice message of so many seconds. */
  public MessageView sendsVoice(byte[] bytes, int seconds) {
    return sendsFile("voice", "voice.ogg", bytes, "", JsonNodes.object().put("duration", seconds));
  }

  /**
   * Sends a medium of any kind: {@code photo}, {@code video}, {@code audio}, {@code voice}, {@code
   * video_note} ...
   */
  public MessageView sendsFile(String kind, String fileName, byte[] bytes, String caption) {
    return sendsFile(kind, fileName, bytes, caption, JsonNodes.object());
  }

  private MessageView sendsFile(
      String kind, String fileName, byte[] bytes, String caption, ObjectNode details) {
    return context
        .monitor()
        .change(
            () -> {
              StoredFile file =
                  context
                      .world()
                      .files()
                      .store(kind, fileName, FileTypes.of(kind, fileName), bytes);
              return send(context.media().content(kind, file, formatted(caption), details));
            });
  }

  public MessageView sendsSticker(String emoji) {
    return context
        .monitor()
        .change(
            () -> {
              StoredFile file =
                  context
                      .world()
                      .files()
                      .store(
                          "sticker", "sticker.webp", Media.usualType("sticker"), new byte[] {'R'});
              ObjectNode details = JsonNodes.object().put("emoji", emoji);
              return send(
                  context.media().content("sticker", file, TextWithEntities.EMPTY, details));
            });
  }

  public MessageView sendsLocation(double latitude, double longitude) {
    ObjectNode fields = JsonNodes.object();
    fields.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return send(MessageBody.of("location", TextWithEntities.EMPTY, fields));
  }

  public MessageView sendsContact(String phone, String firstName) {
    ObjectNode fields = JsonNodes.object();
    fields.putObject("contact").put("phone_number", phone).put("first_name", firstName);
    return send(MessageBody.of("contact", TextWithEntities.EMPTY, fields));
  }

  /** Shares the person's own phone number, as with a contact button. */
  public MessageView sharesPhone(String phone) {
    ObjectNode fields = JsonNodes.object();
    fields
        .putObject("contact")
        .put("phone_number", phone)
        .put("first_name", user().firstName())
        .put("user_id", person.id());
    return send(MessageBody.of("contact", TextWithEntities.EMPTY, fields));
  }

  public MessageView sendsPoll(String question, List<String> answers) {
    ObjectNode fields = JsonNodes.object();
    ObjectNode poll = fields.putObject("poll").put("id", "p" + context.monitor().version());
    poll.put("question", question);
    var options = poll.putArray("options");
    answers.forEach(answer -> options.addObject().put("text", answer).put("voter_count", 0));
    poll.put("total_voter_count", 0)
        .put("is_closed", false)
        .put("is_anonymous", true)
        .put("type", "regular")
        .put("allows_multiple_answers", false);
    return send(MessageBody.of("poll", TextWithEntities.EMPTY, fields));
  }

  /**
   * Starts an album. Its parts are sent one by one, as Telegram delivers them, so the last may come
   * late.
   */
  public Album beginsAlbum() {
    return new Album(this, Long.toString(13_500_000_000_000_000L + context.monitor().version()));
  }

  /** Forwards a message with its keyboard, which can be tapped in the target chat. */
  public MessageView forwards(MessageView message) {
    return context
        .monitor()
        .change(
            () -> {
              Message source = message(message);
              return post(
                  draft(source.content())
                      .forwardedFrom(ForwardOrigins.of(source))
                      .withKeyboard(source.keyboard().orElse(null)));
            });
  }

  /** Edits the text or caption of a message. */
  public MessageView edits(MessageView message, String text) {
    return context
        .monitor()
        .change(
            () -> {
              Message target = message(message);
              context
                  .publisher()
                  .edit(
                      target,
                      target.content().withText(formatted(text)),
                      target.keyboard().orElse(null));
              return MessageView.of(target);
            });
  }

  private MessageView edits(MessageView message, MessageBody now) {
    return context
        .monitor()
        .change(
            () -> {
              Message target = message(message);
              context.publisher().edit(target, now, target.keyboard().orElse(null));
              return MessageView.of(target);
            });
  }

  /** Replaces the picture of a message. */
  public MessageView editsPhoto(MessageView message, byte[] bytes) {
    return context
        .monitor()
        .change(
            () -> {
              Message target = message(message);
              StoredFile file =
                  context.world().files().store("photo", "photo.png", "image/png", bytes);
              MessageBody now =
                  context
                      .media()
                      .content("photo", file, target.content().text(), JsonNodes.object());
              context.publisher().edit(target, now, target.keyboard().orElse(null));
              return MessageView.of(target);
            });
  }

  /** Deletes a message. Bots get no update about it. */
  public void deletes(MessageView message) {
    context.monitor().run(() -> message(message).delete(context.world().now()));
  }

  /** Reacts to a message; without an emoji, removes the reaction. */
  public void reacts(MessageView message, String... emoji) {
    context
        .monitor()
        .run(() -> context.reactions().react(message(message), user(), anonymous, List.of(emoji)));
  }

  public void pins(MessageView message) {
    context.monitor().run(() -> context.publisher().pin(message(message), user()));
  }

  public Tap taps(MessageView message, String button) {
    return person.taps(message, button);
  }

  MessageView sendInAlbum(String album, String kind, String name, byte[] bytes, String caption) {
    return context
        .monitor()
        .change(
            () -> {
              StoredFile file =
                  context.world().files().store(kind, name, FileTypes.of(kind, name), bytes);
              return post(
                  draft(context.media().content(kind, file, formatted(caption), JsonNodes.object()))
                      .inAlbum(album));
            });
  }

  private MessageView send(MessageBody content) {
    return context.monitor().change(() -> post(draft(content)));
  }

  private MessageDraft draft(MessageBody content) {
    return MessageDraft.by(user(), content)
        .inChatsName(anonymous)
        .inThread(topic == 0 ? OptionalInt.empty() : OptionalInt.of(topic))
        .replyingTo(replyTo == 0 ? OptionalInt.empty() : OptionalInt.of(replyTo))
        .with(attributes);
  }

  private MessageView post(MessageDraft draft) {
    Chat chat = chatId == person.id() ? context.world().privateChat(user()) : context.chat(chatId);
    if (chat.botBlocked()) {
      throw new IllegalStateException("person " + chatId + " has blocked the bot and cannot write");
    }
    MessageDraft placed = chat.forum() ? draft : draft.inThread(OptionalInt.empty());
    return MessageView.of(context.publisher().message(chat, placed));
  }

  private Message message(MessageView view) {
    return context
        .chat(view.chatId())
        .message(view.id())
        .orElseThrow(() -> new IllegalArgumentException("no such message any more: " + view));
  }

  private User user() {
    return context.user(person.id());
  }

  private static TextWithEntities formatted(String text) {
    return EntityDetector.detect(TextWithEntities.plain(text).trimmed());
  }
}
