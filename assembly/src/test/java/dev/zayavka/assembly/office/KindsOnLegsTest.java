package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.PersonInChat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Matrix of kinds and legs: every kind of message, sent on each leg of a ticket, is copied, goes as
 * words alone, is told to its author, or is asked about; with the words of a note it stays inside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsOnLegsTest extends TicketInWork {

  /** Outcome of a message on its way to the client or to staff. */
  private enum Outcome {
    /** A message of the same kind arrives. */
    COPIED,
    /** Its words arrive as a text that names the kind; its author is told. */
    WORDS_ALONE,
    /** Nothing arrives; its author is told. */
    TOLD,
    /** Staff have a copy; the client gets one if staff say so. */
    ASKED
  }

  private static final Map<Kind, Row> ROWS = rows();
  private static final String SEND = "Отправить клиенту";

  private static Map<Kind, Row> rows() {
    Map<Kind, Row> rows = new EnumMap<>(Kind.class);
    String file = "{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"photo\":[]}";
    for (Kind kind : List.of(Kind.PHOTO, Kind.VIDEO, Kind.AUDIO, Kind.VOICE, Kind.DOCUMENT)) {
      rows.put(kind, Row.file(kind.name(), true));
    }
    rows.put(Kind.TEXT, new Row("text", "", "", Outcome.COPIED, Outcome.COPIED));
    rows.put(Kind.ANIMATION, Row.file("animation", true));
    rows.put(Kind.VIDEO_NOTE, Row.file("video_note", false));
    rows.put(Kind.STICKER, Row.file("sticker", false));
    rows.put(Kind.LOCATION, Row.copied("location", "{\"latitude\":1.5,\"longitude\":2.5}"));
    rows.put(
        Kind.CONTACT, Row.copied("contact", "{\"phone_number\":\"+7\",\"first_name\":\"%s\"}"));
    rows.put(
        Kind.POLL,
        Row.copied("poll", "{\"id\":\"1\",\"question\":\"%s\",\"options\":[{\"text\":\"да\"}]}"));
    rows.put(Kind.OTHER, new Row("hologram", "{\"a\":1}", "", Outcome.COPIED, Outcome.ASKED));
    rows.put(Kind.LIVE_PHOTO, new Row("live_photo", file, "%s", Outcome.COPIED, Outcome.COPIED));
    rows.put(
        Kind.RICH,
        Row.copied("rich_message", "{\"blocks\":[{\"type\":\"paragraph\",\"text\":\"%s\"}]}"));
    rows.put(
        Kind.CHECKLIST,
        Row.copied("checklist", "{\"title\":\"%s\",\"tasks\":[{\"id\":1,\"text\":\"раз\"}]}"));
    rows.put(
        Kind.VENUE, Row.copied("venue", "{\"title\":\"%s\",\"address\":\"а\",\"location\":{}}"));
    rows.put(Kind.DICE, Row.copied("dice", "{\"emoji\":\"🎲\",\"value\":3}"));
    rows.put(
        Kind.GAME, Row.copied("game", "{\"title\":\"%s\",\"description\":\"о\",\"photo\":[]}"));
    rows.put(
        Kind.STORY,
        new Row("story", "{\"id\":1,\"chat\":{\"id\":-5}}", "", Outcome.COPIED, Outcome.ASKED));
    rows.put(
        Kind.PAID_MEDIA,
        new Row(
            "paid_media",
            "{\"star_count\":1,\"paid_media\":[]}",
            "%s",
            Outcome.WORDS_ALONE,
            Outcome.WORDS_ALONE));
    rows.put(
        Kind.INVOICE,
        new Row(
            "invoice",
            "{\"title\":\"%s\",\"description\":\"о\",\"currency\":\"RUB\"}",
            "",
            Outcome.WORDS_ALONE,
            Outcome.WORDS_ALONE));
    rows.put(
        Kind.GIVEAWAY,
        new Row(
            "giveaway",
            "{\"chats\":[],\"winners_selection_date\":1,\"winner_count\":3}",
            "",
            Outcome.TOLD,
            Outcome.TOLD));
    rows.put(
        Kind.GIVEAWAY_WINNERS,
        new Row("giveaway_winners", "{\"winner_count\":3}", "", Outcome.TOLD, Outcome.TOLD));
    rows.put(
        Kind.GIFT, new Row("gift", "{\"gift\":{\"id\":\"1\"}}", "", Outcome.TOLD, Outcome.TOLD));
    return rows;
  }

  @BeforeAll
  @Override
  void aTicketIsInWork() {
    super.aTicketIsInWork();
  }

  @AfterAll
  @Override
  void close() {
    super.close();
  }

  @Test
  void every_kind_has_a_row() {
    assertThat(ROWS.keySet()).isEqualTo(EnumSet.allOf(Kind.class));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_has_its_outcome_on_every_leg(Kind kind) {
    Row row = Objects.requireNonNull(ROWS.get(kind));
    Chat client = new Chat(true, alisa::messages);
    Chat staff = new Chat(false, main::messages);
    Chat technician = new Chat(false, mirror::messages);

    check(row, row.fromClient(), alisa.privately(), client, List.of(staff, technician));
    check(row, row.fromStaff(), maria.in(main), staff, List.of(client, technician));
    check(row, row.fromStaff(), ivan.in(mirror), technician, List.of(client, staff));
    if (row.hasWords()) {
      staysInside(row, client, staff);
    }
  }

  private void check(Row row, Outcome outcome, PersonInChat seat, Chat from, List<Chat> to) {
    String words = "слова " + row.field();
    List<List<MessageView>> arrived = sent(row, words, seat, from, to);
    List<MessageView> answers = from.news().stream().filter(MessageView::fromBot).toList();
    for (int i = 0; i < to.size(); i++) {
      List<MessageView> there = arrived.get(i);
      boolean toClient = to.get(i).client;
      switch (outcome) {
        case COPIED -> assertThat(there).as(row.field()).anyMatch(row::isShown);
        case ASKED ->
            assertThat(there.stream().anyMatch(row::isShown)).as(row.field()).isEqualTo(!toClient);
        case WORDS_ALONE ->
            assertThat(there)
                .as(row.field())
                .anyMatch(view -> view.kind().equals("text") && view.contains(words))
                .noneMatch(row::isShown);
        case TOLD -> assertThat(there).as(row.field()).isEmpty();
      }
    }
    switch (outcome) {
      case COPIED -> assertThat(answers).as(row.field()).isEmpty();
      case ASKED -> assertThat(answers.getFirst().buttonTexts()).containsExactly(SEND);
      case WORDS_ALONE -> assertThat(answers).extracting(MessageView::text).hasSize(1);
      case TOLD ->
          assertThat(answers)
              .singleElement()
              .satisfies(told -> assertThat(told.text()).contains("Telegram не даёт ботам"));
    }
  }

  private void staysInside(Row row, Chat client, Chat staff) {
    Chat technician = new Chat(false, mirror::messages);
    List<List<MessageView>> arrived =
        sent(row, "// заметка", ivan.in(mirror), technician, List.of(client, staff));
    assertThat(arrived).as(row.field()).allMatch(List::isEmpty);
  }

  private List<List<MessageView>> sent(
      Row row, String words, PersonInChat seat, Chat from, List<Chat> to) {
    from.mark();
    to.forEach(Chat::mark);
    row.send(seat, words);
    desk.awaitRest();
    return to.stream().map(Chat::news).toList();
  }

  /** Messages of a chat since a moment. */
  private static final class Chat {
    private final boolean client;
    private final Supplier<List<MessageView>> messages;
    private long last;

    Chat(boolean client, Supplier<List<MessageView>> messages) {
      this.client = client;
      this.messages = messages;
    }

    void mark() {
      last = messages.get().stream().mapToLong(MessageView::sequence).max().orElse(0);
    }

    List<MessageView> news() {
      return messages.get().stream().filter(view -> view.sequence() > last).toList();
    }
  }

  /**
   * A kind and what becomes of it.
   *
   * @param field of the message's JSON
   * @param content value of the field; {@code %s} stands for the words
   * @param caption the same
   */
  private record Row(
      String field, String content, String caption, Outcome fromClient, Outcome fromStaff) {

    static Row copied(String field, String content) {
      return new Row(field, content, "", Outcome.COPIED, Outcome.COPIED);
    }

    static Row file(String field, boolean captioned) {
      String name = field.toLowerCase(java.util.Locale.ROOT);
      return new Row(name, "", captioned ? "%s" : "", Outcome.COPIED, Outcome.COPIED);
    }

    boolean hasWords() {
      return field.equals("text") || (content + caption).contains("%s");
    }

    boolean isShown(MessageView view) {
      return view.kind().equals(field);
    }

    void send(PersonInChat seat, String words) {
      if (field.equals("text")) {
        seat.says(words);
      } else if (content.isEmpty()) {
        seat.sendsFile(field, "файл.bin", new byte[] {1}, caption.replace("%s", words));
      } else {
        JsonNode value = JsonNodes.parse(content.replace("%s", words)).orElseThrow();
        seat.sends(field, value, caption.replace("%s", words));
      }
    }

    @Override
    public String toString() {
      return Arrays.toString(new Object[] {field, fromClient, fromStaff});
    }
  }
}
