package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.SupportDatabase.Ticket;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets from the first message to the assignment of a technician. */
@ParameterizedClass
@CsvSource({"POLLING, false", "WEBHOOK, true"})
@Execution(ExecutionMode.CONCURRENT)
class TicketTest {

  private final Mode mode;
  private final boolean redis;
  private SupportDeskDriver desk;
  private SimulatedPerson alisa;
  private SimulatedPerson timur;

  TicketTest(Mode mode, boolean redis) {
    this.mode = mode;
    this.redis = redis;
  }

  @BeforeEach
  void open() {
    desk = SupportDeskDriver.running(TestOffice.plan(mode).redis(redis));
    alisa = desk.alisa();
    timur = desk.timur();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_first_message_opens_a_topic_with_a_card_and_goes_there() {
    LiveTopic main = desk.opened(alisa, "Касса не печатает");

    assertThat(main.name()).isEqualTo("🟢 [Новый] #1 | Алиса Петрова (@alisa)");
    MessageView card = desk.card(main);
    assertThat(card.buttonTexts())
        .anyMatch(label -> label.contains("Иван"))
        .anyMatch(label -> label.contains("Пётр"))
        .anyMatch(label -> label.contains(SupportDeskDriver.CLOSE));
    assertThat(card.id()).isLessThan(ChatTexts.in(main).only("Касса не печатает").id());
    desk.opened(timur, "А у меня всё сломалось");
    assertThat(desk.main(timur).name()).isEqualTo("🟢 [Новый] #2 | Тимур");
    assertThat(desk.rooms().main().topics()).hasSize(2);
  }

  @Test
  void start_greets_and_opens_nothing() {
    MessageView start = timur.says("/start");

    timur.awaitsMessageAfter(start, "", PATIENCE);
    desk.awaitRest();
    assertThat(desk.database().ticketsOf(timur.id())).isEmpty();
    assertThat(desk.rooms().main().topics()).isEmpty();
  }

  @Test
  void a_technician_who_takes_it_has_a_topic_of_their_own_with_what_was_said() {
    LiveTopic main = desk.opened(alisa, "раз");
    alisa.says("два");
    main.awaitsMessage("два");

    LiveTopic mirror = desk.taken(alisa, desk.ivan());

    main.awaitsName("🟡 [В работе | @Иван] #1 | Алиса Петрова");
    mirror.awaitsMessage("два");
    ChatTexts.in(mirror).onceInOrder("раз", "два");
    assertThat(mirror.name()).isEqualTo("🟡 [В работе | @Иван] #1 | Алиса Петрова");
    assertThat(desk.ticket(alisa))
        .returns("WORK", Ticket::status)
        .satisfies(ticket -> assertThat(ticket.technician()).contains("Иван"));
    assertThat(desk.database().events(1)).contains("OPENED", "ASSIGNED");
  }

  @Test
  void two_clients_in_the_same_moment_have_a_ticket_each() throws InterruptedException {
    atOnce(() -> alisa.says("слова Алисы"), () -> timur.says("слова Тимура"));

    desk.main(alisa).awaitsMessage("слова Алисы");
    desk.main(timur).awaitsMessage("слова Тимура");
    desk.awaitRest();
    ChatTexts.in(desk.main(alisa)).never("слова Тимура");
    ChatTexts.in(desk.main(timur)).never("слова Алисы");
    assertThat(desk.rooms().main().topics()).hasSize(2);
  }

  @Test
  void one_clients_two_first_messages_are_one_ticket_in_their_order() throws InterruptedException {
    atOnce(() -> alisa.says("[раз]"), () -> alisa.says("[два]"));

    LiveTopic main = desk.main(alisa);
    main.awaitsMessage("[раз]");
    main.awaitsMessage("[два]");
    desk.awaitRest();
    ChatTexts.in(main).onceInOrder(said(alisa));
    assertThat(desk.database().ticketsOf(alisa.id())).hasSize(1);
    assertThat(desk.rooms().main().topics()).hasSize(1);
  }

  @Test
  void three_messages_in_a_second_keep_their_order_in_both_topics() {
    LiveTopic mirror = desk.inWork(alisa, desk.ivan(), "начало");

    List.of("[1]", "[2]", "[3]").forEach(alisa::says);

    mirror.awaitsMessage("[3]");
    desk.awaitRest();
    ChatTexts.in(mirror).onceInOrder("начало", "[1]", "[2]", "[3]");
    ChatTexts.in(desk.main(alisa)).onceInOrder("начало", "[1]", "[2]", "[3]");
  }

  @Test
  void a_client_of_a_closed_ticket_who_writes_again_has_a_new_one_that_knows_the_last() {
    desk.inWork(alisa, desk.ivan(), "первая беда");
    desk.closed(alisa);
    desk.awaitRest();

    alisa.says("вторая беда");

    TestOffice.awaitTrue(
        "a second ticket", () -> desk.database().ticketsOf(alisa.id()).size() == 2);
    desk.main(alisa).awaitsMessage("вторая беда");
    assertThat(desk.ticket(alisa)).returns("NEW", Ticket::status).returns(1L, Ticket::previous);
    assertThat(desk.main(alisa).name()).isEqualTo("🟢 [Новый] #2 | Алиса Петрова (@alisa)");
    assertThat(desk.card(desk.main(alisa)).text()).contains("#1");
  }

  /** The client's messages, in Telegram's order. */
  private static List<String> said(SimulatedPerson client) {
    return client.messages().stream()
        .filter(view -> !view.fromBot())
        .map(MessageView::text)
        .toList();
  }

  private static void atOnce(Runnable one, Runnable other) throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    Thread first = Thread.ofVirtual().start(() -> after(go, one));
    Thread second = Thread.ofVirtual().start(() -> after(go, other));
    go.countDown();
    first.join();
    second.join();
  }

  private static void after(CountDownLatch go, Runnable deed) {
    try {
      go.await();
      deed.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
