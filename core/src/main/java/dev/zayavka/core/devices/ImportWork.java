package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.DeviceAct;
import dev.zayavka.ports.devices.DeviceAction;
import dev.zayavka.ports.devices.DeviceFile;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceState.Existing;
import dev.zayavka.ports.devices.DeviceState.Free;
import dev.zayavka.ports.devices.DeviceState.Kept;
import dev.zayavka.ports.devices.ImportFile;
import dev.zayavka.ports.devices.ImportPlan;
import dev.zayavka.ports.devices.Reading;
import dev.zayavka.ports.devices.Tally;
import dev.zayavka.ports.devices.driven.DevicesWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the rows of one list in, all in the transaction it is given. */
final class ImportWork {
  private final DevicesWork work;
  private final ImportFile file;
  private final Instant at;
  private final List<Existing> states = new ArrayList<>();
  private final List<DeviceAction> actions = new ArrayList<>();

  ImportWork(DevicesWork work, ImportFile file, Instant at) {
    this.work = work;
    this.file = file;
    this.at = at;
  }

  Tally carryOut(Reading.Table table) {
    List<ImportPlanner.Step> steps = ImportPlanner.steps(table, work.devices().all());
    add(steps);
    change(steps);
    work.devices().saveAll(states, at);
    Tally tally =
        new ImportPlan(
                Headed.of(table).header(), steps.stream().map(ImportPlanner.Step::row).toList())
            .tally();
    actions.add(
        DeviceAction.general(
            DeviceAct.IMPORTED,
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
      Existing device = new Free(new DeviceFile(ids.next(), step.fields(), 0));
      note(DeviceAct.ADDED, Optional.empty(), device);
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
      // What is not as planned was changed by somebody this very moment: all is planned once more.
      if (!(before.get(step.device().id()) instanceof Kept device)
          || !device.file().equals(step.device())) {
        throw new IllegalStateException(
            "device " + step.device().id().value() + " was changed while it was taken in");
      }
      DeviceFile written =
          new DeviceFile(step.device().id(), step.fields(), step.device().version() + 1);
      note(DeviceAct.EDITED, Optional.of(device), device.as(written));
    }
  }

  private void note(DeviceAct act, Optional<Existing> before, Existing after) {
    states.add(after);
    actions.add(
        new DeviceAction(
            act,
            Optional.of(after.file().id()),
            Optional.of(file.by()),
            before,
            Optional.of(after),
            Map.of("import", Long.toString(file.id().value())),
            at));
  }
}
