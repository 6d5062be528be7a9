package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aDesk;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.columnNames;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static dev.zayavka.testkit.fixture.DeviceFixtures.semyon;

import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.devices.forms.DangerousActionService;
import dev.zayavka.core.devices.forms.FormService;
import dev.zayavka.core.devices.imports.ImportService;
import dev.zayavka.core.devices.lending.BorrowerService;
import dev.zayavka.core.devices.lending.DeviceDeliveryService;
import dev.zayavka.core.devices.lending.DeviceExportService;
import dev.zayavka.core.devices.lending.DeviceQueryService;
import dev.zayavka.core.devices.lending.DeviceService;
import dev.zayavka.core.devices.lending.DeviceWatchService;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceCommand.ByPerson;
import dev.zayavka.ports.devices.lending.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.devices.DeviceMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Test fixture: a whole device desk over the in-memory store; Ivan, Olga and Semyon may borrow. */
final class LendingDesk {

  private static final Duration LEASE = Duration.ofSeconds(60);

  final InMemoryStore store = new InMemoryStore();
  final MovableClock clock = new MovableClock();
  final DevicePolicy desk = aDesk();
  final DeviceService service = new DeviceService(DeviceMemory.in(store), desk);
  final DangerousActionService dangerous = new DangerousActionService(DeviceMemory.in(store), desk);
  final FormService forms = new FormService(DeviceMemory.in(store), desk);
  final BorrowerService borrowers = new BorrowerService(DeviceMemory.in(store), desk);
  final ImportService imports = new ImportService(DeviceMemory.in(store), desk, columnNames());
  final DeviceQueryService queries = new DeviceQueryService(DeviceMemory.in(store), desk);
  final DeviceExportService exports = new DeviceExportService(DeviceMemory.in(store));
  final DeviceWatchService watch = new DeviceWatchService(DeviceMemory.in(store), desk);
  final DeviceDeliveryService deliveries =
      new DeviceDeliveryService(
          DeviceMemory.in(store), desk, new Settlement(RetryPolicy.DEFAULT, desk.admins()));
  final List<Effect> delivered = new ArrayList<>();
  private final AtomicLong last = new AtomicLong();

  LendingDesk() {
    List.of(ivan(), olga(), semyon()).forEach(this::register);
  }

  void register(Borrower borrower) {
    in(
        work -> {
          work.borrowers().save(borrower);
          return borrower;
        });
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return desk.day(now());
  }

  /** Fresh command id. */
  CommandId id() {
    return CommandId.ofUpdate(last.incrementAndGet());
  }

  /** Fresh message. */
  MessageRef message(Person person) {
    return new MessageRef(person.id().privateChat(), last.incrementAndGet());
  }

  /** Terminal added by an admin. */
  DeviceId device(String serial) {
    return device(aTerminal(serial));
  }

  DeviceId device(DeviceFields fields) {
    DeviceId device = in(work -> work.devices().nextId());
    does(new DeviceCommand.AddDevice(device, fields, anAdmin(), now()));
    return device;
  }

  DeviceOutcome does(ByPerson command) {
    return service.handle(id(), new DeviceRequest(command, Optional.empty()));
  }

  DeviceOutcome takes(Borrower borrower, DeviceId device) {
    int version = state(device) instanceof DeviceState.Existing it ? it.file().version() : 0;
    return does(new TakeDevice(device, version, borrower.person(), now()));
  }

  DeviceOutcome takes(Borrower borrower, DeviceId device, LocalDate due) {
    takes(borrower, device);
    return does(
        new SetDueDate(
            device, loan(device).loan().id(), Optional.of(due), borrower.person(), now()));
  }

  DeviceOutcome returns(DeviceId device) {
    Lent lent = loan(device);
    Person holder = in(work -> work.borrowers().find(lent.loan().holder())).orElseThrow().person();
    return does(new ReturnDevice(device, lent.loan().id(), holder, now()));
  }

  /** Return noted by an admin. */
  DeviceOutcome takesBack(DeviceId device) {
    return does(new DeviceCommand.TakeBack(device, loan(device).loan().id(), anAdmin(), now()));
  }

  DeviceOutcome joins(Borrower borrower, DeviceId device) {
    return does(new JoinQueue(device, borrower.person(), now()));
  }

  DeviceState state(DeviceId device) {
    return in(work -> work.devices().lock(device));
  }

  Lent loan(DeviceId device) {
    return (Lent) state(device);
  }

  List<DeviceAction> history(DeviceId device) {
    return in(work -> work.history().of(device, 1, 100)).items().stream()
        .map(DeviceHistoryEntry::act)
        .toList()
        .reversed();
  }

  /** Private message. */
  boolean says(Person person, String words) {
    return forms.answered(
        id(), person, Optional.empty(), Optional.of(words), message(person), now());
  }

  /** Message without text. */
  boolean sends(Person person) {
    return forms.answered(id(), person, Optional.empty(), Optional.empty(), message(person), now());
  }

  <T> T in(Function<DevicesWork, T> question) {
    return DeviceMemory.in(store).inTransaction(question);
  }

  /** Pending effects of this type. */
  <E extends Effect> List<E> waiting(Class<E> kind) {
    return store.waiting().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Newest pending effect of this type. */
  <E extends Effect> E lastOf(Class<E> kind) {
    return waiting(kind).getLast();
  }

  /** Delivers everything that is due. */
  void deliverAll() {
    List<Claim> claims = claims();
    while (!claims.isEmpty()) {
      for (Claim claim : claims) {
        delivered.add(claim.effect());
        settle(claim, new Delivered(receipt(claim.effect())));
      }
      claims = claims();
    }
  }

  /** Settles the next effect of this type with the outcome; earlier ones are delivered. */
  void settleNext(Class<? extends Effect> kind, Delivery outcome) {
    for (Claim claim : claims()) {
      if (kind.isInstance(claim.effect())) {
        settle(claim, outcome);
        return;
      }
      settle(claim, new Delivered(receipt(claim.effect())));
    }
    settleNext(kind, outcome);
  }

  /** Delivered effects of this type. */
  <E extends Effect> List<E> sent(Class<E> kind) {
    return delivered.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Receipt receipt(Effect effect) {
    return effect instanceof ShowImport show
        ? new Receipt.Message(new MessageRef(show.to().privateChat(), last.incrementAndGet()))
        : new Receipt.None();
  }

  private List<Claim> claims() {
    return store
        .outboxQueue()
        .claim(Set.of(Channel.TELEGRAM, ImportEffect.FILES), 1, "worker", now(), LEASE);
  }

  private void settle(Claim claim, Delivery outcome) {
    if (deliveries.owns(claim.effect())) {
      deliveries.settle(claim, outcome, now(), 0);
    } else {
      in(work -> work.outbox().settle(claim, new Disposition.Done(), now()));
    }
  }
}
