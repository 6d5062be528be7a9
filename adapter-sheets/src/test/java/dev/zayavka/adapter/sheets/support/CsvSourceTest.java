package dev.zayavka.adapter.sheets.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void the_headers_tell_what_stands_between_values(String mark) throws IOException {
    Path file = file("id" + mark + "Имя\n500" + mark + "Анна\n", StandardCharsets.UTF_8);

    assertThat(new CsvSource(file).read())
        .isEqualTo(List.of(List.of("id", "Имя"), List.of("500", "Анна")));
  }

  @Test
  void a_mark_at_the_beginning_belongs_to_no_header() throws IOException {
    Path file = file("\uFEFFid;Имя\n500;Анна\n", StandardCharsets.UTF_8);

    assertThat(new CsvSource(file).read().getFirst()).isEqualTo(List.of("id", "Имя"));
  }

  @Test
  void a_file_of_a_russian_windows_is_read_too() throws IOException {
    Path file = file("id;Имя\n500;Анна\n", Charset.forName("windows-1251"));

    assertThat(new CsvSource(file).read().getLast()).isEqualTo(List.of("500", "Анна"));
  }

  @Test
  void quoted_values_keep_their_marks() throws IOException {
    Path file = file("id;Имя\n500;\"Анна; \"\"Рога\"\"\"\n", StandardCharsets.UTF_8);

    assertThat(new CsvSource(file).read().getLast()).isEqualTo(List.of("500", "Анна; \"Рога\""));
  }

  @Test
  void a_file_that_is_gone_is_said_to_be() {
    assertThatThrownBy(() -> new CsvSource(folder.resolve("none.csv")).read())
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("SHEETS_CLIENTS_CSV");
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("clients.csv"), text.getBytes(charset));
  }
}
