package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.driven.DeviceIndex;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In-memory lookups of devices. */
record InMemoryDeviceIndex(DeskDraft<DeviceTables> draft) implements DeviceIndex {

  @Override
  public Optional<DeviceId> withNumber(DeviceField number, String written) {
    NumberKey key = NumberKey.of(written);
    String exact = DeviceFields.key(written);
    return kept()
        .map(Existing::file)
        .filter(file -> file.fields().numberKey(number).filter(key::equals).isPresent())
        .sorted(
            Comparator.comparing(file -> file.fields().key(number).filter(exact::equals).isEmpty()))
        .map(DeviceDossier::id)
        .findFirst();
  }

  @Override
  public Map<DeviceId, String> holders() {
    return kept()
        .filter(Lent.class::isInstance)
        .map(Lent.class::cast)
        .collect(
            Collectors.toMap(
                lent -> lent.file().id(),
                lent ->
                    Optional.ofNullable(draft.tables().borrowers.get(lent.loan().holder().value()))
                        .map(borrower -> borrower.person().name())
                        .orElse("")));
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

  private List<DeviceId> those(Predicate<Existing> which) {
    return kept().filter(which).map(state -> state.file().id()).toList();
  }

  private Stream<Existing> kept() {
    return draft.tables().devices.values().stream().filter(Kept.class::isInstance);
  }

  private static boolean isWanted(Existing state, PersonId person) {
    return (state instanceof Offered offered && offered.offer().to().equals(person))
        || (state instanceof Kept kept
            && kept.queue().stream().anyMatch(waiter -> waiter.person().equals(person)));
  }
}
