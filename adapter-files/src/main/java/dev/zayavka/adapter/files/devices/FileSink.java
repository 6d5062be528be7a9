package dev.zayavka.adapter.files.devices;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.imports.ImportEffect.ApplyImport;
import dev.zayavka.ports.devices.imports.ImportEffect.FileWork;
import dev.zayavka.ports.devices.imports.ImportEffect.ReadImport;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.driving.WorkOnImports;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.shared.driven.SentFiles.Fetched;
import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.time.InstantSource;
import java.util.Optional;

/** Sink for imports: fetches an uploaded list, reads its table, and passes it to the core. */
final class FileSink implements Sink {
  /** A list that fails so often, although the storage answers, fails again. */
  private static final int MOST_ATTEMPTS = 3;

  private final SentFiles sent;
  private final TableFiles tables;
  private final WorkOnImports imports;
  private final InstantSource clock;

  FileSink(SentFiles sent, TableFiles tables, WorkOnImports imports, InstantSource clock) {
    this.sent = sent;
    this.tables = tables;
    this.imports = imports;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return ImportEffect.FILES;
  }

  @Override
  public Delivery deliver(Claim claim) {
    if (!(claim.effect() instanceof FileWork work)) {
      throw new IllegalArgumentException(
          "not an import: " + claim.effect().getClass().getSimpleName());
    }
    Optional<ImportFile> pending = imports.pending(work.list(), work.turn());
    if (pending.isEmpty()) {
      return obsolete();
    }
    try {
      return carryOut(work, pending.get());
    } catch (StorageUnavailable outage) {
      throw outage;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (claim.attempt() < MOST_ATTEMPTS) {
        throw e;
      }
      return new Delivery.Broken("internal error: " + e.getClass().getSimpleName(), false);
    }
  }

  private Delivery carryOut(FileWork work, ImportFile list) {
    return switch (work) {
      case ReadImport read -> read(list);
      case ApplyImport apply -> apply(list);
    };
  }

  private Delivery read(ImportFile list) {
    if (!(list.state() instanceof ImportState.Reading reading)) {
      return obsolete();
    }
    Optional<byte[]> kept = imports.content(list.id());
    if (kept.isPresent()) {
      return read(list, table(list, kept.get(), reading.chosen()));
    }
    return switch (sent.fetch(list.upload().fileId(), TableReading.MOST_BYTES)) {
      case Fetched.Content content -> {
        imports.fetched(list.id(), content.bytes());
        yield read(list, table(list, content.bytes(), reading.chosen()));
      }
      case Fetched.TooLarge large ->
          read(list, new TableReading.Unreadable(TableReading.Problem.TOO_LARGE));
      case Fetched.Gone gone -> read(list, new TableReading.Unreadable(TableReading.Problem.GONE));
      case Fetched.Wait wait -> new RetryAfter(wait.pause());
      case Fetched.NotNow later -> new TryLater(later.cause());
    };
  }

  private Delivery read(ImportFile list, TableReading reading) {
    imports.read(list.id(), list.turn(), withRows(reading), clock.instant());
    return Delivery.Delivered.silently();
  }

  /** A header alone is no list. */
  private static TableReading withRows(TableReading reading) {
    return switch (reading) {
      case TableReading.Table table when table.rows().size() < 2 ->
          new TableReading.Unreadable(TableReading.Problem.EMPTY);
      case TableReading.Table table -> table;
      case TableReading.Unreadable unreadable -> unreadable;
    };
  }

  private Delivery apply(ImportFile list) {
    if (!(list.state() instanceof ImportState.Applying applying)) {
      return obsolete();
    }
    TableReading reading =
        imports
            .content(list.id())
            .map(file -> table(list, file, applying.encoding()))
            .orElseThrow();
    if (!(reading instanceof TableReading.Table table)) {
      throw new IllegalStateException("list " + list.id().value() + " was read before: " + reading);
    }
    imports.carryOut(list.id(), list.turn(), table, clock.instant());
    return Delivery.Delivered.silently();
  }

  private TableReading table(ImportFile list, byte[] content, Optional<TextEncoding> encoding) {
    ReadingOptions options =
        new ReadingOptions(encoding, list.choices().sheet(), list.choices().literalQuotes());
    return tables.read(content, options, imports::likeness);
  }

  private static Delivery obsolete() {
    return new Obsolete(Why.OVERTAKEN);
  }
}
