package dev.zayavka.assembly.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Environment.Lookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @TempDir Path folder;

  @Test
  void a_variable_is_found_under_its_name() {
    assertThat(lookup(Map.of("NAME", "value"))).isEqualTo(new Lookup.Found("value"));
  }

  @Test
  void a_variable_that_is_missing_or_empty_is_unset() {
    assertThat(lookup(Map.of())).isEqualTo(new Lookup.Unset());
    assertThat(lookup(Map.of("NAME", "", "NAME_FILE", ""))).isEqualTo(new Lookup.Unset());
  }

  @Test
  void a_file_gives_the_value_without_its_closing_newline() throws IOException {
    var file = Files.writeString(folder.resolve("secret"), " two\nlines \r\n");
    assertThat(lookup(Map.of("NAME_FILE", file.toString())))
        .isEqualTo(new Lookup.Found(" two\nlines "));
  }

  @Test
  void a_file_is_looked_for_in_the_working_folder() throws IOException {
    Files.writeString(folder.resolve("secret"), "value");
    assertThat(lookup(Map.of("NAME_FILE", "secret"))).isEqualTo(new Lookup.Found("value"));
  }

  @Test
  void a_name_and_its_file_together_are_an_error() {
    assertThat(lookup(Map.of("NAME", "a", "NAME_FILE", "b")))
        .isEqualTo(broken("NAME", "and NAME_FILE are both set; keep one of them"));
  }

  @Test
  void a_file_that_is_missing_empty_or_no_text_is_an_error_that_does_not_repeat_its_name()
      throws IOException {
    Files.writeString(folder.resolve("empty"), "\n");
    Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(lookup(Map.of("NAME_FILE", "123:pasted-here-by-mistake")))
        .isEqualTo(broken("NAME_FILE", "must name a readable text file (NoSuchFileException)"));
    assertThat(lookup(Map.of("NAME_FILE", "empty")))
        .isEqualTo(broken("NAME_FILE", "names an empty file"));
    assertThat(lookup(Map.of("NAME_FILE", "binary")))
        .isEqualTo(broken("NAME_FILE", "must name a readable text file (MalformedInputException)"));
    assertThat(lookup(Map.of("NAME_FILE", "nul\0")))
        .isEqualTo(broken("NAME_FILE", "must name a readable text file (InvalidPathException)"));
  }

  @Test
  void the_dot_env_file_fills_what_the_process_leaves_out() throws IOException {
    Files.writeString(folder.resolve(".env"), "NAME=of the file\nOTHER=other\n");
    var environment = Environment.of(Map.of("OTHER", "of the process"), folder);
    assertThat(environment.lookup("NAME")).isEqualTo(new Lookup.Found("of the file"));
    assertThat(environment.lookup("OTHER")).isEqualTo(new Lookup.Found("of the process"));
  }

  @Test
  void a_file_named_by_the_process_wins_over_a_value_in_dot_env() throws IOException {
    Files.writeString(folder.resolve(".env"), "NAME=of the file\n");
    Files.writeString(folder.resolve("secret"), "of the process");
    assertThat(lookup(Map.of("NAME_FILE", "secret"))).isEqualTo(new Lookup.Found("of the process"));
  }

  @Test
  void a_dot_env_that_cannot_be_read_is_an_error() throws IOException {
    Files.createDirectory(folder.resolve(".env"));
    assertThat(Environment.of(Map.of(), folder).errors())
        .containsExactly(new SettingError(".env", "must be a readable text file (IOException)"));
  }

  @Test
  void a_port_that_kubernetes_announces_for_a_service_is_not_ours() {
    var environment = Environment.of(Map.of("REDIS_PORT", "tcp://10.0.0.7:6379"));
    assertThat(environment.lookup("REDIS_PORT")).isEqualTo(new Lookup.Unset());
  }

  private Lookup lookup(Map<String, String> variables) {
    return Environment.of(variables, folder).lookup("NAME");
  }

  private static Lookup broken(String name, String message) {
    return new Lookup.Broken(new SettingError(name, message));
  }
}
