package dev.zayavka.adapter.postgres.devices.imports;

import static dev.zayavka.adapter.postgres.generated.devices.Sequences.IMPORT_IDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.IMPORTS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.IMPORT_COLUMNS;

import dev.zayavka.adapter.postgres.generated.devices.tables.records.ImportsRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.RememberedColumns;
import dev.zayavka.ports.devices.imports.driven.Imports;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.SentFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

public final class PostgresImports implements Imports {

  /** All columns except the content of the file, which may be large. */
  private static final Field<?>[] WITHOUT_CONTENT =
      Stream.of(IMPORTS.fields())
          .filter(field -> !field.equals(IMPORTS.CONTENT))
          .toArray(Field<?>[]::new);

  private final DSLContext sql;

  public PostgresImports(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public ImportId nextId() {
    return new ImportId(sql.nextval(IMPORT_IDS));
  }

  @Override
  public Optional<ImportFile> lock(ImportId list) {
    return row(list).forUpdate().fetchOptional(PostgresImports::file);
  }

  @Override
  public Optional<ImportFile> find(ImportId list) {
    return row(list).fetchOptional(PostgresImports::file);
  }

  @Override
  public List<ImportFile> since(Instant from) {
    return sql.select(WITHOUT_CONTENT)
        .from(IMPORTS)
        .where(IMPORTS.AT.ge(from))
        .orderBy(IMPORTS.ID)
        .fetch(PostgresImports::file);
  }

  @Override
  public void save(ImportFile list) {
    sql.insertInto(IMPORTS)
        .set(row(list))
        .onConflict(IMPORTS.ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public void keep(ImportId list, byte[] content) {
    sql.update(IMPORTS).set(IMPORTS.CONTENT, content).where(IMPORTS.ID.eq(list.value())).execute();
  }

  @Override
  public Optional<byte[]> content(ImportId list) {
    return sql.select(IMPORTS.CONTENT)
        .from(IMPORTS)
        .where(IMPORTS.ID.eq(list.value()))
        .and(IMPORTS.CONTENT.isNotNull())
        .fetchOptional(IMPORTS.CONTENT);
  }

  @Override
  public void remember(String headers, RememberedColumns columns, Instant at) {
    sql.insertInto(IMPORT_COLUMNS)
        .set(IMPORT_COLUMNS.HEADERS_KEY, digest(headers))
        .set(IMPORT_COLUMNS.HEADERS, headers)
        .set(IMPORT_COLUMNS.COLUMNS, JsonbTrees.jsonb(ImportStateCodec.REMEMBERED.write(columns)))
        .set(IMPORT_COLUMNS.CHOSEN_AT, at)
        .onConflict(IMPORT_COLUMNS.HEADERS_KEY)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public Optional<RememberedColumns> remembered(String headers) {
    return sql.select(IMPORT_COLUMNS.COLUMNS)
        .from(IMPORT_COLUMNS)
        .where(IMPORT_COLUMNS.HEADERS_KEY.eq(digest(headers)))
        .fetchOptional(row -> ImportStateCodec.REMEMBERED.read(JsonbTrees.tree(row.value1())));
  }

  @Override
  public int forget(Instant before) {
    return sql.update(IMPORTS)
        .setNull(IMPORTS.CONTENT)
        .where(IMPORTS.AT.lt(before))
        .and(IMPORTS.CONTENT.isNotNull())
        .execute();
  }

  private SelectConditionStep<Record> row(ImportId list) {
    return sql.select(WITHOUT_CONTENT).from(IMPORTS).where(IMPORTS.ID.eq(list.value()));
  }

  /** Row without the content of the file, which stays as it is. */
  private static ImportsRecord row(ImportFile list) {
    ImportsRecord row = new ImportsRecord();
    row.setId(list.id().value());
    row.setById(list.by().id().value());
    row.setByName(list.by().name());
    row.setFileId(list.upload().fileId());
    row.setFileName(list.upload().name());
    row.setFileSize(list.upload().size());
    row.setState(JsonbTrees.jsonb(ImportStateCodec.STATE.write(list.state())));
    row.setTurn(list.turn());
    row.setChatId(list.shown().map(message -> message.chat().value()).orElse(null));
    row.setMessageId(list.shown().map(MessageRef::messageId).orElse(null));
    row.setAt(list.at());
    row.setChoices(JsonbTrees.jsonb(ImportStateCodec.CHOICES.write(list.choices())));
    return row;
  }

  /** Throws an exception that names the list if its state cannot be read. */
  private static ImportFile file(Record found) {
    ImportsRecord row = found.into(IMPORTS);
    try {
      return file(row);
    } catch (RuntimeException e) {
      throw new IllegalStateException("list " + row.getId() + " cannot be read", e);
    }
  }

  private static ImportFile file(ImportsRecord row) {
    return new ImportFile(
        new ImportId(row.getId()),
        Person.of(row.getById(), row.getByName()),
        new SentFile(row.getFileId(), row.getFileName(), row.getFileSize()),
        ImportStateCodec.STATE.read(JsonbTrees.tree(row.getState())),
        row.getTurn(),
        Optional.ofNullable(row.getMessageId()).map(id -> MessageRef.of(row.getChatId(), id)),
        row.getAt(),
        ImportStateCodec.CHOICES.read(JsonbTrees.tree(row.getChoices())));
  }

  private static String digest(String headers) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(headers.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
