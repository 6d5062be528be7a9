package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.MessageExtras;
import dev.zayavka.ports.conversation.MessageExtras.Origin;
import dev.zayavka.ports.conversation.MessageExtras.Quote;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void places_have_neither_words_nor_files() {
    assertThat(content("{\"location\":{\"latitude\":1.5,\"longitude\":2.5}}"))
        .contains(without(Kind.LOCATION));
    assertThat(content("{\"dice\":{\"emoji\":\"🎲\",\"value\":3}}")).contains(without(Kind.DICE));
  }

  /** Words are words in whatever kind they come. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VENUE | {`venue`:{`title`:`Склад`,`address`:`Ленина 1`},`location`:{}} | Склад/Ленина 1",
        "CONTACT | {`contact`:{`phone_number`:`+7`,`first_name`:`Иван`,`last_name`:`П`}} | Иван П/+7",
        "POLL | {`poll`:{`question`:`Да?`,`options`:[{`text`:`да`},{`text`:`нет`}]}} | Да?/да/нет",
        "CHECKLIST | {`checklist`:{`title`:`Дела`,`tasks`:[{`id`:1,`text`:`раз`}]}} | Дела/раз",
        "GAME | {`game`:{`title`:`Т`,`description`:`О`,`photo`:[]}} | Т/О",
        "INVOICE | {`invoice`:{`title`:`Счёт`,`description`:`за июль`,`currency`:`RUB`}} | Счёт/за июль",
        "PAID_MEDIA | {`paid_media`:{`star_count`:1},`caption`:`смотри`} | смотри",
        "LIVE_PHOTO | {`live_photo`:{`file_id`:`l`},`photo`:[],`caption`:`вот`} | вот",
        "GIFT | {`gift`:{`gift`:{`id`:`1`},`text`:`держи`}} | держи",
        "GIVEAWAY | {`giveaway`:{`chats`:[],`winner_count`:3,`prize_description`:`приз`}} | приз"
      })
  void words_of_each_kind_are_read(Kind kind, String json, String words) {
    assertThat(content(json.replace('`', '"')))
        .hasValueSatisfying(
            content -> {
              assertThat(content.kind()).isEqualTo(kind);
              assertThat(content.words().text()).isEqualTo(words.replace('/', '\n'));
              assertThat(content.extras().unread()).isFalse();
            });
  }

  @Test
  void formatted_blocks_are_lines_with_their_formatting() {
    String blocks =
        """
        {"rich_message":{"blocks":[\
        {"type":"heading","text":"Сводка","size":1},\
        {"type":"paragraph","text":["Итог: ",{"type":"bold","text":["всё ",{"type":"url",\
        "url":"https://e.org","text":"здесь"}]}]},\
        {"type":"list","items":[{"label":"1","blocks":[{"type":"paragraph","text":"раз"}]}]},\
        {"type":"table","cells":[[{"text":"а","align":"left"},{"text":"б"}]],"caption":"Таблица"},\
        {"type":"photo","photo":[],"caption":{"text":"снимок","credit":"Иван"}}]}}""";
    MessageContent read = content(blocks).orElseThrow();
    assertThat(read.kind()).isEqualTo(Kind.RICH);
    assertThat(read.words().text())
        .isEqualTo("Сводка\nИтог: всё здесь\nраз\nа | б\nТаблица\nснимок\nИван");
    assertThat(read.words().marks())
        .contains("{\"type\":\"text_link\",\"offset\":17,\"length\":5,\"url\":\"https://e.org\"}")
        .contains("{\"type\":\"bold\",\"offset\":13,\"length\":9}");
    assertThat(read.extras().unread()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'rich_message':{}}",
        "{'rich_message':{'blocks':[{'type':'hologram','voiced':'слова'}]}}",
        "{'rich_message':{'blocks':[{'type':'paragraph','text':'a'},{'type':'x','rows':[['b']]}]}}",
        "{'story':{'id':1}}",
        "{'hologram':{'text':'слова'}}"
      })
  void words_that_cannot_be_read_are_told(String json) {
    assertThat(content(json.replace('\'', '"')))
        .hasValueSatisfying(content -> assertThat(content.extras().unread()).isTrue());
  }

  @Test
  void attributes_are_read() {
    String json =
        """
        {"text":"ответ","link_preview_options":{"is_disabled":true},\
        "quote":{"text":"2) подождите","position":13,"is_manual":true},\
        "forward_origin":{"type":"channel","date":1,"chat":{"id":-9,"type":"channel",\
        "title":"Банк Пример"},"message_id":7}}""";
    assertThat(content(json).orElseThrow().extras())
        .isEqualTo(
            new MessageExtras(
                false,
                false,
                false,
                false,
                "{\"is_disabled\":true}",
                Optional.of(new Quote(FormattedText.plain("2) подождите"), 13)),
                Optional.of(new Origin("Банк Пример", true))));
    String photo =
        "{\"photo\":[],\"has_media_spoiler\":true,\"show_caption_above_media\":true,"
            + "\"forward_origin\":{\"type\":\"hidden_user\",\"sender_user_name\":\"Некто\"}}";
    assertThat(content(photo).orElseThrow().extras())
        .isEqualTo(
            new MessageExtras(
                false,
                true,
                true,
                false,
                "",
                Optional.empty(),
                Optional.of(new Origin("Некто", false))));
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
      return ContentReader.of(new JsonMapper().readTree(json)).map(ContentReader.Read::content);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
