package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.assembly.JsonLog;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The ticket, the request or the device in each line of the log about work that fails. */
@Isolated("it reads standard output")
class LogFieldsTest {

  private static final List<String> SUBJECTS = List.of("ticket", "request", "device");

  private static final String PROCESSOR = "UpdateProcessor";
  private static final String COURIER = "Courier";
  private static final String TIMER = "LogSubjects";

  private JsonLog log;
  private TestOffice office;
  private SupportDeskDriver desk;
  private DeviceDeskDriver deviceDesk;

  @BeforeEach
  void open() {
    log = JsonLog.begun();
    office =
        TestOffice.plan(Mode.POLLING)
            .bothDesks()
            .withDevices()
            .variable("CREDIT_REMIND_AFTER", "20m")
            .running();
    desk = new SupportDeskDriver(office);
    deviceDesk = new DeviceDeskDriver(office);
  }

  @AfterEach
  void close() {
    try {
      office.close();
    } finally {
      log.close();
    }
  }

  @Test
  void a_message_that_cannot_be_handled_names_its_ticket() {
    desk.inWork(desk.alisa(), desk.ivan(), "[вопрос]");
    poison();

    desk.alisa().says("[ещё]");

    awaitLine(PROCESSOR, "put aside", "ticket", desk.ticket(desk.alisa()).id());
    assertThatAllNameASubject();
  }

  @Test
  void an_answer_that_cannot_be_handled_names_its_ticket() {
    LiveTopic mirror = desk.inWork(desk.alisa(), desk.ivan(), "[вопрос]");
    poison();

    desk.ivan().in(mirror).says("[ответ]");

    awaitLine(PROCESSOR, "put aside", "ticket", desk.ticket(desk.alisa()).id());
    assertThatAllNameASubject();
  }

  @Test
  void a_tap_that_cannot_be_handled_names_its_request() {
    SimulatedPerson anna = office.anna();
    MessageView card = office.published(1001);
    office.awaitRest();
    poison();

    anna.taps(card, ACCEPT);

    awaitLine(PROCESSOR, "put aside", "request", 1001);
    assertThatAllNameASubject();
  }

  @Test
  void a_tap_that_cannot_be_handled_names_its_device() {
    long device = deviceDesk.device("SN-1");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    MessageView card = deviceDesk.card(vera, device);
    office.awaitRest();
    poison();

    vera.taps(card, DeviceDeskDriver.TAKE);

    awaitLine(PROCESSOR, "put aside", "device", device);
    assertThatAllNameASubject();
  }

  @Test
  void a_delivery_that_fails_names_its_ticket() {
    LiveTopic main = desk.opened(desk.alisa(), "[вопрос]");
    office.awaitRest();
    office
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .inChat(main.group().id())
        .answer(500, "Internal Server Error");

    desk.alisa().says("[ещё]");

    awaitLine(COURIER, "failed at attempt", "ticket", desk.ticket(desk.alisa()).id());
    assertThatAllNameASubject();
  }

  @Test
  void a_delivery_that_fails_names_its_request() {
    office
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .inChat(office.group().id())
        .answer(500, "Internal Server Error");

    office.posts(Bodies.of(1001));

    awaitLine(COURIER, "failed at attempt", "request", 1001);
    assertThatAllNameASubject();
  }

  @Test
  void timers_that_fail_name_the_ticket_and_the_request() {
    desk.inWork(desk.alisa(), desk.ivan(), "[вопрос]");
    office.published(1001);
    office.awaitRest();
    poison();

    office.clock().forward(Duration.ofMinutes(31));

    awaitLine(TIMER, "failed", "ticket", desk.ticket(desk.alisa()).id());
    awaitLine(TIMER, "failed", "request", 1001);
  }

  @Test
  void a_timer_that_fails_names_its_device() {
    long device = deviceDesk.device("SN-1");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    deviceDesk.taken(vera, device);
    deviceDesk.joins(gleb, device);
    deviceDesk.taps(vera, device, DeviceDeskDriver.RETURN);
    awaitTrue("it is back", () -> deviceDesk.database().holder(device) == 0);
    office.awaitRest();
    poison();

    office.clock().forward(Duration.ofDays(4));
    deviceDesk.beginsTimedWork();

    awaitLine(TIMER, "failed", "device", device);
  }

  /** From now on nothing can be enqueued, so each command fails at its end. */
  private void poison() {
    office.writes(
        """
        create function telegram.poison() returns trigger language plpgsql as
        $$ begin raise exception 'poison'; end $$
        """);
    office.writes(
        "create trigger poison before insert on telegram.outbox"
            + " for each row execute function telegram.poison()");
  }

  private void awaitLine(String logger, String words, String subject, long number) {
    Predicate<JsonNode> wanted =
        event ->
            event.path("loggerName").asText().endsWith("." + logger)
                && event.path("formattedMessage").asText().contains(words)
                && event.path("mdc").path(subject).asText().equals(Long.toString(number));
    awaitTrue(logger + " names the " + subject, () -> log.events().stream().anyMatch(wanted));
  }

  private void assertThatAllNameASubject() {
    assertThat(log.events().stream().filter(LogFieldsTest::isOfUpdateOrDelivery))
        .allSatisfy(
            event ->
                assertThat(SUBJECTS)
                    .as(event.toString())
                    .anyMatch(name -> event.path("mdc").has(name)));
  }

  private static boolean isOfUpdateOrDelivery(JsonNode event) {
    return event.path("mdc").has("update_id") || event.path("mdc").has("outbox");
  }
}
