package dev.zayavka.adapter.postgres.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Constants;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.Database;

/**
 * jOOQ generator, also of the list of changesets, that runs only after a change of its inputs.
 * Otherwise it keeps the generated classes and does not start the database. It compares a hash of
 * the inputs, because a checkout changes every timestamp.
 *
 * <p>Properties of the generator's {@code <database>}: those of {@link MigratedPostgresDatabase},
 * and {@code configuration}, the file that configures the generator.
 */
public final class ChangedSchemaGenerator extends JavaGenerator {

  private static final String MARK = ".generated-from";
  private static final List<Class<?>> GENERATORS =
      List.of(ChangedSchemaGenerator.class, MigratedPostgresDatabase.class, ChangesetsClass.class);

  @Override
  public void generate(Database database) {
    try {
      Path mark = Path.of(getTargetDirectory(), MARK);
      String present = hash(database);
      if (Files.exists(mark) && Files.readString(mark).equals(present)) {
        return;
      }
      Files.deleteIfExists(mark);
      MigratedPostgresDatabase migrated = (MigratedPostgresDatabase) database;
      migrated.start();
      super.generate(database);
      Files.createDirectories(Path.of(getTargetDirectory()));
      ChangesetsClass.write(Path.of(getTargetDirectory()), getTargetPackage(), migrated);
      Files.writeString(mark, present);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell whether the schema has changed", e);
    }
  }

  private static String hash(Database database) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    for (Class<?> generator : GENERATORS) {
      digest.update(bytesOf(generator));
    }
    digest.update(Files.readAllBytes(property(database, "configuration")));
    Path root = property(database, "root");
    for (Path file : changelogs(root.resolve(property(database, "changelogs")))) {
      digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> changelogs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return code == null ? new byte[0] : code.readAllBytes();
    }
  }

  private static Path property(Database database, String name) {
    return Path.of(MigratedPostgresDatabase.required(database.getProperties(), name));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
