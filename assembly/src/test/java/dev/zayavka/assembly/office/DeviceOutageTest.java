package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.Counter.COLLECT;
import static dev.zayavka.assembly.office.Counter.RETURN;
import static dev.zayavka.assembly.office.Counter.TAKE;
import static dev.zayavka.assembly.office.Counter.has;
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

/** What lending stands on goes away and comes back. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceOutageTest {

  @ParameterizedTest
  @EnumSource(Mode.class)
  void no_tap_is_lost_while_postgresql_is_away(Mode mode) {
    try (Counter counter = Counter.running(TestOffice.plan(mode).ownPostgres())) {
      long device = counter.device("SN-100");
      List<SimulatedPerson> people =
          Stream.of(counter.vera(), counter.gleb(), counter.zoya())
              .map(counter::registered)
              .toList();
      List<MessageView> cards = people.stream().map(one -> counter.card(one, device)).toList();
      counter.office().awaitRest();

      counter.office().office().postgres().stop();
      List<Tap> taps =
          IntStream.range(0, 9)
              .mapToObj(i -> people.get(i % 3).taps(cards.get(i % 3), TAKE))
              .toList();
      awaitTrue("not ready", () -> ready(counter) == 503);
      assertThat(taps).allSatisfy(tap -> assertThat(tap.answer()).isEmpty());

      counter.office().office().postgres().resume();
      taps.forEach(tap -> tap.awaitsAnswer(PATIENCE));
      counter.office().awaitRest();
      assertThat(counter.database().loans(device)).hasSize(1);
      assertThat(counter.database().history(device)).containsExactly("ADDED", "TAKEN");
      for (int i = 0; i < 3; i++) {
        assertThat(has(shown(people.get(i), cards.get(i)), TAKE)).isFalse();
      }
    }
  }

  @Test
  void an_offer_and_a_reminder_come_once_when_telegram_has_had_enough() {
    try (Counter counter = Counter.running(TestOffice.plan(Mode.POLLING))) {
      long device = counter.device("SN-100");
      SimulatedPerson vera = counter.registered(counter.vera());
      SimulatedPerson gleb = counter.registered(counter.gleb());
      counter.taken(vera, device, "20.11");
      counter.joins(gleb, device);

      FaultPlan faults = counter.office().telegram().faults();
      faults.next(1).callsOf("sendMessage").inChat(vera.id()).answerRetryAfter(7);
      faults.next(1).callsOf("sendMessage").inChat(vera.id()).answerBadGateway();
      faults.next(1).callsOf("sendMessage").inChat(vera.id()).answer(500, "Internal Server Error");
      counter.office().clock().forward(Duration.ofDays(1));
      MessageView reminder = vera.awaitsMessage("Завтра пора вернуть", PATIENCE);
      assertThat(faults.waiting()).isZero();

      faults.next(1).callsOf("sendMessage").inChat(gleb.id()).answerRetryAfter(7);
      faults.next(2).callsOf("sendMessage").inChat(gleb.id()).answerBadGateway();
      vera.taps(reminder, "Вернул");
      gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      counter.looksAtClock();

      assertThat(faults.waiting()).isZero();
      assertThat(said(vera, "Завтра пора вернуть").size() + said(vera, "Всё возвращено").size())
          .isEqualTo(1);
      assertThat(said(gleb, "Подошла ваша очередь")).hasSize(1);
    }
  }

  @Test
  void who_has_blocked_the_bot_loses_their_turn_to_the_next() {
    try (Counter counter = Counter.running(TestOffice.plan(Mode.WEBHOOK))) {
      long device = counter.device("SN-100");
      SimulatedPerson vera = counter.registered(counter.vera());
      SimulatedPerson gleb = counter.registered(counter.gleb());
      SimulatedPerson zoya = counter.registered(counter.zoya());
      counter.taken(vera, device);
      counter.joins(gleb, device);
      counter.joins(zoya, device);

      gleb.blocks();
      counter.taps(vera, device, RETURN);

      MessageView offer = zoya.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      zoya.taps(offer, COLLECT);
      awaitTrue("Zoya has it", () -> counter.database().holder(device) == zoya.id());
      assertThat(counter.database().historyWithActors(device))
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

  private static int ready(Counter counter) {
    return counter.office().get(counter.office().bot(), "/readyz").statusCode();
  }
}
