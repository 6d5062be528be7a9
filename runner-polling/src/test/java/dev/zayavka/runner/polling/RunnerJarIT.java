package dev.zayavka.runner.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Version, licenses and third-party list of the shaded jar. */
final class RunnerJarIT {
  private ZipFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new ZipFile(Path.of("target", "runner-polling.jar").toFile());
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void it_knows_its_version_for_the_first_line_of_the_log() throws IOException {
    assertThat(text("META-INF/MANIFEST.MF")).containsPattern("Implementation-Version: \\d");
  }

  @Test
  void licenses_and_notices_of_one_name_are_all_kept() throws IOException {
    assertThat(text("META-INF/LICENSE"))
        .contains("Apache License", "Jodd Team", "PostgreSQL Global");
    assertThat(text("META-INF/NOTICE")).contains("Jackson JSON", "Byte Buddy", "Apache PDFBox");
    assertThat(text("META-INF/NOTICE.txt")).contains("Apache Commons CSV", "Apache Commons Text");
  }

  @Test
  void every_library_that_names_itself_is_on_the_list_of_third_parties() throws IOException {
    List<String> listed = text("META-INF/THIRD-PARTY.md").lines().toList();

    assertThat(libraries()).hasSizeGreaterThan(50).allMatch(name -> listed.contains("- " + name));
  }

  /** Those of Maven's build; they leave {@code META-INF/maven/<group>/<artifact>} behind. */
  private List<String> libraries() {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.matches("META-INF/maven/[^/]+/[^/]+/pom.properties"))
        .map(name -> name.split("/"))
        .map(parts -> parts[2] + ":" + parts[3])
        .filter(name -> !name.startsWith("dev.zayavka:"))
        .toList();
  }

  private String text(String name) throws IOException {
    try (InputStream content = jar.getInputStream(jar.getEntry(name))) {
      return new String(content.readAllBytes(), UTF_8);
    }
  }
}
