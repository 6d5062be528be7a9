package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.faults.FaultPlan;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as the field sends them. */
@Execution(ExecutionMode.CONCURRENT)
class FieldMessagesTest extends TicketInWork {

  private static final String LONG = "я".repeat(1500);
  private static final Duration PATIENCE = TestOffice.PATIENCE;

  @Test
  void case_1_formatted_words_are_notes_calls_commands_edits_and_found() {
    ivan.in(mirror).sendsRich("// клиенту не говорить");
    ivan.in(mirror).sendsRich("@petr помоги");
    MessageView said = alisa.privately().sendsRich("сломалась касса");
    main.awaitsMessage("a copy", view -> view.kind().equals("rich_message"), PATIENCE);
    desk.awaitRest();
    assertThat(alisa.messages())
        .noneMatch(view -> view.fromBot() && view.kind().startsWith("rich"));

    alisa.privately().editsRich(said, "сломалась другая касса");
    main.awaitsMessage(
        "the edit", view -> view.json().toString().contains("другая касса"), PATIENCE);
    desk.admin().says("/find другая касса");
    desk.admin().awaitsMessage("#" + desk.ticket(alisa).id());
    maria.in(main).sendsRich("/close");
    desk.awaitStatus(alisa, "CLOSED");
  }

  @Test
  void case_3_a_premium_caption_that_answers_something_arrives_plainer_on_both_legs() {
    MessageView answer = ivan.in(mirror).says("[ответ]");
    MessageView toClient = alisa.awaitsMessage("[ответ]");
    desk.awaitRest();

    MessageView photo = alisa.privately().replyingTo(toClient).sendsPhoto(LONG);

    for (LiveTopic topic : new LiveTopic[] {main, mirror}) {
      MessageView copy = topic.awaitsMessage(LONG);
      assertThat(copy.kind()).isEqualTo("photo");
      assertThat(copy.replyTo()).isZero();
    }
    desk.awaitRest();
    assertThat(answer.deleted()).isFalse();
    alisa.edits(photo, LONG + "!");
    for (LiveTopic topic : new LiveTopic[] {main, mirror}) {
      assertThat(topic.awaitsMessage(LONG + "!").replyTo()).isNotZero();
    }
  }

  @Test
  void case_3_an_edit_that_cannot_be_shown_is_told() {
    MessageView said = maria.in(main).says("[опечтка]");
    alisa.awaitsMessage("[опечтка]");
    desk.awaitRest();
    String tooLong = "Bad Request: message is too long";
    FaultPlan faults = desk.office().telegram().faults();
    faults.next(1).callsOf("editMessageText").inChat(alisa.id()).answer(400, tooLong);
    faults.next(1).callsOf("sendMessage").inChat(alisa.id()).answer(400, tooLong);

    maria.in(main).edits(said, "[опечатка]");

    MessageView told = main.awaitsMessage("Правка не показана клиенту");
    assertThat(told.text()).contains("текст").contains("длиннее");
    assertThat(told.replyTo()).isEqualTo(said.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"giveaway", "giveaway_winners", "paid_media", "gift"})
  void case_6_what_can_never_arrive_is_told_and_alarms_nobody(String kind) {
    SimulatedPerson timur = desk.timur();

    timur.privately().sends(kind, JsonNodes.object().put("winner_count", 3), "");

    assertThat(timur.awaitsMessage("Не дошло до поддержки").text()).contains("не даёт ботам");
    desk.awaitRest();
    assertThat(desk.database().ticketsOf(timur.id())).isEmpty();
    assertThat(desk.admin().messages()).isEmpty();
  }

  @Test
  void case_7_a_quote_goes_along_and_its_position_moves_with_our_head_line() {
    MessageView list = alisa.says("1) позвоните 2) подождите");
    MessageView inMirror = mirror.awaitsMessage("2) подождите");
    int there = inMirror.text().indexOf("2)");
    desk.awaitRest();

    ivan.in(mirror).with(quote("2) подождите", there)).replyingTo(inMirror).says("сколько?");

    MessageView toClient = alisa.awaitsMessage("сколько?");
    assertThat(toClient.replyTo()).isEqualTo(list.id());
    assertThat(toClient.json().at("/quote/text").asText()).isEqualTo("2) подождите");
    assertThat(toClient.json().at("/quote/position").asInt()).isEqualTo(13);
    MessageView inMain = main.awaitsMessage("сколько?");
    assertThat(inMain.json().at("/quote/position").asInt())
        .isEqualTo(main.awaitsMessage("2) подождите").text().indexOf("2)"));
  }

  @Test
  void case_7_staff_see_that_the_words_are_anothers() {
    ObjectNode forwarded = JsonNodes.object();
    ObjectNode origin = forwarded.putObject("forward_origin").put("type", "channel").put("date", 1);
    origin.putObject("chat").put("id", -9).put("type", "channel").put("title", "Банк Пример");

    alisa.privately().with(forwarded).says("[акция]");
    alisa.privately().with(forwarded).sendsSticker("🙂");

    for (LiveTopic topic : new LiveTopic[] {main, mirror}) {
      assertThat(topic.awaitsMessage("[акция]").text()).contains("Переслано: Банк Пример");
      topic.awaitsMessage("a sticker", view -> view.kind().equals("sticker"), PATIENCE);
      assertThat(topic.messages().stream().filter(view -> view.contains("Переслано")).count())
          .isEqualTo(2);
    }
  }

  @Test
  void case_8_a_part_nobody_uses_may_be_incomplete_and_nothing_is_parked() {
    ObjectNode gift = JsonNodes.object();
    gift.putObject("gift")
        .put("id", "1")
        .put("star_count", 15)
        .putObject("sticker")
        .put("file_id", "s")
        .put("file_unique_id", "u")
        .put("type", "regular")
        .put("is_animated", false)
        .put("is_video", false);

    alisa.privately().sends("gift", gift, "");
    alisa.says("[после подарка]");

    mirror.awaitsMessage("[после подарка]");
    desk.awaitRest();
    assertThat(desk.admin().messages()).isEmpty();
    assertThat(alisa.messages()).anyMatch(view -> view.contains("подарок"));
  }

  @Test
  void case_9_a_spoiler_and_a_caption_above_are_kept() {
    ObjectNode look =
        JsonNodes.object().put("has_media_spoiler", true).put("show_caption_above_media", true);
    maria.in(main).says("[чтобы автор сменился]");
    mirror.awaitsMessage("[чтобы автор сменился]");
    desk.awaitRest();

    alisa.privately().with(look).sendsPhoto("[сверху]");

    MessageView copy = mirror.awaitsMessage("[сверху]");
    assertThat(copy.text()).contains("Алиса");
    assertThat(copy.json().path("show_caption_above_media").asBoolean()).isTrue();
  }

  @Test
  void case_10_a_name_of_signs_without_ink_is_the_id() {
    SimulatedPerson timur = desk.timur().named("\u200b", "\u3164");

    timur.says("[кто я]");

    assertThat(desk.main(timur).awaitsMessage("[кто я]").text()).isNotEmpty();
    desk.rooms().main().awaitsTopic(Long.toString(timur.id()));
  }

  @Test
  void words_that_cannot_be_read_go_to_staff_alone_until_somebody_says_so() {
    ivan.in(mirror).sends("story", JsonNodes.parse("{\"id\":1}").orElseThrow(), "");

    main.awaitsMessage("a copy", view -> view.kind().equals("story"), PATIENCE);
    MessageView question = mirror.awaitsMessage("Отправить клиенту?");
    desk.awaitRest();
    assertThat(alisa.messages()).noneMatch(view -> view.kind().equals("story"));

    ivan.taps(question, "Отправить клиенту").awaitsAnswer(PATIENCE);
    alisa.awaitsMessage("a story", view -> view.kind().equals("story"), PATIENCE);
    desk.awaitRest();
    assertThat(ivan.taps(question, "Отправить клиенту").awaitsAnswer(PATIENCE).text())
        .contains("Уже");
    desk.awaitRest();
    assertThat(alisa.messages().stream().filter(view -> view.kind().equals("story")).count())
        .isEqualTo(1);
  }

  private static ObjectNode quote(String text, int position) {
    ObjectNode attributes = JsonNodes.object();
    attributes
        .putObject("quote")
        .setAll(
            (ObjectNode)
                JsonNodes.object()
                    .put("text", text)
                    .put("position", position)
                    .put("is_manual", true));
    return attributes;
  }
}
