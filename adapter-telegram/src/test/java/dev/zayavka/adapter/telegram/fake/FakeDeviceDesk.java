package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.forms.DangerousOutcome;
import dev.zayavka.ports.devices.forms.DangerousRequest;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.devices.lending.DeviceCommand.ByPerson;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.devices.lending.driving.HandleDevices;
import dev.zayavka.ports.devices.lending.driving.ManageBorrowers;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.ports.tables.TableReading;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fake device desk with canned answers; records its calls. */
public final class FakeDeviceDesk
    implements HandleDevices, ManageBorrowers, FillForms, ImportDevices {

  /** All calls in order, each with the command's id in front. */
  public final List<String> calls = new CopyOnWriteArrayList<>();

  public final List<ByPerson> commands = new CopyOnWriteArrayList<>();
  public final List<Form> begun = new CopyOnWriteArrayList<>();

  /** On which messages commands were given; empty ones among them. */
  public final List<Optional<MessageRef>> shownOn = new CopyOnWriteArrayList<>();

  public final Set<PersonId> registered = new HashSet<>();
  public DeviceOutcome outcome = new DeviceOutcome.Repeated();
  public Answered answered = Answered.DONE;

  /** True while a form accepts any answer. */
  public boolean asking;

  /** False if the desk has no admins and developers of its own. */
  public boolean trusts = true;

  @Override
  public DeviceOutcome handle(CommandId id, DeviceRequest request) {
    ByPerson command = request.command();
    commands.add(command);
    shownOn.add(request.on());
    return called(outcome, id, command.getClass().getSimpleName(), command.device().value());
  }

  /** The port for dangerous actions. */
  public DangerousOutcome dangerous(CommandId id, DangerousRequest request) {
    return called(
        trusts ? DangerousOutcome.ASKED : DangerousOutcome.NOT_A_DEVELOPER,
        id,
        "ask",
        request.action(),
        request.devices().stream().map(DeviceId::value).toList());
  }

  @Override
  public boolean isRegistered(PersonId person) {
    return registered.contains(person);
  }

  @Override
  public boolean welcome(
      CommandId id, Person person, boolean insistent, Optional<DeviceId> then, Instant at) {
    if (registered.contains(person.id())) {
      return false;
    }
    return called(
        true,
        id,
        insistent ? "insist" : "welcome",
        person.id().value(),
        "then",
        then.map(device -> Long.toString(device.value())).orElse("-"));
  }

  @Override
  public void delete(CommandId id, Person by, PersonId person, Instant at) {
    called("", id, "delete", person.value(), "by", by.id().value());
  }

  @Override
  public void begin(CommandId id, Person by, Form form, Instant at) {
    begun.add(form);
    called("", id, "begin", form.getClass().getSimpleName(), "by", by.id().value());
  }

  @Override
  public boolean answered(
      CommandId id,
      Person by,
      Optional<String> username,
      Optional<String> words,
      MessageRef message,
      Instant at) {
    return asking
        && called(
            true,
            id,
            "answer",
            words.orElse("without words"),
            "by",
            by.id().value(),
            username.orElse("-"),
            "in",
            message.messageId());
  }

  @Override
  public boolean back(CommandId id, Person by, DeviceField asked, Instant at) {
    return asking && called(true, id, "back", by.id().value());
  }

  @Override
  public boolean skip(CommandId id, Person by, DeviceField asked, Instant at) {
    return asking && called(true, id, "skip", by.id().value());
  }

  @Override
  public void choose(
      CommandId id,
      Person by,
      DeviceId device,
      LoanId loan,
      DueChoice choice,
      MessageRef on,
      Instant at) {
    called("", id, "choose", device.value(), loan.value(), choice, "on", on.messageId());
  }

  @Override
  public boolean pick(CommandId id, Person by, String category, Instant at) {
    return asking && called(true, id, "pick", by.id().value(), category);
  }

  @Override
  public void abandon(PersonId person) {
    calls.add("abandon " + person.value());
  }

  @Override
  public boolean cancelled(CommandId id, Person by, Instant at) {
    return asking && called(true, id, "cancelled", by.id().value());
  }

  @Override
  public boolean receive(CommandId id, Person by, SentFile upload, Instant at) {
    return trusts && called(true, id, "receive", upload.fileId(), upload.name(), upload.size());
  }

  @Override
  public Answered answer(
      CommandId id, Person by, ImportId list, int turn, ImportStep step, Instant at) {
    return switch (step) {
      case ImportStep.ReadAs read ->
          called(answered, id, "read", list.value(), turn, read.encoding());
      case ImportStep.Choice choice -> called(answered, id, "choose", list.value(), turn, choice);
      case ImportStep.Apply apply -> called(answered, id, "apply", list.value(), turn);
      case ImportStep.Cancel cancel -> called(answered, id, "drop", list.value(), turn);
    };
  }

  @Override
  public Optional<ImportFile> find(ImportId list) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> content(ImportId list) {
    return Optional.empty();
  }

  @Override
  public int likeness(List<TableReading.Row> head) {
    return 0;
  }

  @Override
  public ImportPlan plan(ImportFile list, TableReading.Table table) {
    return new ImportPlan(List.of(), List.of());
  }

  private <T> T called(T answer, CommandId id, Object... words) {
    StringBuilder line = new StringBuilder(id.value());
    for (Object word : words) {
      line.append(' ').append(word);
    }
    calls.add(line.toString());
    return answer;
  }
}
