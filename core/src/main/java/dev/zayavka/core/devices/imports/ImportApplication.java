package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.RowCounts;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Application of one list to the devices, in the transaction it is given. */
final class ImportApplication {
  private final DevicesWork work;
  private final ImportFile file;
  private final Instant at;
  private final List<Existing> states = new ArrayList<>();
  private final List<DeviceHistoryEntry> actions = new ArrayList<>();

  ImportApplication(DevicesWork work, ImportFile file, Instant at) {
    this.work = work;
    this.file = file;
    this.at = at;
  }

  RowCounts carryOut(ImportPlanner.Planned planned) {
    List<ImportPlanner.Step> steps = planned.steps();
    add(steps);
    change(steps);
    work.devices().saveAll(states, at);
    RowCounts tally = planned.plan().tally();
    actions.add(
        DeviceHistoryEntry.general(
            DeviceAction.IMPORTED,
            file.by(),
            Map.of(
                "import", Long.toString(file.id().value()),
                "added", Integer.toString(tally.added()),
                "changed", Integer.toString(tally.changed()),
                "refused", Integer.toString(tally.refused())),
            at));
    work.history().appendAll(actions);
    return tally;
  }

  private void add(List<ImportPlanner.Step> steps) {
    List<ImportPlanner.Step.Add> added =
        steps.stream()
            .flatMap(
                step ->
                    step instanceof ImportPlanner.Step.Add one ? Stream.of(one) : Stream.empty())
            .toList();
    Iterator<DeviceId> ids = work.devices().nextIds(added.size()).iterator();
    for (ImportPlanner.Step.Add step : added) {
      Existing device = new Free(new DeviceDossier(ids.next(), step.fields(), 0));
      note(DeviceAction.ADDED, Optional.empty(), device);
    }
  }

  private void change(List<ImportPlanner.Step> steps) {
    List<ImportPlanner.Step.Change> changed =
        steps.stream()
            .flatMap(
                step ->
                    step instanceof ImportPlanner.Step.Change one ? Stream.of(one) : Stream.empty())
            .toList();
    Map<DeviceId, Existing> before =
        work.devices().lockAll(changed.stream().map(step -> step.device().id()).toList());
    for (ImportPlanner.Step.Change step : changed) {
      // The device changed after planning: abort, so that the list is planned again.
      if (!(before.get(step.device().id()) instanceof Kept device)
          || !device.file().equals(step.device())) {
        throw new IllegalStateException(
            "device " + step.device().id().value() + " was changed while it was taken in");
      }
      DeviceDossier written =
          new DeviceDossier(step.device().id(), step.fields(), step.device().version() + 1);
      note(DeviceAction.EDITED, Optional.of(device), device.as(written));
    }
  }

  private void note(DeviceAction act, Optional<Existing> before, Existing after) {
    states.add(after);
    actions.add(
        new DeviceHistoryEntry(
            act,
            Optional.of(after.file().id()),
            Optional.of(file.by()),
            before,
            Optional.of(after),
            Map.of("import", Long.toString(file.id().value())),
            at));
  }
}
