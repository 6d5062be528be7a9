package dev.zayavka.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.desk.RunnerTool;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first argument of a jar names a tool. */
final class ToolLineTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_tool_gets_the_arguments_after_its_name() {
    assertThat(run("count", "1", "2")).isEqualTo(2);
  }

  @Test
  void another_word_is_an_error_that_names_the_tools() {
    assertThat(run("start")).isEqualTo(78);
    assertThat(err.toString(UTF_8)).contains("no command 'start'", "  count WORD");
  }

  @Test
  void the_jars_check_scenarios() {
    assertThat(DeskModules.TOOLS).extracting(RunnerTool::name).contains("scenarios");
  }

  private int run(String... arguments) {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    return ToolLine.run(List.of(new Counting()), List.of(arguments), stream, stream);
  }

  private static final class Counting implements RunnerTool {
    @Override
    public String name() {
      return "count";
    }

    @Override
    public String usage() {
      return "WORD ...";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
      return arguments.size();
    }
  }
}
