package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.fake.FakeSupportDesk.MAIN_GROUP;
import static dev.zayavka.adapter.telegram.support.ClientPosts.VERA;
import static dev.zayavka.adapter.telegram.support.ClientPosts.VERAS_CHAT;
import static dev.zayavka.adapter.telegram.support.Tickets.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.NotYet;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Receipt.Part;
import dev.zayavka.ports.delivery.Delivery.Receipt.Shortfall;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.LegAddress;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.TicketActor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarryingTest {

  private static final PostId POST = new PostId(1);
  private static final CarryPost CARRY = new CarryPost(TICKET, POST, Leg.MAIN, MAIN_GROUP);
  private static final CarryEdit EDIT = new CarryEdit(TICKET, POST, Leg.MAIN, MAIN_GROUP);
  private static final RestatePost RESTATE = new RestatePost(TICKET, POST, Leg.MAIN, MAIN_GROUP);
  private static final LegAddress TOPIC = LegAddress.of(new Topic(MAIN_GROUP, 33));
  private static final MessageRef STANDS = new MessageRef(MAIN_GROUP, 55);
  private static final MessageRef SENT = new MessageRef(MAIN_GROUP, 7);
  private static final String GONE = "Bad Request: message to copy not found";

  private final BotBench bench = BotBench.withSupport();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void words_go_into_the_topic_with_their_formatting_as_an_answer() {
    String bold = "[{\"type\":\"bold\",\"offset\":0,\"length\":2}]";
    PackedPosts.Load load =
        new PackedPosts.Load(
            TOPIC,
            List.of(ClientPosts.text(1, "ой <b>", bold)),
            Optional.of(STANDS),
            Optional.empty());

    assertThat(carry(load)).isEqualTo(standing(part(1, SENT)));

    JsonNode call = only("sendMessage").parameters();
    assertThat(call.path("chat_id").asLong()).isEqualTo(MAIN_GROUP.value());
    assertThat(call.path("message_thread_id").asLong()).isEqualTo(33);
    assertThat(call.path("text").asText()).isEqualTo("ой <b>");
    assertThat(call.path("entities")).hasToString(bold);
    assertThat(call.has("parse_mode")).isFalse();
    assertThat(call.path("reply_parameters").path("message_id").asLong()).isEqualTo(55);
    assertThat(call.path("reply_parameters").path("allow_sending_without_reply").asBoolean())
        .isTrue();
  }

  @Test
  void several_words_of_one_speaker_are_one_message_with_the_speaker_above() {
    Delivery outcome =
        carry(load(Optional.of(VERA), ClientPosts.text(1, "раз"), ClientPosts.text(2, "два")));

    assertThat(outcome).isEqualTo(standing(part(1, SENT), part(2, SENT)));
    FakeTelegram.Call call = only("sendMessage");
    assertThat(call.text()).isEqualTo("👤 Вера\nраз\n\nдва");
    assertThat(call.parameters().path("entities").path(0).path("length").asInt()).isEqualTo(7);
  }

  @Test
  void a_file_is_copied_and_keeps_its_caption() {
    assertThat(carry(load(Optional.empty(), ClientPosts.file(1, Kind.PHOTO, "вот"))))
        .isEqualTo(standing(part(1, SENT)));

    JsonNode call = only("copyMessage").parameters();
    assertThat(call.path("from_chat_id").asLong()).isEqualTo(VERAS_CHAT.value());
    assertThat(call.path("message_id").asLong()).isEqualTo(101);
    assertThat(call.has("caption")).isFalse();
  }

  @Test
  void a_file_whose_speaker_is_named_gets_a_caption_of_its_own() {
    carry(load(Optional.of(VERA), ClientPosts.file(1, Kind.PHOTO, "вот")));

    JsonNode call = only("copyMessage").parameters();
    assertThat(call.path("caption").asText()).isEqualTo("👤 Вера\nвот");
    assertThat(call.path("caption_entities").path(0).path("type").asText()).isEqualTo("bold");
  }

  @ParameterizedTest
  @CsvSource({"PHOTO, sendPhoto, photo", "VIDEO_NOTE, sendVideoNote, video_note"})
  void a_file_whose_message_is_gone_is_sent_again(Kind kind, String method, String name) {
    bench.telegram.refuse("copyMessage", 400, GONE);

    assertThat(carry(load(Optional.empty(), ClientPosts.file(1, kind, ""))))
        .isEqualTo(standing(part(1, SENT)));

    assertThat(only(method).parameters().path(name).asText()).isEqualTo("file-1");
    assertThat(bench.budget.taken).containsExactly(MAIN_GROUP, MAIN_GROUP);
  }

  @Test
  void a_file_that_is_refused_leaves_its_words_and_the_receipt_says_so() {
    bench.telegram.refuse("copyMessage", 400, "Bad Request: message can't be copied");
    bench.telegram.refuse("sendPhoto", 400, "Bad Request: wrong file identifier");
    bench.telegram.refuse("sendPhoto", 400, "Bad Request: wrong file identifier");

    assertThat(carry(load(Optional.empty(), ClientPosts.file(1, Kind.PHOTO, "вот"))))
        .isEqualTo(arrived(new Shortfall.AllButWords(), part(1, SENT)));
    assertThat(only("sendMessage").text()).contains("вот");
  }

  @Test
  void what_is_gone_and_has_no_file_is_refused() {
    bench.telegram.refuse("copyMessage", 400, GONE);

    assertThat(carry(load(Optional.empty(), ClientPosts.without(1, Kind.LOCATION))))
        .isEqualTo(new Refused(400, GONE, true, About.EFFECT));
  }

  @Test
  void an_album_is_copied_as_a_whole_in_the_order_of_its_messages() {
    assertThat(carry(album())).isEqualTo(standing(part(1, SENT), part(2, message(8))));

    JsonNode call = only("copyMessages").parameters();
    assertThat(call.path("message_ids")).hasToString("[101,102]");
    assertThat(call.path("message_thread_id").asLong()).isEqualTo(33);
  }

  @Test
  void an_album_that_answers_something_is_sent_as_an_answer() {
    assertThat(carry(answering(album()))).isEqualTo(standing(part(1, SENT), part(2, message(8))));

    JsonNode call = only("sendMediaGroup").parameters();
    assertThat(call.path("reply_parameters").path("message_id").asLong()).isEqualTo(55);
    assertThat(call.path("message_thread_id").asLong()).isEqualTo(33);
    assertThat(call.path("media").findValuesAsText("media")).containsExactly("file-1", "file-2");
  }

  @Test
  void an_album_whose_files_are_not_taken_is_copied_without_its_answer() {
    bench.telegram.refuse("sendMediaGroup", 400, "Bad Request: wrong file identifier");

    assertThat(carry(answering(album()))).isEqualTo(standing(part(1, SENT), part(2, message(8))));
    assertThat(bench.telegram.methods()).containsExactly("sendMediaGroup", "copyMessages");
  }

  @Test
  void an_album_of_which_fewer_arrived_stands_nobody_knows_where() {
    bench.telegram.next("copyMessages", 200, "{\"ok\":true,\"result\":[{\"message_id\":7}]}");

    assertThat(carry(album()))
        .isEqualTo(
            arrived(
                new Shortfall.SomeParts(1),
                new Part(1, 0, Optional.empty()),
                new Part(2, 0, Optional.empty())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":true,\"result\":[]}",
        "{\"ok\":false,\"error_code\":400,\"description\":\"message to copy not found\"}"
      })
  void an_album_that_is_gone_is_sent_again(String answer) {
    bench.telegram.next("copyMessages", 200, answer);

    assertThat(carry(album())).isEqualTo(standing(part(1, SENT), part(2, message(8))));

    JsonNode media = only("sendMediaGroup").parameters().path("media");
    assertThat(media.findValuesAsText("media")).containsExactly("file-1", "file-2");
    assertThat(media.findValuesAsText("type")).containsExactly("photo", "video");
    assertThat(media.findValuesAsText("caption")).containsExactly("", "вот");
  }

  @Test
  void an_album_that_needs_two_calls_begins_again_when_both_are_paid_for() {
    String gone = "{\"ok\":true,\"result\":[]}";
    bench.telegram.next("copyMessages", 200, gone).next("copyMessages", 200, gone);
    Delivery later = new Delivery.RetryAfter(Duration.ofMinutes(1));
    bench.budget.calls = 1;
    assertThat(carry(album())).isEqualTo(later);

    // Each pause is as long as one more call takes to be allowed.
    bench.clock.advance(Duration.ofMinutes(1));
    bench.budget.calls = 2;
    assertThat(carry(album())).isEqualTo(later);
    assertThat(bench.telegram.methods()).containsExactly("copyMessages");

    bench.clock.advance(Duration.ofMinutes(1));
    bench.budget.calls = 3;
    assertThat(carry(album())).isEqualTo(standing(part(1, SENT), part(2, message(8))));
    assertThat(bench.telegram.methods())
        .containsExactly("copyMessages", "copyMessages", "sendMediaGroup");
  }

  @Test
  void an_album_that_may_grow_waits_and_costs_nothing() {
    Instant until = bench.clock.instant().plusSeconds(2);

    assertThat(carry(new PackedPosts.Unripe(until))).isEqualTo(new NotYet(until));
    assertThat(carry(new PackedPosts.Nothing(Why.UNCHANGED)))
        .isEqualTo(new Obsolete(Why.UNCHANGED));
    assertThat(bench.telegram.methods()).isEmpty();
    assertThat(bench.budget.taken).isEmpty();
  }

  @Test
  void a_closed_topic_is_opened_and_the_words_sent_once_more() {
    bench.telegram.refuse("sendMessage", 400, "Bad Request: TOPIC_CLOSED");

    assertThat(carry(load(Optional.empty(), ClientPosts.text(1, "x"))))
        .isEqualTo(standing(part(1, SENT)));

    assertThat(bench.telegram.methods())
        .containsExactly("sendMessage", "reopenForumTopic", "sendMessage");
    assertThat(only("reopenForumTopic").parameters().path("message_thread_id").asLong())
        .isEqualTo(33);
    assertThat(bench.budget.taken).hasSize(3);
  }

  @Test
  void a_closed_topic_that_may_not_be_opened_is_trouble_of_the_group() {
    bench.telegram.refuse("copyMessage", 400, "Bad Request: TOPIC_CLOSED");
    bench.telegram.refuse("reopenForumTopic", 400, "Bad Request: not enough rights");

    assertThat(carry(load(Optional.empty(), ClientPosts.file(1, Kind.PHOTO, ""))))
        .isEqualTo(new Refused(400, "Bad Request: not enough rights", true, About.GROUP));
  }

  @Test
  void a_budget_that_ends_in_the_middle_is_waited_for() {
    bench.budget.calls = 2;
    bench.telegram.refuse("sendMessage", 400, "Bad Request: TOPIC_CLOSED");

    assertThat(carry(load(Optional.empty(), ClientPosts.text(1, "x"))))
        .isEqualTo(new RetryAfter(Duration.ofMinutes(1)));
    assertThat(bench.telegram.methods()).containsExactly("sendMessage", "reopenForumTopic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID"})
  void a_topic_that_is_gone_is_told_apart(String words) {
    bench.telegram.refuse("copyMessages", 400, "Bad Request: " + words);

    assertThat(carry(album()))
        .isEqualTo(new Refused(400, "Bad Request: " + words, true, About.TOPIC));
  }

  @Test
  void edited_words_replace_all_that_stands_in_the_copy() {
    Post second =
        ClientPosts.text(2, "два").revised(MessageContent.text(FormattedText.plain("два!")));

    assertThat(edit(false, Optional.of(VERA), ClientPosts.text(1, "раз"), second))
        .isEqualTo(standing(part(1, STANDS), new Part(2, 1, Optional.of(STANDS))));

    FakeTelegram.Call call = only("editMessageText");
    assertThat(call.text()).isEqualTo("👤 Вера\nраз\n\nдва!");
    assertThat(call.parameters().path("message_id").asLong()).isEqualTo(55);
    assertThat(call.parameters().has("message_thread_id")).isFalse();
  }

  @Test
  void an_edited_caption_is_changed_and_another_file_comes_with_its_caption() {
    edit(false, Optional.empty(), ClientPosts.file(1, Kind.PHOTO, "новое"));
    edit(true, Optional.empty(), ClientPosts.file(1, Kind.PHOTO, "новое"));

    assertThat(only("editMessageCaption").parameters().path("caption").asText()).isEqualTo("новое");
    JsonNode media = only("editMessageMedia").parameters().path("media");
    assertThat(media.path("type").asText()).isEqualTo("photo");
    assertThat(media.path("media").asText()).isEqualTo("file-1");
    assertThat(media.path("caption").asText()).isEqualTo("новое");
  }

  @Test
  void a_copy_that_shows_the_edit_already_is_as_good_as_edited() {
    bench.telegram.refuse("editMessageText", 400, "Bad Request: message is not modified");

    assertThat(edit(false, Optional.empty(), ClientPosts.text(1, "x")))
        .isEqualTo(standing(part(1, STANDS)));
  }

  @Test
  void a_copy_that_cannot_be_changed_is_answered_with_the_new_words() {
    assertThat(restate(edited(ClientPosts.text(1, "старое"), "новое")))
        .isEqualTo(standing(new Part(1, 1, Optional.of(SENT))));

    FakeTelegram.Call call = only("sendMessage");
    assertThat(call.text()).isEqualTo("✏️ изменено: новое");
    assertThat(call.parameters().path("reply_parameters").path("message_id").asLong())
        .isEqualTo(55);
  }

  @Test
  void new_words_that_fill_a_message_go_without_the_mark() {
    String longest = "я".repeat(MessageContent.LONGEST_TEXT);

    restate(edited(ClientPosts.text(1, "x"), longest));

    assertThat(only("sendMessage").text()).isEqualTo(longest);
  }

  @Test
  void a_copy_that_cannot_take_another_file_is_answered_with_it() {
    Post replaced =
        ClientPosts.file(1, Kind.PHOTO, "вот")
            .revised(
                new MessageContent(Kind.PHOTO, FormattedText.plain("вот"), Optional.of("another")));

    resend(replaced);

    assertThat(only("copyMessage").parameters().path("caption").asText())
        .isEqualTo("✏️ изменено: вот");
  }

  @Test
  void a_caption_that_has_no_room_for_the_mark_stays_the_one_of_the_message() {
    resend(edited(ClientPosts.file(1, Kind.PHOTO, "вот"), "я".repeat(1500)));

    assertThat(only("copyMessage").parameters().has("caption")).isFalse();
  }

  @Test
  void words_sent_again_that_were_never_edited_go_without_the_mark() {
    restate(ClientPosts.text(1, "как было"));

    assertThat(only("sendMessage").text()).isEqualTo("как было");
  }

  @Test
  void new_words_without_a_copy_to_answer_name_the_speaker() {
    Post post = edited(ClientPosts.text(1, "старое"), "новое");
    bench.support.ask.restatement =
        new PostEdit.Restate(TOPIC, post, Optional.empty(), Optional.of(VERA));

    bench.deliver(RESTATE);

    assertThat(only("sendMessage").text()).isEqualTo("👤 Вера\n✏️ изменено: новое");
  }

  @Test
  void a_message_sent_anew_without_a_copy_to_answer_names_the_speaker() {
    bench.support.ask.restatement =
        new PostEdit.Resend(
            TOPIC, ClientPosts.file(1, Kind.PHOTO, "вот"), Optional.empty(), Optional.of(VERA));

    bench.deliver(RESTATE);

    assertThat(only("copyMessage").parameters().path("caption").asText()).isEqualTo("👤 Вера\nвот");
  }

  private static Post edited(Post post, String words) {
    return post.revised(
        new MessageContent(
            post.content().kind(), FormattedText.plain(words), post.content().file()));
  }

  private Delivery carry(PackedPosts parcel) {
    bench.support.ask.parcel = parcel;
    return bench.deliver(CARRY);
  }

  private Delivery edit(boolean otherFile, Optional<TicketActor> introduction, Post... posts) {
    bench.support.ask.correction =
        new PostEdit.Rewrite(STANDS, List.of(posts), introduction, otherFile);
    return bench.deliver(EDIT);
  }

  private Delivery restate(Post post) {
    bench.support.ask.restatement =
        new PostEdit.Restate(TOPIC, post, Optional.of(STANDS), Optional.empty());
    return bench.deliver(RESTATE);
  }

  private Delivery resend(Post post) {
    bench.support.ask.restatement =
        new PostEdit.Resend(TOPIC, post, Optional.of(STANDS), Optional.empty());
    return bench.deliver(RESTATE);
  }

  private FakeTelegram.Call only(String method) {
    assertThat(bench.telegram.calls(method)).hasSize(1);
    return bench.telegram.calls(method).getFirst();
  }

  /** Its parts come out of order. */
  private static PackedPosts.Load album() {
    return load(
        Optional.empty(),
        ClientPosts.file(2, Kind.VIDEO, "вот"),
        ClientPosts.file(1, Kind.PHOTO, ""));
  }

  private static PackedPosts.Load answering(PackedPosts.Load load) {
    return new PackedPosts.Load(load.to(), load.posts(), Optional.of(STANDS), load.introduction());
  }

  private static PackedPosts.Load load(Optional<TicketActor> introduction, Post... posts) {
    return new PackedPosts.Load(TOPIC, List.of(posts), Optional.empty(), introduction);
  }

  private static Delivery standing(Part... parts) {
    return new Delivered(new Receipt.Parts(List.of(parts)));
  }

  private static Delivery arrived(Shortfall shortfall, Part... parts) {
    return new Delivered(new Receipt.Parts(List.of(parts), shortfall));
  }

  private static Part part(long number, MessageRef at) {
    return new Part(number, 0, Optional.of(at));
  }

  private static MessageRef message(long id) {
    return new MessageRef(MAIN_GROUP, id);
  }
}
