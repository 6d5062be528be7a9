package dev.zayavka.core.devices.imports;

import dev.zayavka.core.devices.FormDialogue;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.imports.ColumnNames;
import dev.zayavka.ports.devices.imports.ImportChoices;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.imports.ImportEffect.ApplyImport;
import dev.zayavka.ports.devices.imports.ImportEffect.ReadImport;
import dev.zayavka.ports.devices.imports.ImportEffect.SendPlan;
import dev.zayavka.ports.devices.imports.ImportEffect.SendRefusedRows;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.RowCounts;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.devices.imports.driving.WorkOnImports;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Import of device lists in two phases: read and preview, then apply after confirmation. */
public final class ImportService implements ImportDevices, WorkOnImports {
  /** Time in which the buttons under a list work; the content is kept that long. */
  public static final Duration OPEN_FOR = Duration.ofDays(7);

  private static final int MOST_CATEGORIES = 6;

  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy policy;
  private final ColumnDictionary dictionary;

  /**
   * @param names headers by which columns are recognized
   */
  public ImportService(
      Transactions<DevicesWork> transactions, DevicePolicy policy, ColumnNames names) {
    this.transactions = transactions;
    this.policy = policy;
    this.dictionary = new ColumnDictionary(names);
  }

  @Override
  public boolean receive(CommandId id, Person by, SentFile upload, Instant at) {
    if (!policy.isAdmin(by.id())) {
      return false;
    }
    transactions.runOnce(id, at, work -> receive(work, by, upload, at));
    return true;
  }

  @Override
  public Answered answer(
      CommandId id, Person by, ImportId list, int turn, ImportStep step, Instant at) {
    if (!policy.isAdmin(by.id())) {
      return Answered.NOT_AN_ADMIN;
    }
    return transactions.once(
        id,
        at,
        Answered.DONE,
        work ->
            work.imports()
                .lock(list)
                .filter(file -> file.turn() == turn && at.isBefore(file.at().plus(OPEN_FOR)))
                .map(file -> answer(work, file, step, at))
                .orElse(Answered.OUT_OF_DATE));
  }

  @Override
  public Optional<ImportFile> find(ImportId list) {
    return transactions.read(work -> work.imports().find(list));
  }

  @Override
  public Optional<byte[]> content(ImportId list) {
    return transactions.read(work -> work.imports().content(list));
  }

  @Override
  public ImportPlan plan(ImportFile list, TableReading.Table table) {
    return transactions.read(work -> planned(work, table, list.choices()).plan());
  }

  @Override
  public int likeness(List<TableReading.Row> head) {
    return ListTable.likeness(head, dictionary);
  }

  @Override
  public Optional<ImportFile> pending(ImportId list, int turn) {
    return find(list).filter(file -> file.turn() == turn && isUnderWay(file.state()));
  }

  @Override
  public void fetched(ImportId list, byte[] content) {
    transactions.run(work -> work.imports().keep(list, content));
  }

  @Override
  public void read(ImportId list, int turn, TableReading reading, Instant at) {
    transactions.run(
        work ->
            work.imports()
                .lock(list)
                .filter(file -> file.turn() == turn)
                .filter(file -> file.state() instanceof ImportState.Reading)
                .ifPresent(file -> read(work, file, reading, at)));
  }

  @Override
  public void carryOut(ImportId list, int turn, TableReading.Table table, Instant at) {
    transactions.run(
        work ->
            work.imports()
                .lock(list)
                .filter(file -> file.turn() == turn)
                .filter(file -> file.state() instanceof ImportState.Applying)
                .ifPresent(file -> carryOut(work, file, table, at)));
  }

  private static void receive(DevicesWork work, Person by, SentFile upload, Instant at) {
    if (upload.size() > TableReading.MOST_BYTES) {
      work.outbox().enqueue(new Tell(by.id(), DeviceNote.FILE_TOO_LARGE, upload.name()), at);
      return;
    }
    // A file ends the form for a new device.
    FormDialogue.waiting(work, by.id())
        .filter(form -> form instanceof Form.AddDevice)
        .ifPresent(form -> work.dialogues().close(by.id()));
    ImportId list = work.imports().nextId();
    ImportState reading = new ImportState.Reading(Optional.empty());
    work.imports().save(new ImportFile(list, by, upload, reading, 1, Optional.empty(), at));
    enqueue(work, new ShowImport(by.id(), list), at);
    enqueue(work, new ReadImport(list, 1), at);
  }

  private void read(DevicesWork work, ImportFile file, TableReading reading, Instant at) {
    switch (reading) {
      case TableReading.Unreadable unreadable ->
          keep(work, file.in(new ImportState.Unreadable(unreadable.problem())), at);
      case TableReading.Table table -> preview(work, file, table, at);
    }
  }

  private void preview(DevicesWork work, ImportFile file, TableReading.Table table, Instant at) {
    ListTable found = ListTable.of(table, dictionary, file.choices().header());
    String key = ListAnswers.key(found.header(), dictionary);
    Optional<ImportChoices> remembered =
        ListAnswers.remembered(work, file.choices(), key, found.header());
    ImportChoices choices = remembered.orElse(file.choices());
    ImportPlanner.Planned planned = planned(work, table, choices);
    if (planned.steps().isEmpty()) {
      keep(work, file.in(new ImportState.Unreadable(TableReading.Problem.EMPTY)), at);
      return;
    }
    ImportState.Previewed previewed =
        new ListPreview(planned)
            .of(table, choices, remembered.isPresent(), key, categories(work, file, table));
    keep(work, file.choosing(choices).in(previewed), at);
    if (isWholeAtOnce(file, previewed)) {
      enqueue(work, new SendPlan(file.by().id(), file.id(), file.turn()), at);
    }
  }

  /** A file about every row comes once, and on demand while columns are chosen. */
  private static boolean isWholeAtOnce(ImportFile file, ImportState.Previewed previewed) {
    return file.choices().equals(ImportChoices.NONE)
        && previewed.layout().filter(layout -> layout.asked().isEmpty()).isPresent();
  }

  /** Names that may be the category of all devices: of the sheet, of the file, and known ones. */
  private List<String> categories(DevicesWork work, ImportFile file, TableReading.Table table) {
    String name = file.upload().name().replaceFirst("\\.\\p{Alnum}{1,5}$", "").replace('_', ' ');
    return Stream.concat(
            Stream.concat(table.origin().sheet().stream(), Stream.of(name))
                .filter(one -> !dictionary.isPlainName(one)),
            work.deviceReports().categories(1, MOST_CATEGORIES).items().stream()
                .map(Category::name))
        .toList();
  }

  private ImportPlanner.Planned planned(
      DevicesWork work, TableReading.Table table, ImportChoices choices) {
    DeviceList list = DeviceList.of(table, dictionary, policy.placeholders(), choices);
    return ImportPlanner.plan(
        list,
        choices.given(),
        policy.placeholders(),
        table.encoding().isPresent(),
        new KnownDevices(work.deviceIndex().all(), work.deviceIndex().holders()));
  }

  private void carryOut(DevicesWork work, ImportFile file, TableReading.Table table, Instant at) {
    ImportPlanner.Planned planned = planned(work, table, file.choices());
    RowCounts tally = new ImportApplication(work, file, at).carryOut(planned);
    keep(work, file.in(new ImportState.Applied(table.encoding(), tally)), at);
    if (tally.refused() > 0) {
      enqueue(work, new SendRefusedRows(file.by().id(), file.id()), at);
    }
  }

  private static Answered answer(DevicesWork work, ImportFile file, ImportStep step, Instant at) {
    return switch (step) {
      case ImportStep.ReadAs read -> readAgain(work, file, read.encoding(), at);
      case ImportStep.Choice choice ->
          ListAnswers.choose(work, file, choice, at) ? Answered.DONE : Answered.OUT_OF_DATE;
      case ImportStep.Apply apply -> apply(work, file, at);
      case ImportStep.Cancel cancel -> cancel(work, file, at);
    };
  }

  private static Answered readAgain(
      DevicesWork work, ImportFile file, TextEncoding encoding, Instant at) {
    return switch (file.state()) {
      case ImportState.Previewed previewed -> reading(work, file, encoding, at);
      case ImportState.Unreadable unreadable -> reading(work, file, encoding, at);
      case ImportState.Reading reading -> Answered.OUT_OF_DATE;
      case ImportState.Applying applying -> Answered.OUT_OF_DATE;
      case ImportState.Applied applied -> Answered.OUT_OF_DATE;
      case ImportState.Cancelled cancelled -> Answered.OUT_OF_DATE;
      case ImportState.Failed failed -> Answered.OUT_OF_DATE;
    };
  }

  /** Starts the import; a second press of the button changes nothing. */
  private static Answered apply(DevicesWork work, ImportFile file, Instant at) {
    return switch (file.state()) {
      case ImportState.Previewed previewed when previewed.canBeApplied() ->
          applying(work, file, previewed, at);
      case ImportState.Previewed previewed -> Answered.OUT_OF_DATE;
      case ImportState.Applying applying -> Answered.DONE;
      case ImportState.Applied applied -> Answered.DONE;
      case ImportState.Reading reading -> Answered.OUT_OF_DATE;
      case ImportState.Unreadable unreadable -> Answered.OUT_OF_DATE;
      case ImportState.Cancelled cancelled -> Answered.OUT_OF_DATE;
      case ImportState.Failed failed -> Answered.OUT_OF_DATE;
    };
  }

  private static Answered cancel(DevicesWork work, ImportFile file, Instant at) {
    return switch (file.state()) {
      case ImportState.Previewed previewed -> cancelled(work, file, at);
      case ImportState.Unreadable unreadable -> cancelled(work, file, at);
      case ImportState.Reading reading -> cancelled(work, file, at);
      case ImportState.Cancelled cancelled -> Answered.DONE;
      case ImportState.Failed failed -> Answered.OUT_OF_DATE;
      case ImportState.Applying applying -> Answered.OUT_OF_DATE;
      case ImportState.Applied applied -> Answered.OUT_OF_DATE;
    };
  }

  private static Answered reading(
      DevicesWork work, ImportFile file, TextEncoding encoding, Instant at) {
    ImportFile again = file.anew(new ImportState.Reading(Optional.of(encoding)));
    keep(work, again, at);
    enqueue(work, new ReadImport(again.id(), again.turn()), at);
    return Answered.DONE;
  }

  private static Answered applying(
      DevicesWork work, ImportFile file, ImportState.Previewed previewed, Instant at) {
    int rows = previewed.tally().added() + previewed.tally().changed();
    keep(work, file.in(new ImportState.Applying(previewed.encoding(), rows)), at);
    enqueue(work, new ApplyImport(file.id(), file.turn()), at);
    return Answered.DONE;
  }

  private static Answered cancelled(DevicesWork work, ImportFile file, Instant at) {
    keep(work, file.in(new ImportState.Cancelled()), at);
    return Answered.DONE;
  }

  /** Saves the list and refreshes the message that shows it. */
  private static void keep(DevicesWork work, ImportFile file, Instant at) {
    ListAnswers.keep(work, file, at);
  }

  static boolean isUnderWay(ImportState state) {
    return switch (state) {
      case ImportState.Reading reading -> true;
      case ImportState.Applying applying -> true;
      case ImportState.Unreadable unreadable -> false;
      case ImportState.Previewed previewed -> false;
      case ImportState.Applied applied -> false;
      case ImportState.Failed failed -> false;
      case ImportState.Cancelled cancelled -> false;
    };
  }

  private static void enqueue(DevicesWork work, ImportEffect effect, Instant at) {
    work.outbox().enqueue(effect, at);
  }
}
