package dev.zayavka.core.devices.lending;

import static dev.zayavka.core.devices.lending.DeviceTable.ADMIN;
import static dev.zayavka.core.devices.lending.DeviceTable.HOLD;
import static dev.zayavka.core.devices.lending.DeviceTable.ID;
import static dev.zayavka.core.devices.lending.DeviceTable.IVAN;
import static dev.zayavka.core.devices.lending.DeviceTable.LOAN;
import static dev.zayavka.core.devices.lending.DeviceTable.NOW;
import static dev.zayavka.core.devices.lending.DeviceTable.OLGA;
import static dev.zayavka.core.devices.lending.DeviceTable.PETR;
import static dev.zayavka.core.devices.lending.DeviceTable.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.LapseOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.LeaveQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeBack;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceDeciderTest {

  private static final Path PAGE = Path.of("..", "docs", "state-device.md");

  @Test
  void every_state_and_command_pair_ends_as_the_table_says() {
    assertThat(DeviceTable.table().render().lines().toList())
        .isEqualTo(
            StateTable.expected(DeviceDeciderTest.class, "device-table.md").lines().toList());
  }

  @Test
  void the_table_has_every_state_and_every_command() {
    assertThat(DeviceTable.table().names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    StateTable.variants(DeviceState.class),
                    StateTable.variants(DeviceCommand.class))
                .toList());
    DeviceTable.commands()
        .forEach((title, command) -> assertThat(title).startsWith(StateTable.name(command)));
  }

  @Test
  void the_page_of_states_is_current() throws IOException {
    String page = DevicePage.render();
    if (Objects.equals(System.getProperty("zayavka.docs"), "write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void what_comes_back_is_offered_to_the_first_of_the_queue_for_as_long_as_it_is_held() {
    Existing returned = after(DeviceTable.lent(), new ReturnDevice(ID, LOAN, IVAN, NOW));

    assertThat(returned)
        .isInstanceOfSatisfying(
            Offered.class,
            offered -> {
              assertThat(offered.offer().to()).isEqualTo(OLGA.id());
              assertThat(offered.offer().until()).isEqualTo(NOW.plus(HOLD));
              assertThat(people(offered)).containsExactly(PETR.id());
            });
  }

  @Test
  void who_lets_their_turn_pass_makes_way_for_the_next_and_the_last_one_frees_the_device() {
    Existing second =
        after(DeviceTable.offered(), new LapseOffer(ID, DeviceTable.offered().offer().until()));
    Existing nobody =
        after(second, new LapseOffer(ID, DeviceTable.offered().offer().until().plus(HOLD)));

    assertThat(((Offered) second).offer().to()).isEqualTo(PETR.id());
    assertThat(nobody).isInstanceOf(Free.class);
  }

  @Test
  void leaving_the_queue_keeps_the_order_of_the_others() {
    Existing joined = after(DeviceTable.lent(), new JoinQueue(ID, ADMIN, NOW));

    Existing left = after(joined, new LeaveQueue(ID, PETR, NOW));

    assertThat(people((Kept) left)).containsExactly(OLGA.id(), ADMIN.id());
  }

  @Test
  void who_takes_it_or_is_given_it_does_not_wait_any_more() {
    Existing taken = after(DeviceTable.offered(), new TakeDevice(ID, VERSION, OLGA, NOW));
    Existing given = after(DeviceTable.offered(), new AssignDevice(ID, PETR.id(), ADMIN, NOW));

    assertThat(people((Kept) taken)).containsExactly(PETR.id());
    assertThat(people((Kept) given)).containsExactly(OLGA.id());
  }

  @Test
  void joining_and_leaving_do_not_outdate_the_buttons_of_others() {
    Existing joined = after(DeviceTable.lent(), new JoinQueue(ID, ADMIN, NOW));

    assertThat(joined.file()).isEqualTo(DeviceTable.file());
  }

  @Test
  void undoing_gives_back_the_loan_and_passes_over_who_was_offered_the_device_meanwhile() {
    Existing takenBack = after(DeviceTable.lent(), new TakeBack(ID, LOAN, ADMIN, NOW));
    DeviceHistoryEntry step = step(DeviceAction.TAKEN_BACK, DeviceTable.lent(), takenBack);

    Existing undone = undo(takenBack, step);

    assertThat(undone)
        .isInstanceOfSatisfying(
            Lent.class,
            lent -> {
              assertThat(lent.loan()).isEqualTo(DeviceTable.lent().loan());
              assertThat(lent.queue()).isEqualTo(DeviceTable.lent().queue());
            });
  }

  @Test
  void an_undone_deletion_brings_the_device_back_as_it_stood() {
    Existing undone =
        undo(
            DeviceTable.deleted(),
            step(DeviceAction.DELETED, DeviceTable.offered(), DeviceTable.deleted()));

    assertThat(undone).isInstanceOf(Offered.class);
    assertThat(people((Kept) undone)).containsExactly(PETR.id());
  }

  @Test
  void what_somebody_built_upon_is_not_undone() {
    DeviceHistoryEntry step = step(DeviceAction.TAKEN_BACK, DeviceTable.lent(), DeviceTable.free());
    Existing taken = after(DeviceTable.free(), new TakeDevice(ID, VERSION, PETR, NOW));

    assertThat(
            DeviceDecider.decide(
                taken,
                new UndoLast(ID, taken.file().version(), ADMIN, NOW),
                DeviceTable.circumstances(Optional.of(step))))
        .isNotInstanceOf(Accepted.class);
  }

  private static Existing undo(Existing device, DeviceHistoryEntry step) {
    return after(
        device,
        new UndoLast(ID, device.file().version(), ADMIN, NOW),
        DeviceTable.circumstances(Optional.of(step)));
  }

  private static DeviceHistoryEntry step(DeviceAction act, Existing before, Existing after) {
    return DeviceTable.step(act, before, after);
  }

  private static Existing after(DeviceState before, DeviceCommand command) {
    return after(before, command, DeviceTable.circumstances(Optional.empty()));
  }

  private static Existing after(
      DeviceState before, DeviceCommand command, DecisionContext circumstances) {
    DeviceState state = before;
    if (DeviceDecider.decide(before, command, circumstances)
        instanceof Accepted<DeviceEvent, ?> accepted) {
      for (DeviceEvent event : accepted.events()) {
        state = DeviceDecider.evolve(state, event);
      }
    }
    return (Existing) state;
  }

  private static List<PersonId> people(Kept device) {
    return device.queue().stream().map(QueueEntry::person).toList();
  }
}
