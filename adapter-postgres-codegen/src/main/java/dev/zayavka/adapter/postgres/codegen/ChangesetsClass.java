package dev.zayavka.adapter.postgres.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The generated class {@code Changesets}: file, author, id and checksum of every changeset, as
 * Liquibase notes them. It lets a runner see in one query, and without Liquibase, that its schema
 * is up to date.
 */
final class ChangesetsClass {

  private static final String NAME = "Changesets";

  private static final String SOURCE =
      """
      package %s;

      /** Every changeset of this release: {@code file author:id checksum}. */
      public final class %s {

        public static final String[] ALL = {
      %s
        };

        private %s() {}
      }
      """;

  private ChangesetsClass() {}

  static void write(Path folder, String inPackage, MigratedPostgresDatabase database)
      throws IOException {
    Path file = folder.resolve(inPackage.replace('.', '/')).resolve(NAME + ".java");
    Files.writeString(
        file, SOURCE.formatted(inPackage, NAME, literals(database.changesets()), NAME));
  }

  private static String literals(List<String> changesets) {
    return changesets.stream()
        .map(changeset -> "    \"" + changeset + "\",")
        .collect(Collectors.joining("\n"));
  }
}
