package dev.zayavka.assembly.assessment.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.files.assessment.AssessmentFiles;
import dev.zayavka.assembly.settings.Environment;
import dev.zayavka.sandbox.ai.AiFault;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.ai.AiStandIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An author is told every mistake before a runner is started. */
final class ScenarioToolTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private final Map<String, String> variables = new HashMap<>();
  private String typed = "";

  @TempDir private Path folder;

  @BeforeEach
  void copyBuiltInScenario() throws IOException {
    Path own = Files.createDirectories(folder.resolve("fb_peer"));
    for (String name : List.of("scenario.yaml", "theory.md")) {
      try (InputStream file =
          Objects.requireNonNull(
              AssessmentFiles.class.getResourceAsStream("scenarios/fb_peer/" + name))) {
        Files.copy(file, own.resolve(name));
      }
    }
  }

  @Test
  void right_files_are_listed() {
    assertThat(run("check", folder.toString())).isZero();

    assertThat(out.toString(UTF_8))
        .contains("fb_peer: 👥 Обратная связь коллеге")
        .contains("Александр, 5 turns, 5 components, a theory of ")
        .contains("in place of the built-in one")
        .endsWith("1 scenario, all files are right" + System.lineSeparator());
    assertThat(err.size()).isZero();
  }

  @Test
  void every_mistake_has_file_and_line() throws IOException {
    Path scenario = folder.resolve("fb_peer").resolve("scenario.yaml");
    Files.writeString(
        scenario, Files.readString(scenario).replace("turns: 5", "turns: 50") + "hint: none\n");
    Path theory = folder.resolve("fb_peer").resolve("theory.md");
    Files.writeString(theory, "`code`\n");

    assertThat(run("check", folder.toString())).isEqualTo(78);

    assertThat(err.toString(UTF_8).lines())
        .hasSize(4)
        .contains(
            scenario + ":5: expected turns: a number from 2 to 20",
            theory + ":1: expected no code",
            "3 mistakes")
        .anyMatch(line -> line.startsWith(scenario + ":") && line.endsWith("; there is hint"));
    assertThat(out.size()).isZero();
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThat(run("check", folder.resolve("gone").toString())).isEqualTo(78);
    assertThat(err.toString(UTF_8)).contains("gone:1: expected a folder that can be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "read DIR", "check DIR DIR", "check DIR --talk id id"})
  void other_arguments_are_answered_with_the_usage(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(78);
    assertThat(err.toString(UTF_8)).startsWith("usage: scenarios check DIR");
  }

  @Test
  void a_talk_without_an_ai_follows_the_lines_and_the_ticks() {
    typed =
        """
        Во вторник в сводке филиал посчитан дважды, из-за этого два вечера на пересчёт.
        1, 2
        Мне было тревожно. Как к тебе приходят данные? Пришли черновик в понедельник.
        3 4 5
        """;

    assertThat(run("check", folder.toString(), "--talk")).isZero();

    assertThat(out.toString(UTF_8))
        .contains("👥 Александр: Привет. Только давай недолго")
        .contains("Коллега (2 of 5): ")
        .doesNotContain("Коллега (3 of 5): ")
        .contains("✅ П – Поведение", "✅ Д – Договорённости")
        .doesNotContain("❌");
  }

  @Test
  void an_empty_line_ends_a_talk_with_the_advice_for_what_is_missing() {
    typed = "Привет!\n\n\n";

    assertThat(run("check", folder.toString(), "--talk", "fb_peer")).isZero();

    assertThat(out.toString(UTF_8))
        .contains("Коллега (2 of 5): ")
        .contains("❌ П – Поведение" + System.lineSeparator() + "   Назовите одну сводку");
  }

  @Test
  void a_talk_needs_one_of_the_scenarios() {
    assertThat(run("check", folder.toString(), "--talk", "other")).isEqualTo(78);
    assertThat(err.toString(UTF_8)).contains("--talk needs one of fb_peer");
  }

  @Test
  void a_talk_with_a_model_shows_what_counts_and_a_review() {
    typed =
        """
        Во вторничной сводке Восточный филиал посчитан дважды.
        Поэтому я два вечера пересчитывал строки.

        """;
    try (AiStandIn ai = AiStandIn.start()) {
      variables.put("OPENAI_BASE_URL", ai.openAiUrl().toString());
      variables.put("OPENAI_API_KEY", ai.key(AiProvider.OPENAI));
      variables.put("AI_REVIEWER", "openai:gpt-5");

      assertThat(run("check", folder.toString(), "--talk", "fb_peer")).isZero();

      assertThat(ai.calls(AiKind.TURN)).hasSize(2);
      assertThat(ai.calls(AiKind.REVIEW)).hasSize(1);
    }
    assertThat(out.toString(UTF_8))
        .contains("(openai:gpt-5-mini)")
        .contains("✅ П – Поведение: «")
        .contains("👥 Александр: ")
        .contains("В разговоре прозвучало");
  }

  @Test
  void a_model_that_fails_is_told_by_its_code_and_the_turn_does_not_count() {
    typed = "Во вторничной сводке филиал посчитан дважды.\n\n";
    try (AiStandIn ai = AiStandIn.start()) {
      ai.script(AiScript.fault(AiFault.SERVER_ERROR));
      variables.put("OPENAI_BASE_URL", ai.openAiUrl().toString());
      variables.put("OPENAI_API_KEY", ai.key(AiProvider.OPENAI));

      assertThat(run("check", folder.toString(), "--talk")).isZero();
    }
    assertThat(out.toString(UTF_8))
        .contains("(no reply: openai:gpt-5-mini: not reached (500")
        .contains("the turn does not count")
        .doesNotContain("(2 of 5)");
  }

  @Test
  void wrong_settings_of_the_models_are_told() {
    variables.put("AI_PARTNER", "gpt");

    assertThat(run("check", folder.toString(), "--talk")).isEqualTo(78);
    assertThat(err.toString(UTF_8)).contains("AI_PARTNER");
  }

  private int run(String... arguments) {
    return new ScenarioTool(
            new ByteArrayInputStream(typed.getBytes(UTF_8)), () -> Environment.of(variables))
        .run(
            List.of(arguments),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
  }
}
