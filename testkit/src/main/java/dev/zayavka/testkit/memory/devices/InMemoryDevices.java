package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.driven.Devices;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.devices.DeviceTables.Lending;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The devices; one transaction runs at a time, so that nothing has to be locked. */
record InMemoryDevices(DeskDraft<DeviceTables> draft) implements Devices {

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
    return new DeviceId(draft.tables().lastDevice.incrementAndGet());
  }

  @Override
  public List<DeviceId> nextIds(int count) {
    return Stream.generate(this::nextId).limit(count).toList();
  }

  @Override
  public LoanId nextLoan() {
    return new LoanId(draft.tables().lastLoan.incrementAndGet());
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

  private void requireOwnNumber(DeviceDossier file, DeviceField number) {
    file.fields()
        .key(number)
        .flatMap(key -> otherWith(number, key, file.id()))
        .ifPresent(
            owner -> {
              throw new IllegalStateException(
                  number + " of device " + file.id().value() + " is that of " + owner.value());
            });
  }

  private Optional<DeviceId> otherWith(DeviceField number, String key, DeviceId device) {
    return draft.tables().devices.values().stream()
        .filter(Kept.class::isInstance)
        .map(Existing::file)
        .filter(other -> !other.id().equals(device))
        .filter(other -> other.fields().key(number).filter(key::equals).isPresent())
        .map(DeviceDossier::id)
        .findFirst();
  }

  /** Keeps the first spelling of a category. */
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
              draft
                  .tables()
                  .categories
                  .put(draft.tables().lastCategory.incrementAndGet(), category);
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

  private static Lending ended(Lending lending, Instant at) {
    return new Lending(
        lending.device(), lending.loan(), lending.endedAt().or(() -> Optional.of(at)));
  }
}
