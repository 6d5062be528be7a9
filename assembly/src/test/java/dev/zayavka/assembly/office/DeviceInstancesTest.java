package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.COLLECT;
import static dev.zayavka.assembly.office.DeviceDeskDriver.JOIN;
import static dev.zayavka.assembly.office.DeviceDeskDriver.RETURN;
import static dev.zayavka.assembly.office.DeviceDeskDriver.TAKE;
import static dev.zayavka.assembly.office.DeviceDeskDriver.has;
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
    try (DeviceDeskDriver deviceDesk = webhooks(redis);
        Balancer balancer = new Balancer()) {
      twice(deviceDesk, balancer);
      long device = deviceDesk.device("SN-100");
      List<SimulatedPerson> people = everybody(deviceDesk);
      List<MessageView> cards = people.stream().map(one -> deviceDesk.card(one, device)).toList();

      List<Tap> taps =
          IntStream.range(0, 50)
              .mapToObj(i -> people.get(i % 3).taps(cards.get(i % 3), TAKE))
              .toList();
      taps.forEach(tap -> tap.awaitsAnswer(PATIENCE));
      deviceDesk.office().awaitRest();

      assertThat(deviceDesk.database().loans(device)).hasSize(1);
      assertThat(deviceDesk.database().history(device)).containsExactly("ADDED", "TAKEN");
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
    try (DeviceDeskDriver deviceDesk = webhooks(redis);
        Balancer balancer = new Balancer()) {
      twice(deviceDesk, balancer);
      long device = deviceDesk.device("SN-100");
      List<SimulatedPerson> people = everybody(deviceDesk);
      SimulatedPerson vera = people.getFirst();
      SimulatedPerson gleb = people.get(1);
      deviceDesk.taken(vera, device, "20.11");
      deviceDesk.joins(gleb, device);

      deviceDesk.office().clock().forward(Duration.ofDays(1));
      deviceDesk.runsTimedWork();
      deviceDesk.runsTimedWork();
      assertThat(withButton(vera, "Вернул")).hasSize(1);

      deviceDesk.taps(vera, device, RETURN);
      gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      deviceDesk.runsTimedWork();
      assertThat(withButton(gleb, COLLECT)).hasSize(1);
      assertThat(deviceDesk.database().history(device)).containsOnlyOnce("OFFERED");
      assertThat(deviceDesk.database().reminders(device, "TOMORROW")).isEqualTo(1);
    }
  }

  @Test
  void of_two_pollers_the_one_that_is_left_goes_on_with_the_question() {
    try (DeviceDeskDriver deviceDesk =
        new DeviceDeskDriver(TestOffice.plan(Mode.POLLING).devices().open())) {
      deviceDesk.office().starts();
      long device = deviceDesk.device("SN-100");
      SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
      deviceDesk.taken(vera, device);
      deviceDesk.office().starts();

      deviceDesk.office().stops(deviceDesk.office().firstBot());
      vera.says("завтра");

      awaitTrue("a day", () -> deviceDesk.database().due(device).equals("2026-11-19"));
    }
  }

  @Test
  void the_story_goes_on_while_redis_is_away() {
    try (DeviceDeskDriver deviceDesk = webhooks(true);
        Balancer balancer = new Balancer()) {
      twice(deviceDesk, balancer);
      long device = deviceDesk.device("SN-100");
      List<SimulatedPerson> people = everybody(deviceDesk);
      SimulatedPerson vera = people.getFirst();
      SimulatedPerson gleb = people.get(1);
      MessageView question = deviceDesk.tapped(vera, deviceDesk.card(vera, device), TAKE, "Когда");
      assertThat(question.buttonTexts()).contains("Без срока");

      deviceDesk.office().office().redis().orElseThrow().stop();
      deviceDesk.answered(vera, "завтра", "до 19.11.2026");
      deviceDesk.taps(gleb, device, JOIN);
      vera.awaitsMessage("Кто-то ждёт", PATIENCE);
      deviceDesk.taps(vera, device, RETURN);
      MessageView offer = gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
      many(deviceDesk);
      MessageView list = deviceDesk.answered(gleb, "меркурий", "12 устройств");
      gleb.taps(list, "Дальше →");
      turned(gleb, list);

      deviceDesk.office().office().redis().orElseThrow().resume();
      gleb.taps(offer, COLLECT);
      awaitTrue("Gleb has it", () -> deviceDesk.database().holder(device) == gleb.id());
      deviceDesk.office().awaitRest();
      assertThat(deviceDesk.database().history(device))
          .containsExactly("ADDED", "TAKEN", "DUE_SET", "JOINED", "RETURNED", "OFFERED", "TAKEN");
      assertThat(withButton(gleb, COLLECT)).isEmpty();
    }
  }

  private static DeviceDeskDriver webhooks(boolean redis) {
    return new DeviceDeskDriver(TestOffice.plan(Mode.WEBHOOK).devices().redis(redis).open());
  }

  private static void twice(DeviceDeskDriver deviceDesk, Balancer balancer) {
    Map<String, String> shared = Map.of("WEBHOOK_URL", balancer.url());
    balancer.to(deviceDesk.office().starts(shared), deviceDesk.office().starts(shared));
  }

  private static List<SimulatedPerson> everybody(DeviceDeskDriver deviceDesk) {
    return Stream.of(deviceDesk.vera(), deviceDesk.gleb(), deviceDesk.zoya())
        .map(deviceDesk::registered)
        .toList();
  }

  private static void many(DeviceDeskDriver deviceDesk) {
    deviceDesk.imported(
        "devices.csv",
        IntStream.rangeClosed(1, 12)
            .mapToObj("Касса;Меркурий;115Ф;M-%03d;;;;;"::formatted)
            .collect(Collectors.joining("\r\n", DeviceDeskDriver.HEADER, "\r\n")));
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
