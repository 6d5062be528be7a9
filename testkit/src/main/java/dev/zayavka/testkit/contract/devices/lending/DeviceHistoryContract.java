package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDeveloper;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFreeDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.devices.lending.driven.DeviceHistory}. */
public interface DeviceHistoryContract {

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void a_device_nobody_touched_has_no_history() {
    DeviceId device = driver().someDevice();
    assertThat(last(device)).isEmpty();
    assertThat(of(device, 1)).isEqualTo(new Page<>(List.of(), 1, 0, 2));
  }

  @Test
  default void everything_that_can_be_done_comes_back_as_it_was_noted() {
    DeviceId device = driver().someDevice();
    for (DeviceAction act : DeviceAction.values()) {
      DeviceHistoryEntry action =
          new DeviceHistoryEntry(
              act,
              Optional.of(device),
              Optional.of(ivan().person()),
              Optional.empty(),
              Optional.of(aFreeDevice(aFile(device, aDevice()))),
              Map.of("to", "702", "слова", "<b>&\"'\\ 👍 Ёж"),
              NOW);
      append(action);
      assertThat(last(device)).contains(action);
    }
  }

  @Test
  default void a_device_is_noted_in_every_state_before_and_after() {
    DeviceId device = driver().someDevice();
    List<Existing> states =
        DeviceFixtures.everyState(aFile(device, aDevice()), driver().nextLoan());
    for (int i = 0; i < states.size(); i++) {
      DeviceHistoryEntry action =
          new DeviceHistoryEntry(
              DeviceAction.LAPSED,
              Optional.of(device),
              Optional.empty(),
              Optional.of(states.get(i)),
              Optional.of(states.get((i + 1) % states.size())),
              Map.of(),
              NOW);
      append(action);
      assertThat(last(device)).contains(action);
    }
  }

  @Test
  default void the_history_of_a_device_comes_the_newest_first_in_pages() {
    DeviceId device = driver().someDevice();
    DeviceId other = driver().someDevice();
    DeviceHistoryEntry added = about(device, DeviceAction.ADDED, NOW);
    DeviceHistoryEntry taken = about(device, DeviceAction.TAKEN, NOW);
    DeviceHistoryEntry returned = about(device, DeviceAction.RETURNED, NOW.plusSeconds(60));
    append(added);
    driver()
        .tell(
            work ->
                work.history()
                    .appendAll(List.of(taken, about(other, DeviceAction.EDITED, NOW), returned)));
    append(DeviceHistoryEntry.general(DeviceAction.IMPORTED, anAdmin(), Map.of("rows", "3"), NOW));
    assertThat(of(device, 1)).isEqualTo(new Page<>(List.of(returned, taken), 1, 3, 2));
    assertThat(of(device, 2)).isEqualTo(new Page<>(List.of(added), 2, 3, 2));
    assertThat(of(device, 3)).isEqualTo(new Page<>(List.of(), 3, 3, 2));
    assertThat(last(device)).contains(returned);
  }

  @Test
  default void the_newest_line_but_for_some_actions_is_found() {
    DeviceId device = driver().someDevice();
    DeviceHistoryEntry taken = about(device, DeviceAction.TAKEN, NOW);
    append(about(device, DeviceAction.ADDED, NOW));
    append(taken);
    append(about(device, DeviceAction.JOINED, NOW));
    append(about(driver().someDevice(), DeviceAction.EDITED, NOW));
    assertThat(newest(device, Set.of(DeviceAction.JOINED))).contains(taken);
    assertThat(newest(device, Set.of()).map(DeviceHistoryEntry::act)).contains(DeviceAction.JOINED);
    assertThat(newest(device, Set.of(DeviceAction.values()))).isEmpty();
  }

  @Test
  default void nothing_may_be_noted_at_once() {
    driver().tell(work -> work.history().appendAll(List.of()));
    assertThat(driver().table("actions").rows()).isEmpty();
  }

  @Test
  default void the_history_of_a_deleted_device_stays() {
    DeviceId device = driver().device(DeviceFixtures::aDeletedDevice).file().id();
    append(about(device, DeviceAction.DELETED, NOW));
    assertThat(of(device, 1).total()).isEqualTo(1);
  }

  @Test
  default void wrong_codes_of_somebody_come_the_oldest_first() {
    code(DeviceAction.CODE_REFUSED, aDeveloper(), NOW.plusSeconds(2));
    code(DeviceAction.CODE_REFUSED, aDeveloper(), NOW.minusSeconds(1));
    code(DeviceAction.CODE_REFUSED, aDeveloper(), NOW);
    code(DeviceAction.CODE_REFUSED, anAdmin(), NOW);
    code(DeviceAction.CODE_ACCEPTED, aDeveloper(), NOW.plusSeconds(1));
    assertThat(driver().list(work -> work.history().wrongCodes(aDeveloper().id(), NOW)))
        .containsExactly(NOW, NOW.plusSeconds(2));
    assertThat(driver().list(work -> work.history().wrongCodes(ivan().id(), NOW))).isEmpty();
  }

  private void append(DeviceHistoryEntry action) {
    driver().tell(work -> work.history().append(action));
  }

  private void code(DeviceAction act, Person by, Instant at) {
    append(DeviceHistoryEntry.general(act, by, Map.of("act", "DROP_DB"), at));
  }

  private Optional<DeviceHistoryEntry> last(DeviceId device) {
    return driver().list(work -> work.history().of(device, 1, 1).items()).stream().findFirst();
  }

  private Optional<DeviceHistoryEntry> newest(DeviceId device, Set<DeviceAction> except) {
    return driver().ask(work -> work.history().newest(device, except));
  }

  private Page<DeviceHistoryEntry> of(DeviceId device, int page) {
    return driver().ask(work -> work.history().of(device, page, 2));
  }

  private static DeviceHistoryEntry about(DeviceId device, DeviceAction act, Instant at) {
    return new DeviceHistoryEntry(
        act,
        Optional.of(device),
        Optional.of(ivan().person()),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        at);
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
