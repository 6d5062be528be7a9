package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.RememberedColumns;
import dev.zayavka.ports.devices.imports.driven.Imports;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imported lists of devices; contents of files are copied, because bytes can be changed. */
record InMemoryImports(DeskDraft<DeviceTables> draft) implements Imports {

  @Override
  public ImportId nextId() {
    return new ImportId(draft.tables().lastImport.incrementAndGet());
  }

  @Override
  public Optional<ImportFile> lock(ImportId list) {
    return find(list);
  }

  @Override
  public Optional<ImportFile> find(ImportId list) {
    return Optional.ofNullable(draft.tables().imports.get(list.value()));
  }

  @Override
  public List<ImportFile> since(Instant from) {
    return draft.tables().imports.values().stream()
        .filter(list -> !list.at().isBefore(from))
        .sorted(Comparator.comparingLong(list -> list.id().value()))
        .toList();
  }

  @Override
  public void save(ImportFile list) {
    draft.tables().imports.put(list.id().value(), list);
  }

  @Override
  public void keep(ImportId list, byte[] content) {
    if (find(list).isPresent()) {
      draft.tables().importContents.put(list.value(), content.clone());
    }
  }

  @Override
  public Optional<byte[]> content(ImportId list) {
    return Optional.ofNullable(draft.tables().importContents.get(list.value())).map(byte[]::clone);
  }

  @Override
  public void remember(String headers, RememberedColumns columns, Instant at) {
    draft.tables().importColumns.put(headers, columns);
  }

  @Override
  public Optional<RememberedColumns> remembered(String headers) {
    return Optional.ofNullable(draft.tables().importColumns.get(headers));
  }

  @Override
  public int forget(Instant before) {
    Map<Long, byte[]> contents = draft.tables().importContents;
    List<Long> old =
        draft.tables().imports.values().stream()
            .filter(list -> list.at().isBefore(before))
            .map(list -> list.id().value())
            .filter(contents::containsKey)
            .toList();
    old.forEach(contents::remove);
    return old.size();
  }
}
