package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentReaderTest {

  private static final String FILE = "{\"file_id\":\"f\",\"file_unique_id\":\"u\"}";

  @Test
  void words_keep_their_marks_as_they_came() {
    String marks = "[{\"offset\":0,\"length\":2,\"type\":\"bold\",\"of_tomorrow\":{\"a\":1}}]";
    assertThat(content("{\"text\":\"да\",\"entities\":" + marks + "}"))
        .contains(MessageContent.text(new FormattedText("да", marks)));
  }

  @Test
  void a_photo_is_its_largest_size_with_its_caption() {
    String json =
        """
        {"caption":"чек","caption_entities":[{"type":"italic","offset":0,"length":3}],"photo":[\
        {"file_id":"small","file_unique_id":"1","width":90,"height":60},\
        {"file_id":"large","file_unique_id":"3","width":1280,"height":853},\
        {"file_id":"middle","file_unique_id":"2","width":320,"height":213}]}""";
    assertThat(content(json))
        .contains(
            new MessageContent(
                Kind.PHOTO,
                new FormattedText("чек", "[{\"type\":\"italic\",\"offset\":0,\"length\":3}]"),
                Optional.of("large")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"VIDEO", "AUDIO", "VOICE", "DOCUMENT", "ANIMATION"})
  void files_have_a_caption(Kind kind) {
    String field = kind.name().toLowerCase(java.util.Locale.ROOT);
    assertThat(content("{\"caption\":\"вот\",\"" + field + "\":" + FILE + "}"))
        .contains(new MessageContent(kind, FormattedText.plain("вот"), Optional.of("f")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"VIDEO_NOTE", "STICKER"})
  void some_files_have_none(Kind kind) {
    String field = kind.name().toLowerCase(java.util.Locale.ROOT);
    assertThat(content("{\"" + field + "\":" + FILE + "}"))
        .contains(new MessageContent(kind, FormattedText.NONE, Optional.of("f")));
  }

  @Test
  void an_animation_is_no_document_though_it_has_one_beside_it() {
    assertThat(kind("{\"document\":" + FILE + ",\"animation\":" + FILE + "}"))
        .contains(Kind.ANIMATION);
  }

  @Test
  void places_people_and_polls_have_neither_words_nor_files() {
    String place = "{\"latitude\":1.5,\"longitude\":2.5}";
    assertThat(content("{\"location\":" + place + "}")).contains(without(Kind.LOCATION));
    assertThat(content("{\"venue\":{\"title\":\"V\"},\"location\":" + place + "}"))
        .contains(without(Kind.LOCATION));
    assertThat(content("{\"contact\":{\"phone_number\":\"1\"}}")).contains(without(Kind.CONTACT));
    assertThat(content("{\"poll\":{\"id\":\"1\",\"question\":\"?\"}}"))
        .contains(without(Kind.POLL));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"dice", "game", "story", "checklist", "paid_media", "invoice", "live_photo"})
  void whatever_else_people_send_is_something(String field) {
    assertThat(content("{\"" + field + "\":{}}")).contains(without(Kind.OTHER));
  }

  @Test
  void a_message_that_holds_nothing_says_nothing() {
    assertThat(content("{\"pinned_message\":{\"text\":\"a\"}}")).isEmpty();
    assertThat(content("{\"text\":null}")).isEmpty();
  }

  private static MessageContent without(Kind kind) {
    return new MessageContent(kind, FormattedText.NONE, Optional.empty());
  }

  private static Optional<Kind> kind(String json) {
    return content(json).map(MessageContent::kind);
  }

  private static Optional<MessageContent> content(String json) {
    try {
      return ContentReader.of(new JsonMapper().readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
