package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.has;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The clock reminds people, and never twice of the same. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceRemindersTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String REPORT = "Больше недели просрочено";

  private DeviceDeskDriver deviceDesk;

  @BeforeEach
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.POLLING));
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void a_bot_that_was_away_for_two_days_says_once_how_things_stand() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    taken(vera, "SN-1", "сегодня");
    taken(vera, "SN-2", "19.11");
    taken(vera, "SN-3", "20.11");
    taken(vera, "SN-4", "21.11");
    taken(vera, "SN-5", "22.11");
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    taken(gleb, "SN-6", "21.11");

    deviceDesk.office().stops(deviceDesk.office().bot());
    deviceDesk.office().clock().forward(DAY.multipliedBy(2));
    deviceDesk.office().starts();
    MessageView overdue = vera.awaitsMessage("Срок возврата прошёл: 2 устройства", PATIENCE);
    MessageView today = vera.awaitsMessage("Сегодня пора вернуть 1 устройство", PATIENCE);
    MessageView tomorrow = vera.awaitsMessage("Завтра пора вернуть 1 устройство", PATIENCE);
    gleb.awaitsMessage("Завтра пора вернуть 1 устройство", PATIENCE);
    deviceDesk.office().awaitRest();
    passes(Duration.ofHours(20));

    assertThat(overdue.text()).contains("SN-1", "SN-2", "просрочено на 2 дня", "на 1 день");
    assertThat(today.text()).contains("SN-3");
    assertThat(tomorrow.text()).contains("SN-4");
    assertThat(digests(vera)).hasSize(3);
    assertThat(digests(gleb)).hasSize(1);
  }

  @Test
  void nobody_is_reminded_of_what_is_back() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    long device = taken(vera, "SN-1", "завтра");
    deviceDesk.taps(vera, device, DeviceDeskDriver.RETURN);
    awaitTrue("it is back", () -> deviceDesk.database().holder(device) == 0);
    deviceDesk.office().awaitRest();

    passes(DAY.multipliedBy(3));

    assertThat(digests(vera)).isEmpty();
  }

  @Test
  void admins_hear_once_a_week_of_what_is_overdue_for_longer() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    long device = taken(vera, "SN-1", "19.11");

    passes(DAY.multipliedBy(8));
    assertThat(reports()).as("a week overdue, and no more").isEmpty();
    passes(DAY);
    assertThat(reports()).hasSize(1);
    passes(DAY.multipliedBy(6));
    assertThat(reports()).hasSize(1);
    passes(DAY);
    assertThat(reports()).hasSize(2);

    assertThat(reports().getLast().text()).contains("SN-1", "Вера Кассирова", "просрочено на 15");
    assertThat(digests(vera)).hasSize(4);
    assertThat(deviceDesk.database().reminders(device, "ADMINS")).isEqualTo(2);
  }

  private void passes(Duration time) {
    deviceDesk.office().clock().forward(time);
    deviceDesk.runsTimedWork();
  }

  private List<MessageView> digests(SimulatedPerson person) {
    return person.messages().stream().filter(view -> has(view, "Вернул")).toList();
  }

  private List<MessageView> reports() {
    return deviceDesk.admin().messages().stream().filter(view -> view.contains(REPORT)).toList();
  }

  private long taken(SimulatedPerson person, String serial, String due) {
    long device = deviceDesk.device(serial);
    deviceDesk.taken(person, device, due);
    return device;
  }
}
