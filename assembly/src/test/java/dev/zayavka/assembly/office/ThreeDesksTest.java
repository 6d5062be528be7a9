package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.Counter.HISTORY;
import static dev.zayavka.assembly.office.Counter.NOT_FOUND;
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
  private HelpDesk desk;
  private Counter counter;

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.WEBHOOK).bothDesks().withDevices().running();
    desk = new HelpDesk(office);
    counter = new Counter(office);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whoever_presses_start_chooses_between_the_desks() {
    SimulatedPerson timur = desk.timur();
    timur.starts();
    MessageView greeting = timur.awaitsMessage("Здравствуйте", PATIENCE);
    assertThat(greeting.text()).contains("начните вопрос с /ask");
    assertThat(greeting.buttonTexts()).containsExactlyInAnyOrder(SUPPORT, DEVICES);

    counter.tapped(timur, greeting, SUPPORT, "Опишите вопрос");
    LiveTopic main = desk.opened(timur, "[вопрос]");
    MessageView mail = counter.tapped(timur, greeting, DEVICES, "рабочую почту");
    assertThat(mail.buttonTexts()).containsExactly("Отмена");
    counter.answered(timur, "timur@corp.example", "Готово");

    assertThat(counter.answered(timur, "терминал").text()).isEqualTo(NOT_FOUND);
    office.awaitRest();
    Said.in(main).never("corp.example", "терминал");
  }

  @Test
  void the_words_of_a_client_open_a_ticket() {
    LiveTopic main = desk.opened(desk.timur(), "касса не печатает");

    Said.in(main).onceInOrder("касса не печатает");
  }

  @Test
  void a_client_who_was_greeted_and_asked_for_an_address_has_a_ticket_all_the_same() {
    SimulatedPerson timur = desk.timur();
    timur.starts();
    timur.awaitsMessage("рабочую почту", PATIENCE);
    office.awaitRest();

    LiveTopic main = desk.opened(timur, "касса не печатает");

    Said.in(main).onceInOrder("касса не печатает");
    assertThat(counter.database().email(timur.id())).isEmpty();
  }

  @Test
  void the_words_of_a_borrower_are_a_search_and_their_question_a_ticket() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());

    MessageView found = counter.answered(vera, "ingenico", "1 устройство");
    assertThat(counter.answered(vera, "касса не печатает").text()).isEqualTo(NOT_FOUND);
    assertThat(counter.tapped(vera, found, Counter.label(found, "SN-100"), "Свободно"))
        .satisfies(card -> assertThat(card.buttonTexts()).contains(HISTORY));
    counter.taken(vera, device, "завтра");
    office.awaitRest();
    assertThat(desk.database().ticketsOf(vera.id())).isEmpty();

    vera.says("/ask касса не печатает");
    LiveTopic mirror = desk.taken(vera, desk.ivan());
    mirror.awaitsMessage("касса не печатает");
    desk.ivan().in(mirror).says("Перезагрузите её");
    vera.awaitsMessage("Перезагрузите её", PATIENCE);
    office.awaitRest();
    Said.in(mirror).never("/ask", "ingenico", "завтра");
  }

  @Test
  void a_picture_of_a_borrower_goes_to_support() {
    SimulatedPerson vera = counter.registered(counter.vera());

    vera.privately().sendsPhoto("что с ней?");

    desk.main(vera).awaitsMessage("что с ней?");
    assertThat(desk.ticket(vera).status()).isEqualTo("NEW");
  }

  @Test
  void an_analysts_comment_decides_a_request_also_when_they_borrow() {
    SimulatedPerson anna = office.anna();
    anna.says("anna@corp.example");
    awaitTrue("an address", () -> !counter.database().email(anna.id()).isEmpty());

    office.decided(anna, 1001, APPROVE, "Доход подтверждён");

    office.awaitStatus(1001, "DONE");
    office.awaitRest();
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("Доход подтверждён");
    assertThat(desk.database().ticketsOf(anna.id())).isEmpty();
    Said.with(anna).never(NOT_FOUND);
  }

  @Test
  void only_an_address_of_the_company_makes_a_borrower() {
    SimulatedPerson vera = counter.vera();
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
      counter.answered(vera, wrong, "рабочую почту");
    }
    assertThat(counter.database().email(vera.id())).isEmpty();
    counter.answered(vera, "  Vera@CORP.example ", "vera@corp.example");
    assertThat(counter.database().email(vera.id())).isEqualTo("vera@corp.example");
    office.awaitRest();
    assertThat(desk.database().ticketsOf(vera.id())).isEmpty();
  }
}
