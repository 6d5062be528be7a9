package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.COLLECT;
import static dev.zayavka.assembly.office.DeviceDeskDriver.RETURN;
import static dev.zayavka.assembly.office.DeviceDeskDriver.TAKE;
import static dev.zayavka.assembly.office.DeviceDeskDriver.has;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.faults.FaultPlan;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Outages of the database and of Telegram while devices are lent. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceOutageTest {

  @ParameterizedTest
  @EnumSource(Mode.class)
  void no_tap_is_lost_while_postgresql_is_away(Mode mode) {
    try (DeviceDeskDriver deviceDesk =
        DeviceDeskDriver.running(TestOffice.plan(mode).ownPostgres())) {
      long device = deviceDesk.device("SN-100");
      List<SimulatedPerson> people =
          Stream.of(deviceDesk.vera(), deviceDesk.gleb(), deviceDesk.zoya())
              .map(deviceDesk::registered)
              .toList();
      List<MessageView> cards = people.stream().map(one -> deviceDesk.card(one, device)).toList();
      deviceDesk.office().awaitRest();

      deviceDesk.office().office().postgres().stop();
      List<Tap> taps =
          IntStream.range(0, 9)
              .mapToObj(i -> people.get(i % 3).taps(cards.get(i % 3), TAKE))
              .toList();
      awaitTrue("not ready", () -> ready(deviceDesk) == 503);
      assertThat(taps).allSatisfy(tap -> assertThat(tap.answer()).isEmpty());

      deviceDesk.office().office().postgres().resume();
      taps.forEach(tap -> tap.awaitsAnswer(PATIENCE));
      deviceDesk.office().awaitRest();
      assertThat(deviceDesk.database().loans(device)).hasSize(1);
      assertThat(deviceDesk.database().history(device)).containsExactly("ADDED", "TAKEN");
      for (int i = 0; i < 3; i++) {
        assertThat(has(shown(people.get(i), cards.get(i)), TAKE)).isFalse();
      }
    }
  }

  @Test
  void an_offer_and_a_reminder_come_once_when_telegram_has_had_enough() {
    try (DeviceDeskDriver deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.POLLING))) {
      long device = deviceDesk.device("SN-100");
      SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
      SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
      deviceDesk.taken(vera, device, "20.11");
      deviceDesk.joins(gleb, device);

      FaultPlan faults = deviceDesk.office().telegram().faults();
      faults.next(1).callsOf("sendMessage").inChat(vera.id()).answerRetryAfter(7);
      faults.next(1).callsOf("sendMessage").inChat(vera.id()).answerBadGateway();
      faults.next(1).callsOf("sendMessage").inChat(vera.id()).answer(500, "Internal Server Error");
      deviceDesk.office().clock().forward(Duration.ofDays(1));
      MessageView reminder = vera.awaitsMessage("Завтра пора вернуть", PATIENCE);
      assertThat(faults.waiting()).isZero();

      faults.next(1).callsOf("sendMessage").inChat(gleb.id()).answerRetryAfter(7);
      faults.next(2).callsOf("sendMessage").inChat(gleb.id()).answerBadGateway();
      vera.taps(reminder, "Вернул");
      gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      deviceDesk.runsTimedWork();

      assertThat(faults.waiting()).isZero();
      assertThat(said(vera, "Завтра пора вернуть").size() + said(vera, "Всё возвращено").size())
          .isEqualTo(1);
      assertThat(said(gleb, "Подошла ваша очередь")).hasSize(1);
    }
  }

  @Test
  void who_has_blocked_the_bot_loses_their_turn_to_the_next() {
    try (DeviceDeskDriver deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.WEBHOOK))) {
      long device = deviceDesk.device("SN-100");
      SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
      SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
      SimulatedPerson zoya = deviceDesk.registered(deviceDesk.zoya());
      deviceDesk.taken(vera, device);
      deviceDesk.joins(gleb, device);
      deviceDesk.joins(zoya, device);

      gleb.blocks();
      deviceDesk.taps(vera, device, RETURN);

      MessageView offer = zoya.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      zoya.taps(offer, COLLECT);
      awaitTrue("Zoya has it", () -> deviceDesk.database().holder(device) == zoya.id());
      assertThat(deviceDesk.database().historyWithActors(device))
          .endsWith("OFFERED", "SKIPPED", "OFFERED", "TAKEN · Зоя");
    }
  }

  private static MessageView shown(SimulatedPerson person, MessageView card) {
    return person.messages().stream()
        .filter(view -> view.id() == card.id())
        .findFirst()
        .orElseThrow();
  }

  private static List<MessageView> said(SimulatedPerson person, String words) {
    return person.messages().stream().filter(view -> view.contains(words)).toList();
  }

  private static int ready(DeviceDeskDriver deviceDesk) {
    return deviceDesk.office().get(deviceDesk.office().bot(), "/readyz").statusCode();
  }
}
