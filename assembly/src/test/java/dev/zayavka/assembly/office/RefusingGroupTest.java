package dev.zayavka.assembly.office;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that refuse what the bot sends, in words of their own. */
@Execution(ExecutionMode.CONCURRENT)
class RefusingGroupTest {

  private SupportDeskDriver desk;

  @BeforeEach
  void anOfficeIsRunning() {
    desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHAT_RESTRICTED", "USER_BANNED_IN_CHANNEL"})
  void case_2_a_topic_that_cannot_be_opened_is_told_to_admins_and_later_to_the_client(
      String cause) {
    desk.office()
        .telegram()
        .faults()
        .every()
        .callsOf("createForumTopic")
        .answer(400, "Bad Request: " + cause);

    desk.alisa().says("[начало]");

    desk.admin().awaitsMessage(cause);
    desk.office().clock().forward(Duration.ofMinutes(11));
    desk.alisa().awaitsMessage("займёт больше времени");
    desk.office().telegram().faults().clear();
    desk.office().clock().forward(Duration.ofMinutes(31));
    desk.main(desk.alisa()).awaitsMessage("[начало]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHAT_RESTRICTED", "USER_BANNED_IN_CHANNEL"})
  void case_2_messages_that_a_group_refuses_wait_and_admins_are_told(String cause) {
    LiveTopic main = desk.opened(desk.alisa(), "[начало]");
    desk.awaitRest();
    desk.office()
        .telegram()
        .faults()
        .every()
        .callsOf("sendMessage")
        .inChat(main.group().id())
        .answer(400, "Bad Request: " + cause);

    desk.alisa().says("[дальше]");

    desk.admin().awaitsMessage(cause);
    desk.office().telegram().faults().clear();
    desk.office().clock().forward(Duration.ofMinutes(31));
    main.awaitsMessage("[дальше]");
  }
}
