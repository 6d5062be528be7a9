package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aDesk;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.core.devices.forms.FormService;
import dev.zayavka.core.devices.lending.BorrowerService;
import dev.zayavka.core.devices.lending.DeviceService;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.devices.lending.driven.DeviceIndex;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.memory.devices.DeviceMemory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Borrowers are locked before they are written, so that concurrent changes are not lost. */
final class HeldPeopleTest {
  private final LendingDesk desk = new LendingDesk();
  private final List<PersonId> writtenUnheld = new ArrayList<>();
  private boolean joinsMeanwhile;

  @Test
  void a_new_name_is_written_over_nothing_else() {
    Person boss = anAdmin();
    register(boss);
    DeviceId device = desk.device("SN-1");
    Person renamed = new Person(boss.id(), "Новая фамилия");

    new DeviceService(watched(), aDesk())
        .handle(
            desk.id(),
            new DeviceRequest(
                new DeviceCommand.DeleteDevice(device, renamed, desk.now()), Optional.empty()));

    assertThat(desk.in(work -> work.borrowers().find(boss.id())).orElseThrow().person())
        .isEqualTo(renamed);
    assertThat(writtenUnheld).isEmpty();
  }

  @Test
  void an_address_and_a_comment_are_written_over_nothing_else() {
    FormService forms = new FormService(watched(), aDesk());

    forms.begin(desk.id(), anAdmin(), new Form.ChangeEmail(ivan().id()), desk.now());
    says(forms, "new@corp.example");
    forms.begin(desk.id(), anAdmin(), new Form.ChangeComment(ivan().id()), desk.now());
    says(forms, "Работает из дома");

    Borrower changed = desk.in(work -> work.borrowers().find(ivan().id())).orElseThrow();
    assertThat(changed.email().orElseThrow().value()).isEqualTo("new@corp.example");
    assertThat(changed.comment()).contains("Работает из дома");
    assertThat(writtenUnheld).isEmpty();
  }

  @Test
  void nobody_is_deleted_who_joins_a_queue_this_very_moment() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    desk.joins(olga(), device);
    joinsMeanwhile = true;

    assertThatThrownBy(
            () ->
                new BorrowerService(watched(), aDesk())
                    .delete(desk.id(), anAdmin(), olga().id(), desk.now()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("this very moment");
    assertThat(desk.borrowers.isRegistered(olga().id())).isTrue();
  }

  private void register(Person person) {
    desk.register(
        new Borrower(
            person,
            Optional.empty(),
            Optional.of(new Email("boss@corp.example")),
            Optional.empty(),
            desk.now()));
  }

  private void says(FormService forms, String words) {
    forms.answered(
        desk.id(),
        anAdmin(),
        Optional.empty(),
        Optional.of(words),
        desk.message(anAdmin()),
        desk.now());
  }

  private Transactions<DevicesWork> watched() {
    return new Transactions<>() {
      @Override
      public <T> T inTransaction(Function<? super DevicesWork, ? extends T> action) {
        return DeviceMemory.in(desk.store).inTransaction(work -> action.apply(watched(work)));
      }
    };
  }

  private DevicesWork watched(DevicesWork work) {
    Borrowers borrowers = watched(work.borrowers());
    DeviceIndex index = joinsMeanwhile ? late(work.deviceIndex()) : work.deviceIndex();
    return (DevicesWork)
        Proxy.newProxyInstance(
            DevicesWork.class.getClassLoader(),
            new Class<?>[] {DevicesWork.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "borrowers" -> borrowers;
                  case "deviceIndex" -> index;
                  default -> method.invoke(work, arguments);
                });
  }

  private Borrowers watched(Borrowers borrowers) {
    Set<PersonId> held = new HashSet<>();
    return (Borrowers)
        Proxy.newProxyInstance(
            Borrowers.class.getClassLoader(),
            new Class<?>[] {Borrowers.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("lock")) {
                held.add((PersonId) arguments[0]);
              }
              if (arguments[0] instanceof Borrower saved && !held.contains(saved.id())) {
                writtenUnheld.add(saved.id());
              }
              return method.invoke(borrowers, arguments);
            });
  }

  /** Lets the first read of the queue precede another transaction's commit. */
  private static DeviceIndex late(DeviceIndex index) {
    List<String> looks = new ArrayList<>();
    return (DeviceIndex)
        Proxy.newProxyInstance(
            DeviceIndex.class.getClassLoader(),
            new Class<?>[] {DeviceIndex.class},
            (proxy, method, arguments) -> {
              looks.add(method.getName());
              return method.getName().equals("wantedBy")
                      && looks.stream().filter("wantedBy"::equals).count() == 1
                  ? List.of()
                  : method.invoke(index, arguments);
            });
  }
}
