package dev.zayavka.testkit.memory;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceState;
import dev.zayavka.ports.devices.DeviceState.Deleted;
import dev.zayavka.ports.devices.DeviceState.Existing;
import dev.zayavka.ports.devices.DeviceState.Kept;
import dev.zayavka.ports.devices.DeviceState.Lent;
import dev.zayavka.ports.devices.DeviceState.Offered;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.driven.Devices;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.InMemoryTables.Lending;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The devices; one transaction runs at a time, so that nothing has to be locked. */
record InMemoryDevices(TransactionDraft draft, InMemorySequences sequences) implements Devices {

  @Override
  public DeviceState lock(DeviceId device) {
    return Optional.<DeviceState>ofNullable(draft.tables().devices.get(device.value()))
        .orElseGet(DeviceState.Absent::new);
  }

  @Override
  public Map<DeviceId, Existing> lockAll(Collection<DeviceId> devices) {
    Map<DeviceId, Existing> found = new LinkedHashMap<>();
    for (DeviceId device : devices) {
      if (lock(device) instanceof Existing state) {
        found.put(device, state);
      }
    }
    return found;
  }

  @Override
  public DeviceId nextId() {
    return new DeviceId(sequences.nextDevice());
  }

  @Override
  public List<DeviceId> nextIds(int count) {
    return Stream.generate(this::nextId).limit(count).toList();
  }

  @Override
  public LoanId nextLoan() {
    return new LoanId(sequences.nextLoan());
  }

  @Override
  public void save(Existing state, Instant at) {
    if (state instanceof Kept) {
      requireOwnNumber(state.file(), DeviceField.SERIAL_NUMBER);
      requireOwnNumber(state.file(), DeviceField.INVENTORY_NUMBER);
    }
    draft.tables().devices.put(state.file().id().value(), spelled(state));
    keepLoan(state, at);
  }

  @Override
  public void saveAll(Collection<? extends Existing> states, Instant at) {
    states.forEach(state -> save(state, at));
  }

  @Override
  public Optional<DeviceId> withNumber(DeviceField number, String key) {
    return kept()
        .map(Existing::file)
        .filter(file -> file.fields().key(number).filter(key::equals).isPresent())
        .map(DeviceDossier::id)
        .findFirst();
  }

  @Override
  public List<DeviceDossier> all() {
    return kept().map(Existing::file).toList();
  }

  @Override
  public List<DeviceId> lapsed(Instant now, int limit) {
    return kept()
        .filter(Offered.class::isInstance)
        .map(Offered.class::cast)
        .filter(offered -> !offered.offer().until().isAfter(now))
        .sorted(Comparator.comparing(offered -> offered.offer().until()))
        .limit(limit)
        .map(offered -> offered.file().id())
        .toList();
  }

  @Override
  public List<DeviceId> wantedBy(PersonId person) {
    return those(state -> isWanted(state, person));
  }

  @Override
  public List<DeviceId> heldBy(PersonId person) {
    return those(state -> state instanceof Lent lent && lent.loan().holder().equals(person));
  }

  private void requireOwnNumber(DeviceDossier file, DeviceField number) {
    file.fields()
        .key(number)
        .flatMap(key -> withNumber(number, key))
        .filter(owner -> !owner.equals(file.id()))
        .ifPresent(
            owner -> {
              throw new IllegalStateException(
                  number + " of device " + file.id().value() + " is that of " + owner.value());
            });
  }

  /** A category is called what it was called first. */
  private Existing spelled(Existing state) {
    DeviceDossier file = state.file();
    DeviceFields fields =
        file.fields().with(DeviceField.CATEGORY, spelled(file.fields().category()));
    DeviceDossier spelled = new DeviceDossier(file.id(), fields, file.version());
    return switch (state) {
      case Kept kept -> kept.as(spelled);
      case Deleted deleted -> new Deleted(spelled, deleted.since());
    };
  }

  private String spelled(String category) {
    String key = DeviceFields.key(category);
    return draft.tables().categories.values().stream()
        .filter(known -> DeviceFields.key(known).equals(key))
        .findFirst()
        .orElseGet(
            () -> {
              draft.tables().categories.put(sequences.nextCategory(), category);
              return category;
            });
  }

  /** The open loan of a device is the one it is lent by, also when that had ended before. */
  private void keepLoan(Existing state, Instant at) {
    DeviceId device = state.file().id();
    Map<Long, Lending> loans = draft.tables().loans;
    loans.replaceAll(
        (id, lending) -> lending.device().equals(device) ? ended(lending, at) : lending);
    if (state instanceof Lent lent) {
      loans.put(lent.loan().id().value(), new Lending(device, lent.loan(), Optional.empty()));
    }
  }

  private List<DeviceId> those(Predicate<Existing> which) {
    return kept().filter(which).map(state -> state.file().id()).toList();
  }

  private Stream<Existing> kept() {
    return draft.tables().devices.values().stream().filter(Kept.class::isInstance);
  }

  private static boolean isWanted(Existing state, PersonId person) {
    return state instanceof Offered offered && offered.offer().to().equals(person)
        || state instanceof Kept kept
            && kept.queue().stream().anyMatch(waiter -> waiter.person().equals(person));
  }

  private static Lending ended(Lending lending, Instant at) {
    return new Lending(
        lending.device(), lending.loan(), lending.endedAt().or(() -> Optional.of(at)));
  }
}
