package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import dev.zayavka.sandbox.telegram.people.TopicView;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A ticket goes from one technician to another, and back. */
@Execution(ExecutionMode.CONCURRENT)
class HandingOverTest {

  private SupportDeskDriver desk;
  private SimulatedPerson alisa;
  private SimulatedPerson ivan;
  private SimulatedPerson pyotr;

  @BeforeEach
  void open() {
    desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING));
    alisa = desk.alisa();
    ivan = desk.ivan();
    pyotr = desk.pyotr();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void the_next_technician_is_given_the_history_and_the_last_one_a_note() {
    LiveTopic ivans = desk.inWork(alisa, ivan, "[вопрос]");
    LiveTopic main = desk.main(alisa);
    ivan.in(ivans).says("[ответ Ивана]");
    alisa.privately().sendsPhoto("[фото]");
    ivans.awaitsMessage("[фото]");
    main.awaitsMessage("[фото]");
    desk.awaitRest();

    desk.tap(main, pyotr);

    LiveTopic pyotrs = desk.mirror(alisa, pyotr);
    pyotrs.awaitsMessage("[фото]");
    main.awaitsName("🟡 [В работе | @Пётр] #1 | Алиса Петрова");
    ChatTexts.in(pyotrs).onceInOrder("[вопрос]", "[ответ Ивана]", "[фото]");
    ivans.awaitsClosed();
    ivans.awaitsMessage("@Пётр");
    alisa.says("[дальше]");
    pyotrs.awaitsMessage("[дальше]");
    desk.awaitRest();
    ChatTexts.in(ivans).never("[дальше]");
    ChatTexts.in(main).onceInOrder("[вопрос]", "[ответ Ивана]", "[фото]", "[дальше]");
  }

  @Test
  void late_words_of_the_last_technician_are_refused_with_a_hint() {
    LiveTopic ivans = desk.inWork(alisa, ivan, "[вопрос]");
    desk.tap(desk.main(alisa), pyotr);
    LiveTopic pyotrs = desk.mirror(alisa, pyotr);
    pyotrs.awaitsMessage("[вопрос]");

    MessageView late = ivan.in(ivans).says("[поздно]");

    MessageView hint =
        ivans.awaitsMessage(
            "a hint", view -> view.fromBot() && view.replyTo() == late.id(), PATIENCE);
    assertThat(hint.text()).contains("@Пётр");
    desk.awaitRest();
    ChatTexts.with(alisa).never("[поздно]");
    ChatTexts.in(pyotrs).never("[поздно]");
    ChatTexts.in(desk.main(alisa)).never("[поздно]");
    assertThat(ivans.closed()).isTrue();
  }

  @Test
  void a_technician_who_has_it_again_works_in_the_same_topic_with_what_was_missed() {
    LiveTopic ivans = desk.inWork(alisa, ivan, "[вопрос]");
    LiveTopic main = desk.main(alisa);
    desk.tap(main, pyotr);
    LiveTopic pyotrs = desk.mirror(alisa, pyotr);
    pyotrs.awaitsMessage("[вопрос]");
    pyotr.in(pyotrs).says("[ответ Петра]");
    alisa.awaitsMessage("[ответ Петра]");
    desk.awaitRest();

    desk.tap(main, ivan);

    ivans.awaitsMessage("[ответ Петра]");
    ivans.awaitsOpen();
    pyotrs.awaitsClosed();
    ChatTexts.in(ivans).onceInOrder("[вопрос]", "[ответ Петра]");
    assertThat(desk.rooms().ivans().topics()).hasSize(1);
    ivan.in(ivans).says("[снова я]");
    alisa.awaitsMessage("[снова я]");
  }

  @Test
  void words_edited_meanwhile_are_right_in_the_topic_that_was_left() {
    LiveTopic ivans = desk.inWork(alisa, ivan, "[начало]");
    MessageView said = alisa.says("[опечтка]");
    ivans.awaitsMessage("[опечтка]");
    LiveTopic main = desk.main(alisa);
    main.awaitsMessage("[опечтка]");
    desk.awaitRest();
    desk.tap(main, pyotr);
    desk.mirror(alisa, pyotr).awaitsMessage("[опечтка]");
    desk.awaitRest();

    alisa.edits(said, "[опечатка]");
    desk.mirror(alisa, pyotr).awaitsMessage("[опечатка]");
    ivans.awaitsMessage("[опечатка]");
    desk.tap(main, ivan);
    ivans.awaitsOpen();
    desk.awaitRest();
    ChatTexts.in(ivans).onceInOrder("[начало]", "[опечатка]");
    ChatTexts.in(ivans).never("[опечтка]");
  }

  @Test
  void of_a_long_history_the_newest_fifty_are_copied_and_a_note_tells_of_the_others() {
    LiveTopic main = desk.opened(alisa, "[0]");
    List<String> words = IntStream.rangeClosed(1, 59).mapToObj(n -> "[" + n + "]").toList();
    words.forEach(alisa::says);
    main.awaitsMessage("[59]");
    desk.awaitRest();

    LiveTopic mirror = desk.taken(alisa, ivan);

    mirror.awaitsMessage("[59]");
    desk.awaitRest();
    ChatTexts.in(mirror).onceInOrder(words.subList(9, 59));
    ChatTexts.in(mirror).never("[0]", "[9]");
    assertThat(mirror.awaitsMessage("более ранних").text()).contains("10");
    ChatTexts.in(main).onceInOrder(words);
  }

  @Test
  void of_many_who_press_at_once_one_has_it_and_everything_agrees() {
    LiveTopic main = desk.opened(alisa, "[вопрос]");
    MessageView card = desk.card(main);
    List<SimulatedPerson> both = List.of(ivan, pyotr);

    List<Tap> taps =
        IntStream.range(0, 8)
            .mapToObj(n -> both.get(n % 2))
            .map(who -> SupportDeskDriver.tap(who, card, who.user().firstName()))
            .toList();
    taps.forEach(tap -> tap.awaitsAnswer(PATIENCE));
    desk.awaitRest();

    String name = desk.ticket(alisa).technician().orElseThrow();
    main.awaitsName("🟡 [В работе | @" + name + "] #1 | Алиса Петрова");
    SimulatedPerson has = name.equals("Иван") ? ivan : pyotr;
    GroupChat other = name.equals("Иван") ? desk.rooms().pyotrs() : desk.rooms().ivans();
    LiveTopic mirror = desk.mirror(alisa, has).awaitsOpen();
    ChatTexts.in(mirror).onceInOrder("[вопрос]");
    assertThat(other.topics()).allMatch(TopicView::closed);
    alisa.says("[дальше]");
    mirror.awaitsMessage("[дальше]");
    assertThat(other.messages()).noneMatch(view -> view.contains("[дальше]"));
  }

  @Test
  void a_button_of_an_old_card_tells_how_the_ticket_stands() {
    LiveTopic main = desk.opened(alisa, "[вопрос]");
    MessageView old = desk.card(main);
    desk.taken(alisa, ivan);
    desk.closed(alisa);
    main.awaitsClosed();

    assertThat(alert(SupportDeskDriver.tap(desk.maria(), old, "Пётр"))).contains("закрыт");
    desk.awaitRest();
    assertThat(desk.ticket(alisa).technician()).contains("Иван");
  }
}
