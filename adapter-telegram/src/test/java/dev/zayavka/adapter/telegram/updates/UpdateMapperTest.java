package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Blocked;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.GroupMoved;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Other;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Reaction;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Tap;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateMapperTest {

  private static final long OURS = 42;
  private static final UpdateMapper MAPPER = new UpdateMapper(id -> id == OURS);
  private static final String USER = "\"user\":{\"id\":11,\"is_bot\":false,\"first_name\":\"A\"}";
  private static final Person ANNA = Person.of(11, "Анна Ковалёва");

  @Test
  void a_press_has_its_place_and_what_the_button_carried() {
    assertThat(map(Json.tap(5, -100, 77, 11, "c:accept:1:0")))
        .isEqualTo(
            new Tap(
                5,
                "q5",
                ANNA,
                Optional.of(MessageRef.of(-100, 77)),
                false,
                Optional.of("c:accept:1:0")));
  }

  @Test
  void a_press_under_a_forwarded_copy_is_told_apart() {
    String json =
        """
        {"update_id":5,"callback_query":{"id":"q5","chat_instance":"1",\
        "from":{"id":11,"is_bot":false,"first_name":"Анна"},\
        "message":{"message_id":78,"date":5,"chat":{"id":-100,"type":"supergroup","title":"G"},\
        "forward_origin":{"type":"user","date":4,\
        "sender_user":{"id":7,"is_bot":true,"first_name":"Bot"}},"text":"card"},\
        "data":"x"}}""";
    assertThat(map(json))
        .isInstanceOfSatisfying(Tap.class, tap -> assertThat(tap.forwarded()).isTrue());
  }

  @Test
  void a_press_under_a_message_too_old_to_be_shown_has_its_place_all_the_same() {
    String json =
        """
        {"update_id":5,"callback_query":{"id":"q5","chat_instance":"1",\
        "from":{"id":11,"is_bot":false,"first_name":"Анна"},\
        "message":{"message_id":77,"date":0,"chat":{"id":-100,"type":"supergroup","title":"G"}},\
        "data":"x"}}""";
    assertThat(map(json))
        .isInstanceOfSatisfying(
            Tap.class, tap -> assertThat(tap.on()).contains(MessageRef.of(-100, 77)));
  }

  @Test
  void a_press_under_an_inline_message_has_no_place() {
    String json =
        """
        {"update_id":5,"callback_query":{"id":"q5","chat_instance":"1","inline_message_id":"i",\
        "from":{"id":11,"is_bot":false,"first_name":"Анна"},"data":"x"}}""";
    assertThat(map(json)).isInstanceOfSatisfying(Tap.class, tap -> assertThat(tap.on()).isEmpty());
  }

  @Test
  void blocking_and_letting_write_again_are_told_apart() {
    assertThat(map(Json.membership(5, 11, "kicked"))).isEqualTo(new Blocked(5, new PersonId(11)));
    assertThat(map(Json.membership(5, 11, "member"))).isInstanceOf(Unblocked.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":5}",
        "{\"update_id\":5,\"something_new\":{\"a\":1}}",
        "{\"update_id\":5,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":11,"
            + "\"type\":\"private\"},\"from\":{\"id\":11,\"is_bot\":false,\"first_name\":\"A\"},"
            + "\"pinned_message\":{\"message_id\":2,\"date\":1,\"chat\":{\"id\":11,"
            + "\"type\":\"private\"},\"text\":\"x\"}}}"
      })
  void what_no_desk_wants_to_know_is_passed_over(String json) {
    assertThat(map(json)).isEqualTo(new Other(5));
  }

  @Test
  void a_reaction_shows_its_emoji() {
    assertThat(map(Json.reaction(5, -100, 77, USER, "{\"type\":\"emoji\",\"emoji\":\"👍\"}")))
        .isEqualTo(new Reaction(5, MessageRef.of(-100, 77), Optional.of("👍")));
  }

  @Test
  void a_reaction_of_an_anonymous_admin_counts_as_anybodys() {
    String actor = "\"actor_chat\":{\"id\":-100,\"type\":\"supergroup\",\"title\":\"G\"}";
    assertThat(map(Json.reaction(5, -100, 77, actor, "{\"type\":\"emoji\",\"emoji\":\"👎\"}")))
        .isEqualTo(new Reaction(5, MessageRef.of(-100, 77), Optional.of("👎")));
  }

  @Test
  void a_reaction_bots_cannot_show_counts_as_none() {
    String custom = "{\"type\":\"custom_emoji\",\"custom_emoji_id\":\"1\"},{\"type\":\"paid\"}";
    assertThat(map(Json.reaction(5, -100, 77, USER, custom)))
        .isEqualTo(new Reaction(5, MessageRef.of(-100, 77), Optional.empty()));
    assertThat(map(Json.reaction(5, -100, 77, USER, "")))
        .isEqualTo(new Reaction(5, MessageRef.of(-100, 77), Optional.empty()));
  }

  @Test
  void what_we_do_ourselves_is_passed_over() {
    String ours = "\"user\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Z\"}";
    assertThat(map(Json.reaction(5, -100, 77, ours, ""))).isEqualTo(new Other(5));
    assertThat(map(Json.inTopic(5, -100, 7, OURS, "\"text\":\"a\""))).isEqualTo(new Other(5));
    assertThat(map(Json.inTopic(5, -100, 7, OURS, "\"forum_topic_closed\":{}")))
        .isEqualTo(new Other(5));
    assertThat(map(Json.privately(5, "edited_message", OURS, "\"text\":\"a\"")))
        .isEqualTo(new Other(5));
  }

  @Test
  void a_group_that_got_another_id_is_told_by_both_sides() {
    GroupMoved moved = new GroupMoved(5, new ChatId(-100), new ChatId(-1002));
    assertThat(map(group(-100, "\"migrate_to_chat_id\":-1002"))).isEqualTo(moved);
    assertThat(map(group(-1002, "\"migrate_from_chat_id\":-100"))).isEqualTo(moved);
  }

  @Test
  void what_is_said_outside_of_topics_is_passed_over() {
    assertThat(map(Json.groupMessage(5, -100, 11, "/start"))).isEqualTo(new Other(5));
    assertThat(map(group(-100, "\"message_thread_id\":7,\"text\":\"an answer\"")))
        .isEqualTo(new Other(5));
  }

  @Test
  void fields_nobody_knew_of_are_no_harm() {
    String json =
        Json.message(5, 11, "a").replace("\"text\"", "\"brand_new\":{\"x\":[1]},\"text\"");
    assertThat(map(json)).isInstanceOf(PrivateMessage.class);
  }

  @Test
  void what_the_bot_api_does_not_promise_cannot_be_read() {
    assertThatThrownBy(() -> MAPPER.map(5, new JsonMapper().readTree(Json.poison(5, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Case 8: an optional field of a gift is absent, and a sticker has fields that no one uses. */
  @Test
  void a_part_that_is_not_used_may_be_incomplete() {
    String gift =
        """
        "gift":{"gift":{"id":"1","star_count":15,"sticker":{"file_id":"s","file_unique_id":"u",\
        "type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}}}""";
    String story = "\"reply_to_story\":{\"id\":\"many\"},\"text\":\"a\"";
    String keyboard = "\"reply_markup\":{\"inline_keyboard\":7},\"via_bot\":{},\"text\":\"a\"";
    for (String fields : List.of(gift, story, keyboard)) {
      assertThat(map(Json.privately(5, "message", 11, fields))).isInstanceOf(PrivateMessage.class);
    }
  }

  @Test
  void a_person_without_a_name_that_can_be_seen_is_told_by_their_number() {
    for (String name : List.of("\u200b", "\u3164", "\u2800 \ufe0f", " ")) {
      String json =
          Json.message(5, 11, "a").replace("Анна", name).replace(",\"last_name\":\"Ковалёва\"", "");
      assertThat(map(json))
          .isInstanceOfSatisfying(
              PrivateMessage.class, said -> assertThat(said.from().name()).isEqualTo("11"));
    }
  }

  private static String group(long chat, String fields) {
    return """
    {"update_id":5,"message":{"message_id":1,"date":1,\
    "chat":{"id":%d,"type":"supergroup","title":"G"},\
    "from":{"id":11,"is_bot":false,"first_name":"A"},%s}}"""
        .formatted(chat, fields);
  }

  private static InboundUpdate map(String json) {
    try {
      return MAPPER.map(5, new JsonMapper().readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
