package dev.zayavka.runner.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Size, version, licenses and third-party list of the shaded jar. */
final class RunnerJarIT {
  private static final Path JAR = Path.of("target", "runner-polling.jar");

  private ZipFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new ZipFile(JAR.toFile());
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  /** Limit of the size; docs/operations.md lists the contents with the reasons. */
  @Test
  void it_has_at_most_60_megabytes() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(60_000_000);
  }

  /** The jar holds one font of PDFBox and what draws with it. */
  @Test
  void it_draws_labels() throws ReflectiveOperationException, IOException {
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Object labels =
          classes
              .loadClass("dev.zayavka.adapter.files.devices.DeviceFiles")
              .getMethod("labels")
              .invoke(null);
      Object picture =
          classes
              .loadClass("dev.zayavka.ports.devices.lending.driven.Labels")
              .getMethod("png", String.class, String.class)
              .invoke(labels, "https://example.org/?start=1", "К-00042, Ёж");
      assertThat((byte[]) picture).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(1000);
    }
  }

  /** YAML is read and a PDF drawn with what the jar holds of SnakeYAML and PDFBox. */
  @Test
  void it_checks_scenarios_and_draws_their_theory() {
    Path scenarios =
        Path.of(
            "..",
            "adapter-files/src/main/resources/dev/zayavka/adapter/files/assessment/scenarios");
    try (RunnerProcess runner =
        RunnerProcess.ofTool(
            JAR, List.of("scenarios", "check", scenarios.toAbsolutePath().toString()))) {
      assertThat(runner.awaitsEnd(Patience.LIMIT)).as(runner::log).isZero();
      assertThat(runner.log())
          .contains("fb_peer: 👥 Обратная связь коллеге")
          .endsWith("3 scenarios, all files are right\n");
      assertThat(runner.errors()).isEmpty();
    }
  }

  /** Exit code 78: the runner itself has read its settings, and there are none. */
  @Test
  void it_starts_with_the_options_of_the_deploy_files_and_without_a_cache() {
    Path options = Path.of("..", "docs", "deploy", "jvm.options").toAbsolutePath();
    try (RunnerProcess runner = RunnerProcess.ofJar(JAR, List.of("@" + options), Map.of())) {
      assertThat(runner.awaitsEnd(Patience.LIMIT)).as(runner::log).isEqualTo(78);
      assertThat(runner.log()).isNotBlank().isEqualTo(runner.errors());
    }
  }

  @Test
  void it_knows_its_version_for_the_first_line_of_the_log() throws IOException {
    assertThat(text("META-INF/MANIFEST.MF")).containsPattern("Implementation-Version: \\d");
  }

  @Test
  void licenses_and_notices_of_one_name_are_all_kept() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License", "PostgreSQL Global");
    assertThat(text("META-INF/NOTICE")).contains("Jackson JSON", "Apache PDFBox");
    assertThat(text("META-INF/NOTICE.txt")).contains("Apache Commons CSV", "Apache Commons Text");
  }

  @Test
  void every_library_that_names_itself_is_on_the_list_of_third_parties() throws IOException {
    List<String> listed = text("META-INF/THIRD-PARTY.md").lines().toList();

    assertThat(libraries()).hasSizeGreaterThan(40).allMatch(name -> listed.contains("- " + name));
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
