package dev.zayavka.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Results as Markdown, on standard output and in a file. */
final class LoadReport {

  private final StringBuilder text = new StringBuilder();

  void line(String line) {
    System.out.println(line);
    text.append(line).append('\n');
  }

  /** A table with one row for each bot. */
  void table(String title, Map<String, Rounds> bots) {
    line("");
    line(
        "| "
            + title
            + " | updates/s | p50 ms | p99 ms | p99.9 ms | CPU bot ms | CPU PostgreSQL ms | WAL bytes"
            + " | calls | MiB |");
    line("|---|---|---|---|---|---|---|---|---|---|");
    bots.forEach((bot, rounds) -> line(row(bot, rounds)));
    bots.forEach(this::notes);
  }

  void writeTo(Optional<Path> file) {
    file.ifPresent(
        path -> {
          try {
            Files.writeString(path, text);
          } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + path, e);
          }
        });
  }

  private static String row(String bot, Rounds rounds) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s | %,.0f | %.2f | %.0f |",
        bot,
        rounds.range(measurement -> measurement.updates().perSecond()),
        Rounds.number(rounds.milliseconds(50)),
        rounds.range(measurement -> measurement.updates().milliseconds(99)),
        Rounds.number(rounds.milliseconds(99.9)),
        rounds.range(Measurement::botMillis),
        rounds.range(Measurement::postgresMillis),
        rounds.median(Measurement::walBytes),
        rounds.median(Measurement::calls),
        rounds.median(Measurement::residentMebibytes));
  }

  private void notes(String bot, Rounds rounds) {
    long refused = rounds.sum(measurement -> measurement.updates().refused());
    if (refused > 0) {
      line("");
      line(bot + ": " + refused + " updates were not confirmed.");
    }
    long wanting = rounds.sum(Measurement::wanting);
    if (wanting != 0) {
      line("");
      line(bot + ": " + wanting + " confirmed updates had no effect: the figures above are void.");
    }
    double drain = rounds.median(Measurement::drainSeconds);
    if (drain > 1) {
      line("");
      line(
          "%s: sends went on for %s s after the last update.".formatted(bot, Rounds.number(drain)));
    }
  }
}
