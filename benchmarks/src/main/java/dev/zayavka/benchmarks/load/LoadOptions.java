package dev.zayavka.benchmarks.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Command line options of a load run.
 *
 * @param parts what is measured
 * @param bots parts of the names of the bots that take part, in lower case
 * @param rounds rounds in which the bots take turns
 * @param warmUp load before the first round, once for each of our bots
 * @param time of one measured phase
 * @param sizes rows in each table that grows
 * @param out file for the Markdown tables; standard output has them too
 * @param javaOptions options of our runners' JVM
 */
record LoadOptions(
    Set<Part> parts,
    List<String> bots,
    int rounds,
    Duration warmUp,
    Duration time,
    List<Long> sizes,
    Optional<Path> out,
    List<String> javaOptions) {

  static final String HELP =
      """
      Usage: ./zayavka bench load [options]

        --only PARTS    parts to run, separated by commas; default: all but growth
      %s
        --bots NAMES    bots whose names contain one of these, separated by commas; default: all
        --rounds N      rounds in which the bots take turns (5)
        --warm-up S     seconds of load before the first round, per bot (40)
        --time S        seconds of one measured phase (5)
        --quick         1 round, 3 s of warm-up, phases of 2 s: to see that everything works
        --rows N,N      sizes of the growth (10000,1000000,5000000)
        --java "OPTS"   JVM options of our runners, such as "-Xmx128m -XX:+UseSerialGC"
        --out FILE      also write the tables to a file, in Markdown
        --help          this text

      The runners are processes of their own on a durable PostgreSQL; the Bot API stand-in and the
      load are in this process. Latencies of open loops begin when an update is due.
      """
          .formatted(
              Arrays.stream(Part.values())
                  .map(part -> "%20s  %s".formatted(part.option(), part.meaning))
                  .collect(Collectors.joining("\n")));

  private static final String SIZES = "10000,1000000,5000000";

  private static final Set<String> VALUED =
      Set.of("--only", "--bots", "--rounds", "--warm-up", "--time", "--rows", "--out", "--java");

  /** Part of a load run. */
  enum Part {
    CLOSED("support texts, 20 and 100 connections that wait for each answer; peers beside us"),
    OPEN("support texts at 50, 100, 200 and 500 updates a second"),
    DESKS("credit Accept and device Take, 20 connections"),
    LIMIT("pgbench with the statements of one support text: what PostgreSQL alone could do"),
    GROWTH("all three after a past of so many rows in each table; half an hour more");

    private final String meaning;

    Part(String meaning) {
      this.meaning = meaning;
    }

    String option() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads the arguments after {@code load}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  static LoadOptions parse(List<String> arguments) {
    List<String> rest = new ArrayList<>(arguments);
    boolean quick = rest.remove("--quick");
    Map<String, String> given = pairs(rest);
    return new LoadOptions(
        Optional.ofNullable(given.get("--only"))
            .map(LoadOptions::parts)
            .orElseGet(() -> EnumSet.complementOf(EnumSet.of(Part.GROWTH))),
        List.of(given.getOrDefault("--bots", "").toLowerCase(Locale.ROOT).split(",")),
        number(given, "--rounds", quick ? 1 : 5),
        Duration.ofSeconds(number(given, "--warm-up", quick ? 3 : 40)),
        Duration.ofSeconds(number(given, "--time", quick ? 2 : 5)),
        Arrays.stream(given.getOrDefault("--rows", SIZES).split(",")).map(Long::valueOf).toList(),
        Optional.ofNullable(given.get("--out")).map(Path::of),
        List.of(given.getOrDefault("--java", "-Xmx512m").split(" +")));
  }

  /** True if this bot takes part: a part of its name was given, or none. */
  boolean has(Contender contender) {
    return bots.stream().anyMatch(contender.name().toLowerCase(Locale.ROOT)::contains);
  }

  private static Map<String, String> pairs(List<String> arguments) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (!VALUED.contains(option)) {
        throw new IllegalArgumentException("unknown option " + option);
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      pairs.put(option, arguments.get(i + 1));
    }
    return pairs;
  }

  private static int number(Map<String, String> given, String option, int otherwise) {
    return Optional.ofNullable(given.get(option)).map(Integer::valueOf).orElse(otherwise);
  }

  private static Set<Part> parts(String names) {
    return Arrays.stream(names.split(","))
        .map(name -> Part.valueOf(name.strip().toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }
}
