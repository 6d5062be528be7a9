package dev.zayavka.ports.devices.imports.driven;

import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.RememberedColumns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists of devices people sent. */
public interface Imports {
  /** A number for a new list, higher than all before. */
  ImportId nextId();

  /** The list, held for this transaction alone until it ends; empty when there is none. */
  Optional<ImportFile> lock(ImportId list);

  /** The list as it is; empty when there is none. */
  Optional<ImportFile> find(ImportId list);

  /** Lists that came at this moment or later, in the order of their numbers. */
  List<ImportFile> since(Instant from);

  /** Keeps a list; what was fetched of it stays. */
  void save(ImportFile list);

  /** Keeps what the file holds; nothing happens when there is no such list. */
  void keep(ImportId list, byte[] content);

  /** Content of the file; empty before it is fetched and after it is purged. */
  Optional<byte[]> content(ImportId list);

  /** Keeps what was chosen for lists with these headers, in place of what was kept before. */
  void remember(String headers, RememberedColumns columns, Instant at);

  /** Columns that were chosen for lists with these headers; empty if none were. */
  Optional<RememberedColumns> remembered(String headers);

  /** Forgets the files of lists that came before this moment; how many. */
  int forget(Instant before);
}
