package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.PersonInChat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Messages that cross between a client, the main topic and a technician's topic, and messages that
 * stay.
 */
@Execution(ExecutionMode.CONCURRENT)
class BridgeTest extends TicketInWork {

  @Test
  void words_reach_the_two_other_places_from_each_and_staff_see_who_spoke() {
    ivan.in(mirror).says("[из темы техника]");
    assertThat(alisa.awaitsMessage("[из темы техника]").text()).isEqualTo("[из темы техника]");
    assertThat(main.awaitsMessage("[из темы техника]").text()).contains("Иван");
    maria.in(main).says("[из главной темы]");
    assertThat(alisa.awaitsMessage("[из главной темы]").text()).isEqualTo("[из главной темы]");
    assertThat(mirror.awaitsMessage("[из главной темы]").text()).contains("Мария");
    alisa.says("[от клиента]");
    main.awaitsMessage("[от клиента]");
    mirror.awaitsMessage("[от клиента]");

    desk.awaitRest();
    String[] all = {"[из темы техника]", "[из главной темы]", "[от клиента]"};
    ChatTexts.in(main).onceInOrder(all);
    ChatTexts.in(mirror).onceInOrder(all);
    ChatTexts.with(alisa).onceInOrder(all);
  }

  @Test
  void formatting_crosses_too() {
    MessageView said = alisa.privately().saysInHtml("это <b>очень</b> срочно");

    MessageView copy = mirror.awaitsMessage("срочно");

    int from = copy.text().indexOf(said.text());
    assertThat(copy.formatted().entities())
        .anyMatch(
            entity ->
                entity.type().equals("bold")
                    && copy.text()
                        .substring(entity.offset(), entity.offset() + entity.length())
                        .equals("очень")
                    && entity.offset() > from);
  }

  @Test
  void every_kind_of_message_crosses() {
    PersonInChat seat = alisa.privately();
    seat.sendsPhoto("фото");
    for (String kind : List.of("video", "audio", "voice", "video_note", "document", "animation")) {
      seat.sendsFile(kind, "файл.bin", new byte[] {1}, "");
    }
    seat.sendsSticker("🙂");
    seat.sendsLocation(55.75, 37.62);
    seat.sendsContact("+79000000001", "Сосед");
    seat.sendsPoll("Да?", List.of("да", "нет"));
    mirror.awaitsMessage("a poll", view -> view.kind().equals("poll"));
    desk.awaitRest();

    List<String> sent =
        alisa.messages().stream()
            .filter(view -> !view.fromBot() && !view.kind().equals("text"))
            .map(MessageView::kind)
            .toList();
    assertThat(sent).hasSize(11);
    for (LiveTopic topic : List.of(main, mirror)) {
      assertThat(topic.messages())
          .extracting(MessageView::kind)
          .filteredOn(kind -> !kind.equals("text"))
          .containsExactlyElementsOf(sent);
    }
    ivan.in(mirror).sendsPhoto("наше фото");
    assertThat(alisa.awaitsMessage("наше фото").kind()).isEqualTo("photo");
    assertThat(main.awaitsMessage("наше фото").kind()).isEqualTo("photo");
  }

  @Test
  void an_answer_is_an_answer_to_the_same_words_everywhere() {
    MessageView question = alisa.says("[вопрос]");
    MessageView inMirror = mirror.awaitsMessage("[вопрос]");
    MessageView inMain = main.awaitsMessage("[вопрос]");
    desk.awaitRest();

    MessageView answer = ivan.in(mirror).replies(inMirror, "[ответ]");
    MessageView toClient = alisa.awaitsMessage("[ответ]");
    assertThat(toClient.replyTo()).isEqualTo(question.id());
    assertThat(main.awaitsMessage("[ответ]").replyTo()).isEqualTo(inMain.id());
    desk.awaitRest();

    alisa.privately().replies(toClient, "[спасибо]");
    assertThat(mirror.awaitsMessage("[спасибо]").replyTo()).isEqualTo(answer.id());
    MessageView answerInMain = ChatTexts.in(main).only("[ответ]");
    assertThat(main.awaitsMessage("[спасибо]").replyTo()).isEqualTo(answerInMain.id());
    desk.awaitRest();

    maria.in(main).replies(answerInMain, "[проверено]");
    assertThat(alisa.awaitsMessage("[проверено]").replyTo()).isEqualTo(toClient.id());
    assertThat(mirror.awaitsMessage("[проверено]").replyTo()).isEqualTo(answer.id());
  }

  @Test
  void an_answer_to_something_that_is_no_part_of_the_talk_goes_without() {
    MessageView card = desk.card(main);

    maria.in(main).replies(card, "[про карточку]");

    assertThat(alisa.awaitsMessage("[про карточку]").replyTo()).isZero();
    assertThat(mirror.awaitsMessage("[про карточку]").replyTo()).isZero();
  }

  @Test
  void edited_words_and_captions_follow_everywhere() {
    MessageView words = alisa.says("[опечтка]");
    MessageView photo = alisa.privately().sendsPhoto("[подпсь]");
    mirror.awaitsMessage("[подпсь]");
    desk.awaitRest();

    alisa.edits(words, "[опечатка]");
    alisa.edits(photo, "[подпись]");

    for (LiveTopic topic : List.of(main, mirror)) {
      topic.awaitsMessage("[опечатка]");
      topic.awaitsMessage("[подпись]");
    }
    desk.awaitRest();
    ChatTexts.in(main).onceInOrder("[опечатка]", "[подпись]");
    ChatTexts.in(mirror).onceInOrder("[опечатка]", "[подпись]");
    ChatTexts.in(mirror).never("[опечтка]", "[подпсь]");

    MessageView answer = ivan.in(mirror).says("[завтро]");
    alisa.awaitsMessage("[завтро]");
    desk.awaitRest();
    ivan.in(mirror).edits(answer, "[завтра]");
    alisa.awaitsMessage("[завтра]");
    main.awaitsMessage("[завтра]");
  }

  @Test
  void another_picture_follows_everywhere() {
    MessageView photo = alisa.privately().sendsPhoto("[шильдик]");
    mirror.awaitsMessage("[шильдик]");
    main.awaitsMessage("[шильдик]");
    desk.awaitRest();

    MessageView other = alisa.privately().editsPhoto(photo, new byte[] {7, 7, 7});

    for (LiveTopic topic : List.of(main, mirror)) {
      topic.awaitsMessage(
          "the other picture", view -> view.fromBot() && view.fileId().equals(other.fileId()));
    }
  }

  @Test
  void new_words_follow_where_the_copy_is_gone() {
    MessageView words = alisa.says("[адрес: Ленина 5]");
    MessageView copy = main.awaitsMessage("[адрес: Ленина 5]");
    mirror.awaitsMessage("[адрес: Ленина 5]");
    desk.awaitRest();
    maria.in(main).deletes(copy);

    alisa.edits(words, "[адрес: Ленина 15]");

    mirror.awaitsMessage("[адрес: Ленина 15]");
    assertThat(main.awaitsMessage("[адрес: Ленина 15]").text()).contains("✏️");
  }

  @Test
  void what_is_as_long_as_telegram_takes_crosses_whole_behind_who_said_it() {
    String longest = "[длинный]" + "ы".repeat(4087);
    ivan.in(mirror).says(longest);
    String caption = "[подпись]" + "ы".repeat(1015);
    maria.in(main).sendsPhoto(caption);

    assertThat(alisa.awaitsMessage("[длинный]").text()).isEqualTo(longest);
    assertThat(main.awaitsMessage("[длинный]").text()).isEqualTo(longest);
    assertThat(alisa.awaitsMessage("[подпись]").text()).isEqualTo(caption);
    assertThat(mirror.awaitsMessage("[подпись]").text()).isEqualTo(caption);
    desk.awaitRest();
    assertThat(ChatTexts.in(main).count("Иван Мастер")).isEqualTo(1);
    assertThat(ChatTexts.in(mirror).count("Мария Диспетчер")).isEqualTo(1);
  }

  @Test
  void what_was_deleted_before_it_could_be_carried_arrives_all_the_same() {
    desk.office().telegram().faults().next(2).callsOf("sendMessage").answerBadGateway();
    MessageView words = alisa.says("[слова]");
    MessageView photo = alisa.privately().sendsPhoto("[фото]");
    awaitTrue("both are taken in", () -> desk.database().postCount(1) == 3);
    alisa.privately().deletes(words);
    alisa.privately().deletes(photo);

    for (LiveTopic topic : List.of(main, mirror)) {
      topic.awaitsMessage("[слова]");
      assertThat(topic.awaitsMessage("[фото]").kind()).isEqualTo("photo");
    }
  }

  @Test
  void reactions_are_shown_on_the_other_copies_and_taken_back() {
    MessageView words = alisa.says("[готово?]");
    MessageView inMirror = mirror.awaitsMessage("[готово?]");
    MessageView inMain = main.awaitsMessage("[готово?]");
    desk.awaitRest();

    ivan.in(mirror).reacts(inMirror, "👍");
    awaitTrue("a thumb at the client's", () -> shown(words).contains("👍"));
    awaitTrue("a thumb in the main topic", () -> shown(inMain).contains("👍"));
    assertThat(shown(inMirror)).as("only the person's own").isEmpty();

    ivan.in(mirror).reacts(inMirror);
    awaitTrue("no thumb at the client's", () -> shown(words).isEmpty());
    awaitTrue("no thumb in the main topic", () -> shown(inMain).isEmpty());
    alisa.privately().reacts(words, "🔥");
    awaitTrue("a flame in the mirror", () -> shown(inMirror).contains("🔥"));
  }

  @Test
  void an_anonymous_administrator_is_a_person() {
    maria.in(main).anonymously().says("[от имени группы]");

    alisa.awaitsMessage("[от имени группы]");
    mirror.awaitsMessage("[от имени группы]");
    desk.awaitRest();
    ChatTexts.with(alisa).onceInOrder("[от имени группы]");
    ChatTexts.in(mirror).onceInOrder("[от имени группы]");
  }

  @Test
  void notes_calls_for_a_specialist_and_commands_stay_inside() {
    maria.in(main).says("// [заметка]");
    maria.in(main).says("@ivan [помоги]");
    ivan.in(mirror).says("//[ещё заметка]");
    ivan.in(mirror).says("/spravka [команда]");
    maria.in(main).says("/ban@other_bot [чужому боту]");
    maria.in(main).says("[наружу]");

    alisa.awaitsMessage("[наружу]");
    mirror.awaitsMessage("[наружу]");
    desk.awaitRest();
    ChatTexts.with(alisa)
        .never("[заметка]", "[помоги]", "[ещё заметка]", "[команда]", "[чужому боту]");
    ChatTexts.in(mirror).never("[заметка]", "[помоги]", "[чужому боту]");
    ChatTexts.in(main).never("[ещё заметка]", "[команда]");
    assertThat(desk.database().events(1)).contains("STAFF_NOTE", "SPECIALIST_CALLED");
  }

  @Test
  void pins_renames_comings_and_goings_reach_nobody() {
    MessageView words = ivan.in(mirror).says("[важно]");
    alisa.awaitsMessage("[важно]");
    main.awaitsMessage("[важно]");
    desk.awaitRest();
    int before = everywhere();

    ivan.in(mirror).pins(words);
    mirror.group().renamesTopic(ivan, mirror.id(), "Моё название");
    main.group().renamesTopic(maria, main.id(), "Другое название");
    main.group().renamedBy(maria, "Поддержка 24/7");
    main.group().joinedBy(desk.timur());
    main.group().leftBy(desk.timur());
    desk.awaitRest();

    assertThat(everywhere()).isEqualTo(before);
  }

  @Test
  void what_is_said_beside_the_topics_is_nobodys() {
    maria.in(main.group()).says("[в общей теме]");
    int other = main.group().opensTopic(maria, "Обеды");
    maria.in(main.group(), other).says("[про обеды]");
    alisa.in(main.group()).says("[клиент в группе]");
    desk.awaitRest();

    ChatTexts.with(alisa).never("[в общей теме]", "[про обеды]");
    ChatTexts.in(main).never("[в общей теме]", "[про обеды]", "[клиент в группе]");
    ChatTexts.in(mirror).never("[в общей теме]", "[про обеды]", "[клиент в группе]");
    assertThat(desk.database().postCount(1)).isEqualTo(1);
  }

  /** Number of messages in the three places together. */
  private int everywhere() {
    return alisa.messages().size() + main.messages().size() + mirror.messages().size();
  }

  /** The bot's own reaction to a message. */
  private List<String> shown(MessageView message) {
    return desk.office()
        .telegram()
        .group(message.chatId())
        .message(message.id())
        .reactions()
        .getOrDefault(desk.office().telegram().bot().id(), List.of());
  }
}
