package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.HISTORY;
import static dev.zayavka.assembly.office.DeviceDeskDriver.NOT_FOUND;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot serves three desks, and every word finds the one it is for. */
@Execution(ExecutionMode.CONCURRENT)
class ThreeDesksTest {

  private static final String SUPPORT = "Поддержка";
  private static final String DEVICES = "Техника";

  private TestOffice office;
  private SupportDeskDriver desk;
  private DeviceDeskDriver deviceDesk;

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.WEBHOOK).bothDesks().withDevices().running();
    desk = new SupportDeskDriver(office);
    deviceDesk = new DeviceDeskDriver(office);
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void whoever_presses_start_chooses_between_the_desks() {
    SimulatedPerson timur = desk.timur();
    timur.starts();
    MessageView greeting = timur.awaitsMessage("Здравствуйте", PATIENCE);
    assertThat(greeting.text()).contains("начните вопрос с /ask");
    assertThat(greeting.buttonTexts()).containsExactlyInAnyOrder(SUPPORT, DEVICES);

    deviceDesk.tapped(timur, greeting, SUPPORT, "Опишите вопрос");
    LiveTopic main = desk.opened(timur, "[вопрос]");
    MessageView mail = deviceDesk.tapped(timur, greeting, DEVICES, "рабочую почту");
    assertThat(mail.buttonTexts()).containsExactly("Отмена");
    deviceDesk.answered(timur, "timur@corp.example", "Готово");

    assertThat(deviceDesk.answered(timur, "терминал").text()).isEqualTo(NOT_FOUND);
    office.awaitRest();
    ChatTexts.in(main).never("corp.example", "терминал");
  }

  @Test
  void the_words_of_a_client_open_a_ticket() {
    LiveTopic main = desk.opened(desk.timur(), "касса не печатает");

    ChatTexts.in(main).onceInOrder("касса не печатает");
  }

  @Test
  void a_client_who_was_greeted_and_asked_for_an_address_has_a_ticket_all_the_same() {
    SimulatedPerson timur = desk.timur();
    timur.starts();
    timur.awaitsMessage("рабочую почту", PATIENCE);
    office.awaitRest();

    LiveTopic main = desk.opened(timur, "касса не печатает");

    ChatTexts.in(main).onceInOrder("касса не печатает");
    assertThat(deviceDesk.database().email(timur.id())).isEmpty();
  }

  @Test
  void the_words_of_a_borrower_are_a_search_and_their_question_a_ticket() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());

    MessageView found = deviceDesk.answered(vera, "ingenico", "1 устройство");
    assertThat(deviceDesk.answered(vera, "касса не печатает").text()).isEqualTo(NOT_FOUND);
    assertThat(deviceDesk.tapped(vera, found, DeviceDeskDriver.label(found, "SN-100"), "Свободно"))
        .satisfies(card -> assertThat(card.buttonTexts()).contains(HISTORY));
    deviceDesk.taken(vera, device, "завтра");
    office.awaitRest();
    assertThat(desk.database().ticketsOf(vera.id())).isEmpty();

    vera.says("/ask касса не печатает");
    LiveTopic mirror = desk.taken(vera, desk.ivan());
    mirror.awaitsMessage("касса не печатает");
    desk.ivan().in(mirror).says("Перезагрузите её");
    vera.awaitsMessage("Перезагрузите её", PATIENCE);
    office.awaitRest();
    ChatTexts.in(mirror).never("/ask", "ingenico", "завтра");
  }

  @Test
  void a_picture_of_a_borrower_goes_to_support() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());

    vera.privately().sendsPhoto("что с ней?");

    desk.main(vera).awaitsMessage("что с ней?");
    assertThat(desk.ticket(vera).status()).isEqualTo("NEW");
  }

  @Test
  void an_analysts_comment_decides_a_request_also_when_they_borrow() {
    SimulatedPerson anna = office.anna();
    anna.says("anna@corp.example");
    awaitTrue("an address", () -> !deviceDesk.database().email(anna.id()).isEmpty());

    office.decided(anna, 1001, APPROVE, "Доход подтверждён");

    office.awaitStatus(1001, "DONE");
    office.awaitRest();
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("Доход подтверждён");
    assertThat(desk.database().ticketsOf(anna.id())).isEmpty();
    ChatTexts.with(anna).never(NOT_FOUND);
  }

  @Test
  void only_an_address_of_the_company_makes_a_borrower() {
    SimulatedPerson vera = deviceDesk.vera();
    vera.starts();
    vera.awaitsMessage("рабочую почту", PATIENCE);

    for (String wrong :
        List.of(
            "a@corp.example@evil",
            "vera@corp.example.evil.ru",
            "vera@sub.corp.example",
            "vera@xcorp.example",
            "vera@c\u043erp.example",
            "vera@corp-example",
            "@corp.example")) {
      deviceDesk.answered(vera, wrong, "рабочую почту");
    }
    assertThat(deviceDesk.database().email(vera.id())).isEmpty();
    deviceDesk.answered(vera, "  Vera@CORP.example ", "vera@corp.example");
    assertThat(deviceDesk.database().email(vera.id())).isEqualTo("vera@corp.example");
    office.awaitRest();
    assertThat(desk.database().ticketsOf(vera.id())).isEmpty();
  }
}
