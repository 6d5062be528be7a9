package dev.zayavka.adapter.telegram.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.shared.Dialogue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matrix of kinds of messages as comments on a decision: words count, whatever holds them. */
class CommentKindsTest {

  private static final String FILE = "{\"file_id\":\"f\",\"file_unique_id\":\"u\"}";
  private static final String CAPTION = ",\"caption\":\"нет залога\"";
  private static final CommentAnswer WORDS = new CommentAnswer.Words("нет залога");
  private static final CommentAnswer NONE = new CommentAnswer.NotWords();
  private static final Map<Kind, Row> ROWS = rows();

  private final BotBench bench = new BotBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void every_kind_has_a_row() {
    assertThat(ROWS.keySet()).isEqualTo(EnumSet.allOf(Kind.class));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void words_of_every_kind_are_a_comment(Kind kind) {
    Row row = Objects.requireNonNull(ROWS.get(kind));
    bench.converse.waiting = new Dialogue("credit.comment", Map.of("request", "1001"));
    bench.credit.commentOutcome = new CommentOutcome.Taken(new CreditOutcome.Repeated());

    bench.post(Json.privately(5, "message", 11, row.fields()));

    assertThat(bench.credit.said).containsExactly(row.comment());
  }

  private static Map<Kind, Row> rows() {
    Map<Kind, Row> rows = new EnumMap<>(Kind.class);
    rows.put(Kind.TEXT, new Row("\"text\":\"нет залога\"", WORDS));
    rows.put(Kind.PHOTO, new Row("\"photo\":[" + FILE + "]" + CAPTION, WORDS));
    for (Kind kind :
        EnumSet.of(Kind.VIDEO, Kind.AUDIO, Kind.VOICE, Kind.DOCUMENT, Kind.ANIMATION)) {
      rows.put(kind, new Row(field(kind) + FILE + CAPTION, WORDS));
    }
    rows.put(Kind.LIVE_PHOTO, new Row(field(Kind.LIVE_PHOTO) + FILE + CAPTION, WORDS));
    rows.put(Kind.PAID_MEDIA, new Row("\"paid_media\":{\"star_count\":1}" + CAPTION, WORDS));
    rows.put(Kind.VIDEO_NOTE, new Row(field(Kind.VIDEO_NOTE) + FILE, NONE));
    rows.put(Kind.STICKER, new Row(field(Kind.STICKER) + FILE, NONE));
    rows.put(Kind.LOCATION, new Row("\"location\":{\"latitude\":1,\"longitude\":2}", NONE));
    rows.put(Kind.DICE, new Row("\"dice\":{\"emoji\":\"🎲\",\"value\":3}", NONE));
    rows.put(Kind.STORY, new Row("\"story\":{\"id\":1}", NONE));
    rows.put(Kind.OTHER, new Row("\"hologram\":{\"a\":1}", NONE));
    rows.put(Kind.GIFT, new Row("\"gift\":{\"gift\":{\"id\":\"1\"}}", NONE));
    rows.put(Kind.GIVEAWAY, new Row("\"giveaway\":{\"winner_count\":3}", NONE));
    rows.put(Kind.GIVEAWAY_WINNERS, new Row("\"giveaway_winners\":{\"winner_count\":3}", NONE));
    rows.put(Kind.CONTACT, new Row("\"contact\":{\"first_name\":\"нет залога\"}", WORDS));
    rows.put(Kind.POLL, new Row("\"poll\":{\"question\":\"нет залога\"}", WORDS));
    rows.put(
        Kind.RICH,
        new Row(
            "\"rich_message\":{\"blocks\":[{\"type\":\"paragraph\",\"text\":\"нет залога\"}]}",
            WORDS));
    rows.put(Kind.CHECKLIST, new Row("\"checklist\":{\"title\":\"нет залога\"}", WORDS));
    rows.put(Kind.VENUE, new Row("\"venue\":{\"title\":\"нет залога\"}", WORDS));
    rows.put(Kind.GAME, new Row("\"game\":{\"title\":\"нет залога\"}", WORDS));
    rows.put(Kind.INVOICE, new Row("\"invoice\":{\"title\":\"нет залога\"}", WORDS));
    return rows;
  }

  private static String field(Kind kind) {
    return "\"" + kind.name().toLowerCase(java.util.Locale.ROOT) + "\":";
  }

  /**
   * A message and what it is as a comment.
   *
   * @param fields of its JSON
   */
  private record Row(String fields, CommentAnswer comment) {}
}
