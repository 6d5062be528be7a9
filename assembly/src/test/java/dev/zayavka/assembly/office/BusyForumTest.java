package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** More is said than Telegram lets through: 20 calls a minute for the whole main group. */
@Execution(ExecutionMode.CONCURRENT)
class BusyForumTest {

  private SupportDeskDriver desk;
  private List<SimulatedPerson> clients;

  @BeforeEach
  void open() {
    desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING).limits(FloodLimits.REAL));
    clients =
        List.of(
            desk.alisa(),
            desk.timur(),
            desk.office().telegram().person(43).named("Ольга").knowsBot());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void sixty_messages_of_three_clients_in_a_minute_arrive_in_order_and_within_the_limits() {
    sixtyMessages();

    everythingArrives();
  }

  @Test
  void a_bot_that_starts_again_in_between_keeps_to_the_limits_too() {
    sixtyMessages();
    awaitTrue("topics and cards are there", () -> callsToMainGroup() >= 6);

    desk.office().stops(desk.office().bot());
    desk.office().starts();

    everythingArrives();
  }

  @Test
  void what_telegram_says_of_waiting_is_heeded_over_a_restart_too() {
    desk.office().telegram().flood().limits(FloodLimits.of(30, 3, 8));
    sixtyMessages();
    awaitTrue("Telegram has refused", () -> !refusals().isEmpty());

    desk.office().stops(desk.office().bot());
    desk.office().starts();

    everythingArrives();
  }

  @Test
  void words_that_went_together_can_still_be_answered_and_edited() {
    SimulatedPerson alisa = desk.alisa();
    LiveTopic main = desk.opened(alisa, "[0]");
    desk.awaitRest();
    List<MessageView> said =
        IntStream.rangeClosed(1, 40).mapToObj(n -> alisa.says("[" + n + "]")).toList();
    main.awaitsMessage("[40]");
    desk.awaitRest();
    MessageView together =
        main.messages().stream()
            .filter(view -> view.contains("[39]") && view.contains("[40]"))
            .findFirst()
            .orElseThrow();

    desk.maria().in(main).replies(together, "[ответ]");
    MessageView answer = alisa.awaitsMessage("[ответ]");
    assertThat(said).extracting(MessageView::id).contains(answer.replyTo());
    assertThat(together.text()).contains(text(alisa, answer.replyTo()));
    alisa.edits(said.get(39), "[сорок]");
    main.awaitsMessage("[сорок]");
    desk.awaitRest();
    ChatTexts.in(main).onceInOrder("[0]", "[1]", "[38]", "[39]", "[сорок]");
    ChatTexts.in(main).never("[40]");
  }

  private void sixtyMessages() {
    for (int number = 1; number <= 20; number++) {
      for (SimulatedPerson client : clients) {
        client.says(marker(client, number));
      }
    }
  }

  private void everythingArrives() {
    clients.forEach(client -> desk.main(client).awaitsMessage(marker(client, 20)));
    desk.awaitRest();
    for (SimulatedPerson client : clients) {
      LiveTopic main = desk.main(client);
      ChatTexts.in(main)
          .onceInOrder(IntStream.rangeClosed(1, 20).mapToObj(n -> marker(client, n)).toList());
      clients.stream()
          .filter(other -> other.id() != client.id())
          .forEach(other -> ChatTexts.in(main).never("[" + other.id() + ":"));
      assertThat(main.messages()).as("some went together").hasSizeLessThan(21);
    }
    assertThat(desk.office().telegram().flood().violations()).isEmpty();
  }

  private List<RecordedCall> refusals() {
    return desk.office().telegram().transcript().select(call -> call.status() == 429);
  }

  private int callsToMainGroup() {
    return desk.office()
        .telegram()
        .transcript()
        .select(call -> call.took() && call.chatId() == SupportDeskFixture.MAIN)
        .size();
  }

  private static String text(SimulatedPerson person, int messageId) {
    return person.messages().stream()
        .filter(view -> view.id() == messageId)
        .map(MessageView::text)
        .findFirst()
        .orElseThrow();
  }

  private static String marker(SimulatedPerson client, int number) {
    return "[" + client.id() + ":" + number + "]";
  }
}
