package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delivery after topics, groups and clients are gone. */
@Execution(ExecutionMode.CONCURRENT)
class HealingTest extends TicketInWork {

  @ParameterizedTest
  @ValueSource(strings = {"TOPIC_DELETED", "TOPIC_ID_INVALID", "message thread not found"})
  void a_deleted_main_topic_is_opened_again_with_what_was_said(String error) {
    main.group().answersDeletedTopicsWith(error).deletesTopic(main.id());

    alisa.says("[после]");
    mirror.awaitsMessage("[после]");
    ivan.in(mirror).says("[ответ]");

    LiveTopic again = anotherMain();
    again.awaitsMessage("[после]");
    again.awaitsMessage("[ответ]");
    desk.awaitRest();
    ChatTexts.in(again).onceInOrder("[начало]", "[после]", "[ответ]");
    assertThat(again.name()).isEqualTo("🟡 [В работе | @Иван] #1 | Алиса Петрова");
    assertThat(desk.card(again).buttons()).isNotEmpty();
    ChatTexts.in(mirror).onceInOrder("[начало]", "[после]", "[ответ]");
    ChatTexts.with(alisa).onceInOrder("[начало]", "[после]", "[ответ]");
    assertThat(main.group().topics()).hasSize(1);
    assertThat(desk.database().events(1)).containsOnlyOnce("TOPIC_LOST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOPIC_DELETED", "TOPIC_ID_INVALID", "message thread not found"})
  void a_deleted_mirror_is_opened_again_with_what_was_said(String error) {
    mirror.group().answersDeletedTopicsWith(error).deletesTopic(mirror.id());

    alisa.says("[после]");

    main.awaitsMessage("[после]");
    awaitTrue("another mirror", () -> !mirror.group().topics().isEmpty());
    LiveTopic again = desk.mirror(alisa, ivan);
    again.awaitsMessage("[после]");
    desk.awaitRest();
    ChatTexts.in(again).onceInOrder("[начало]", "[после]");
    ChatTexts.in(main).onceInOrder("[начало]", "[после]");
    ivan.in(again).says("[из новой темы]");
    alisa.awaitsMessage("[из новой темы]");
  }

  @Test
  void a_topic_that_refuses_the_bot_because_it_is_closed_is_opened_for_the_message() {
    main.group().refusesBotInClosedTopics();
    main.group().closesTopic(maria, main.id());

    alisa.says("[в закрытую тему]");

    main.awaitsMessage("[в закрытую тему]");
    mirror.awaitsMessage("[в закрытую тему]");
    desk.awaitRest();
    ChatTexts.in(main).onceInOrder("[начало]", "[в закрытую тему]");
    desk.awaitStatus(alisa, "WORK");
  }

  @Test
  void a_client_who_blocked_the_bot_is_given_what_waited_when_they_are_back() {
    alisa.blocks();
    main.awaitsMessage("заблокировал");
    assertThat(desk.ticket(alisa).clientBlocked()).isTrue();
    ivan.in(mirror).says("[раз]");
    main.awaitsMessage("[раз]");
    maria.in(main).says("[два]");
    mirror.awaitsMessage("[два]");
    desk.awaitRest();
    ChatTexts.with(alisa).never("[раз]", "[два]");
    assertThat(ChatTexts.in(main).count("заблокировал")).as("staff are told once").isEqualTo(1);
    assertThat(ChatTexts.in(mirror).count("заблокировал")).isEqualTo(1);

    alisa.unblocks();

    alisa.awaitsMessage("[два]");
    desk.awaitRest();
    ChatTexts.with(alisa).onceInOrder("[начало]", "[раз]", "[два]");
    assertThat(desk.ticket(alisa).clientBlocked()).isFalse();
    assertThat(desk.database().events(1)).containsOnlyOnce("CLIENT_BLOCKED", "CLIENT_RETURNED");
  }

  @Test
  void a_client_whose_block_nobody_told_of_is_found_out_by_the_refusal() {
    desk.office()
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .inChat(alisa.id())
        .answer(403, "Forbidden: bot was blocked by the user");

    ivan.in(mirror).says("[в никуда]");

    main.awaitsMessage("заблокировал");
    desk.awaitRest();
    alisa.says("[я тут]");
    alisa.awaitsMessage("[в никуда]");
    mirror.awaitsMessage("[я тут]");
    desk.awaitRest();
    ChatTexts.with(alisa).onceInOrder("[начало]", "[в никуда]");
    assertThat(desk.ticket(alisa).clientBlocked()).isFalse();
  }

  @Test
  void a_client_whose_ticket_was_closed_meanwhile_is_given_what_waited_too() {
    alisa.blocks();
    main.awaitsMessage("заблокировал");
    ivan.in(mirror).says("[решение]");
    main.awaitsMessage("[решение]");
    desk.closed(alisa);
    main.awaitsClosed();
    desk.awaitRest();

    alisa.unblocks();

    alisa.awaitsMessage("[решение]");
    assertThat(desk.ticket(alisa).clientBlocked()).isFalse();
  }

  @Test
  void a_topic_that_was_deleted_while_the_ticket_was_closed_is_opened_when_that_is_opened() {
    mirror.group().deletesTopic(mirror.id());
    desk.closed(alisa);
    main.awaitsClosed();
    desk.awaitRest();

    maria.in(main).says("/reopen");

    desk.awaitStatus(alisa, "WORK");
    awaitTrue("another mirror", () -> !mirror.group().topics().isEmpty());
    LiveTopic again = desk.mirror(alisa, ivan);
    again.awaitsMessage("[начало]");
    alisa.says("[дальше]");
    again.awaitsMessage("[дальше]");
    desk.awaitRest();
    ChatTexts.in(again).onceInOrder("[начало]", "[дальше]");
  }

  @Test
  void a_group_that_lost_its_topics_has_everything_when_they_are_back() {
    main.group().topics(false);

    alisa.says("[без тем]");

    desk.admin().awaitsMessage("the trouble", HealingTest::isAboutMainGroup, PATIENCE);
    mirror.awaitsMessage("[без тем]");
    ivan.in(mirror).says("[тоже без тем]");
    alisa.awaitsMessage("[тоже без тем]");
    main.group().topics(true);
    LiveTopic again = anotherMain();
    again.awaitsMessage("[тоже без тем]");
    desk.awaitRest();
    ChatTexts.in(again).onceInOrder("[начало]", "[без тем]", "[тоже без тем]");
    assertThat(desk.admin().messages().stream().filter(HealingTest::isAboutMainGroup)).hasSize(1);
  }

  @Test
  void a_group_that_threw_the_bot_out_has_everything_when_it_is_back() {
    main.group().kicksBot(maria);

    alisa.says("[без бота]");

    desk.admin().awaitsMessage("the trouble", HealingTest::isAboutMainGroup, PATIENCE);
    mirror.awaitsMessage("[без бота]");
    main.group().addsBot(maria);
    main.awaitsMessage("[без бота]");
    desk.awaitRest();
    ChatTexts.in(main).onceInOrder("[начало]", "[без бота]");
  }

  @Test
  void a_technicians_group_that_was_no_forum_is_followed_when_it_becomes_one() {
    GroupChat plain = desk.office().telegram().group(-7L, "Группа Нового");
    desk.office().stops(desk.office().bot());
    desk.office()
        .starts(Map.of("TECH_GROUPS_MAPPING", "{\"Иван\": -1002000000021, \"Новый\": -7}"));
    SimulatedPerson timur = desk.timur();
    LiveTopic fresh = desk.opened(timur, "[беда Тимура]");
    SupportDeskDriver.tap(maria, desk.card(fresh), "Новый");
    desk.admin().awaitsMessage("the trouble", view -> view.contains("-7"), PATIENCE);

    GroupChat forum = plain.upgradesTo(-1002000000077L, maria).topics(true);

    LiveTopic theirs = forum.awaitsTopic("#2 ");
    theirs.awaitsMessage("[беда Тимура]");
    maria.in(theirs).says("[от нового]");
    timur.awaitsMessage("[от нового]");
  }

  /** The topic that took the place of the deleted one. */
  private LiveTopic anotherMain() {
    awaitTrue(
        "another main topic", () -> !List.of(0, main.id()).contains(desk.ticket(alisa).topic()));
    return desk.main(alisa);
  }

  private static boolean isAboutMainGroup(MessageView view) {
    return view.contains("-1002000000001");
  }
}
