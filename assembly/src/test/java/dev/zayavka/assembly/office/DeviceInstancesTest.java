package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.Counter.COLLECT;
import static dev.zayavka.assembly.office.Counter.JOIN;
import static dev.zayavka.assembly.office.Counter.RETURN;
import static dev.zayavka.assembly.office.Counter.TAKE;
import static dev.zayavka.assembly.office.Counter.has;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several bots lend from one list. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceInstancesTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void of_fifty_taps_over_two_webhooks_one_takes_the_device(boolean redis) {
    try (Counter counter = webhooks(redis);
        Balancer balancer = new Balancer()) {
      twice(counter, balancer);
      long device = counter.device("SN-100");
      List<SimulatedPerson> people = everybody(counter);
      List<MessageView> cards = people.stream().map(one -> counter.card(one, device)).toList();

      List<Tap> taps =
          IntStream.range(0, 50)
              .mapToObj(i -> people.get(i % 3).taps(cards.get(i % 3), TAKE))
              .toList();
      taps.forEach(tap -> tap.awaitsAnswer(PATIENCE));
      counter.office().awaitRest();

      assertThat(counter.database().loans(device)).hasSize(1);
      assertThat(counter.database().history(device)).containsExactly("ADDED", "TAKEN");
      assertThat(
              people.stream()
                  .flatMap(one -> one.messages().stream())
                  .filter(view -> view.contains("Когда планируете вернуть")))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void two_bots_send_one_reminder_and_one_offer(boolean redis) {
    try (Counter counter = webhooks(redis);
        Balancer balancer = new Balancer()) {
      twice(counter, balancer);
      long device = counter.device("SN-100");
      List<SimulatedPerson> people = everybody(counter);
      SimulatedPerson vera = people.getFirst();
      SimulatedPerson gleb = people.get(1);
      counter.taken(vera, device, "20.11");
      counter.joins(gleb, device);

      counter.office().clock().forward(Duration.ofDays(1));
      counter.looksAtClock();
      counter.looksAtClock();
      assertThat(withButton(vera, "Вернул")).hasSize(1);

      counter.taps(vera, device, RETURN);
      gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      counter.looksAtClock();
      assertThat(withButton(gleb, COLLECT)).hasSize(1);
      assertThat(counter.database().history(device)).containsOnlyOnce("OFFERED");
      assertThat(counter.database().reminders(device, "TOMORROW")).isEqualTo(1);
    }
  }

  @Test
  void of_two_pollers_the_one_that_is_left_goes_on_with_the_question() {
    try (Counter counter = new Counter(TestOffice.plan(Mode.POLLING).devices().open())) {
      counter.office().starts();
      long device = counter.device("SN-100");
      SimulatedPerson vera = counter.registered(counter.vera());
      counter.taken(vera, device);
      counter.office().starts();

      counter.office().stops(counter.office().firstBot());
      vera.says("завтра");

      awaitTrue("a day", () -> counter.database().due(device).equals("2026-11-19"));
    }
  }

  @Test
  void the_story_goes_on_while_redis_is_away() {
    try (Counter counter = webhooks(true);
        Balancer balancer = new Balancer()) {
      twice(counter, balancer);
      long device = counter.device("SN-100");
      List<SimulatedPerson> people = everybody(counter);
      SimulatedPerson vera = people.getFirst();
      SimulatedPerson gleb = people.get(1);
      MessageView question = counter.tapped(vera, counter.card(vera, device), TAKE, "Когда");
      assertThat(question.buttonTexts()).contains("Без срока");

      counter.office().office().redis().orElseThrow().stop();
      counter.answered(vera, "завтра", "до 19.11.2026");
      counter.taps(gleb, device, JOIN);
      vera.awaitsMessage("Кто-то ждёт", PATIENCE);
      counter.taps(vera, device, RETURN);
      MessageView offer = gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      many(counter);
      MessageView list = counter.answered(gleb, "меркурий", "12 устройств");
      gleb.taps(list, "Дальше →");
      turned(gleb, list);

      counter.office().office().redis().orElseThrow().resume();
      gleb.taps(offer, COLLECT);
      awaitTrue("Gleb has it", () -> counter.database().holder(device) == gleb.id());
      counter.office().awaitRest();
      assertThat(counter.database().history(device))
          .containsExactly("ADDED", "TAKEN", "DUE_SET", "JOINED", "RETURNED", "OFFERED", "TAKEN");
      assertThat(withButton(gleb, COLLECT)).isEmpty();
    }
  }

  private static Counter webhooks(boolean redis) {
    return new Counter(TestOffice.plan(Mode.WEBHOOK).devices().redis(redis).open());
  }

  private static void twice(Counter counter, Balancer balancer) {
    Map<String, String> shared = Map.of("WEBHOOK_URL", balancer.url());
    balancer.to(counter.office().starts(shared), counter.office().starts(shared));
  }

  private static List<SimulatedPerson> everybody(Counter counter) {
    return Stream.of(counter.vera(), counter.gleb(), counter.zoya())
        .map(counter::registered)
        .toList();
  }

  private static void many(Counter counter) {
    counter.imported(
        "devices.csv",
        IntStream.rangeClosed(1, 12)
            .mapToObj("Касса;Меркурий;115Ф;M-%03d;;;;;"::formatted)
            .collect(Collectors.joining("\r\n", Counter.HEADER, "\r\n")));
  }

  private static void turned(SimulatedPerson person, MessageView list) {
    person.awaitsMessage(
        "the second page",
        view -> view.id() == list.id() && view.buttonTexts().contains("2/2"),
        PATIENCE);
  }

  private static List<MessageView> withButton(SimulatedPerson person, String button) {
    return person.messages().stream().filter(view -> has(view, button)).toList();
  }
}
