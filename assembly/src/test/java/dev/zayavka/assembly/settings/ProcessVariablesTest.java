package dev.zayavka.assembly.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Environment.Lookup;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessVariablesTest {

  private static final String LOST = "11:\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD";

  @Test
  void letters_that_java_lost_without_a_locale_are_read_as_they_were_given() {
    assertThat(
            ProcessVariables.whole(
                Map.of("CREDIT_ANALYST_IDS", LOST, "GROUP_CHAT_ID", "-1001"),
                given("GROUP_CHAT_ID=-1001\0CREDIT_ANALYST_IDS=11:Анна\0", StandardCharsets.UTF_8)))
        .isEqualTo(Map.of("CREDIT_ANALYST_IDS", "11:Анна", "GROUP_CHAT_ID", "-1001"));
  }

  @Test
  void what_was_not_given_in_utf8_stays_as_java_has_read_it() {
    assertThat(
            ProcessVariables.whole(
                Map.of("NAME", "Анна"), given("NAME=Анна\0", Charset.forName("windows-1251"))))
        .isEqualTo(Map.of("NAME", "Анна"));
  }

  @Test
  void a_system_that_does_not_tell_leaves_the_variables_as_they_are() {
    assertThat(ProcessVariables.whole(Map.of("NAME", "a=b"), new byte[0]))
        .isEqualTo(Map.of("NAME", "a=b"));
  }

  @Test
  void a_value_may_have_equals_signs_and_more_lines() {
    assertThat(
            ProcessVariables.whole(
                Map.of("NAME", LOST, "EMPTY", ""),
                given("EMPTY=\0NAME=я=\nб=\0=odd\0rest", StandardCharsets.UTF_8)))
        .isEqualTo(Map.of("NAME", "я=\nб=", "EMPTY", ""));
  }

  @Test
  void a_process_without_a_locale_has_its_settings_whole() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("CREDIT_ANALYST_IDS", "11:Анна");
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("11:Анна");
  }

  private static byte[] given(String variables, Charset charset) {
    return variables.getBytes(charset);
  }

  /** Prints the variables it was started with. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      if (Environment.ofProcess().lookup("CREDIT_ANALYST_IDS") instanceof Lookup.Found found) {
        System.out.writeBytes(found.value().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
      }
    }
  }
}
