package dev.zayavka.benchmarks;

import dev.zayavka.sandbox.Training;
import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Start of the polling runner with all desks, a migrated database and Redis, beside that of {@link
 * BareMain}: each plain and with an ahead-of-time cache, in turn, with the same options of the JVM.
 */
final class StartLoad {

  private static final int ROUNDS = 7;
  private static final String DATABASE = "starts";
  private static final Path RUNNER = Path.of("runner-polling", "target", "runner-polling.jar");
  private static final List<String> OPTIONS = List.of("-Xmx128m", "-XX:+UseSerialGC");
  private static final List<String> BARE =
      List.of(
          "com/zaxxer/hikari/",
          "org/postgresql/",
          "com/ongres/",
          "org/slf4j/",
          "META-INF/services/java.sql.Driver",
          "dev/zayavka/benchmarks/BareMain");

  private final Path folder;
  private final String database;
  private final Map<String, String> environment;
  private final Map<String, List<MeasuredStart>> measured = new LinkedHashMap<>();

  private StartLoad(Path folder, String database, Map<String, String> environment) {
    this.folder = folder;
    this.database = database;
    this.environment = environment;
  }

  static void run(EmbeddedPostgresServer postgres, EmbeddedRedisServer redis)
      throws IOException, InterruptedException {
    Report.title("Start, from the process to /readyz, with " + String.join(" ", OPTIONS));
    postgres.freshDatabase(DATABASE);
    Path folder = Files.createTempDirectory("zayavka-starts");
    try (BotApiEmulator telegram = BotApiEmulator.start();
        Office office = Office.open(postgres, DATABASE, Optional.of(redis), telegram);
        SupportDeskFixture rooms = SupportDeskFixture.in(office)) {
      Map<String, String> environment = new LinkedHashMap<>(office.environment());
      environment.putAll(rooms.environment());
      environment.putAll(DeviceDeskFixture.in(office).environment());
      new StartLoad(folder, postgres.url(DATABASE), environment).compare();
    } finally {
      delete(folder);
    }
  }

  private void compare() throws IOException, InterruptedException {
    Path bare = bareJar();
    List<String> runner = List.of("-jar", RUNNER.toAbsolutePath().toString());
    List<String> main = List.of("-cp", bare.toString(), BareMain.class.getName());
    Path runnerCache = folder.resolve("runner.aot");
    Path bareCache = folder.resolve("bare.aot");
    boolean cached = trained(runnerCache);
    if (cached) {
      bare(joined(List.of("-XX:AOTCacheOutput=" + bareCache), main));
    }
    runner(runner);
    for (int round = 0; round < ROUNDS; round++) {
      keep("bare main", bare(main));
      keep("runner", runner(runner));
      if (cached) {
        keep("bare main, cached", bare(joined(List.of("-XX:AOTCache=" + bareCache), main)));
        keep("runner, cached", runner(joined(List.of("-XX:AOTCache=" + runnerCache), runner)));
      }
    }
    report();
  }

  /** False for a JVM that makes no cache. */
  private static boolean trained(Path cache) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Training.class.getName(), RUNNER.toString(), cache.toString()));
    command.addAll(OPTIONS);
    return Runtime.version().feature() >= 25
        && new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  private MeasuredStart runner(List<String> arguments) throws IOException, InterruptedException {
    int port = FreePort.find();
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("HTTP_PORT", Integer.toString(port));
    return MeasuredStart.of(command(arguments), variables, port);
  }

  private MeasuredStart bare(List<String> arguments) throws IOException, InterruptedException {
    int port = FreePort.find();
    URI url = URI.create(database);
    String jdbc = "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath();
    return MeasuredStart.of(
        command(joined(arguments, List.of(jdbc, "postgres", Integer.toString(port)))),
        Map.of(),
        port);
  }

  private void keep(String what, MeasuredStart start) {
    measured.computeIfAbsent(what, key -> new ArrayList<>()).add(start);
  }

  private void report() {
    double bare = middle("bare main", StartLoad::wall);
    measured.forEach(
        (what, starts) ->
            Report.line(
                "%-18s %s s, %.2f of the bare main's; processor %s s; resident %.0f MB",
                what,
                range(starts, StartLoad::wall),
                middle(what, StartLoad::wall) / bare,
                range(starts, StartLoad::processor),
                middle(what, MeasuredStart::resident)));
  }

  private double middle(String what, ToDoubleFunction<MeasuredStart> of) {
    List<MeasuredStart> starts = measured.getOrDefault(what, List.of());
    return starts.stream().mapToDouble(of).sorted().skip(starts.size() / 2).findFirst().orElse(0);
  }

  private static String range(List<MeasuredStart> starts, ToDoubleFunction<MeasuredStart> of) {
    Iterations values = new Iterations(starts.size());
    starts.forEach(start -> values.add(of.applyAsDouble(start)));
    return values.toString();
  }

  private static double wall(MeasuredStart start) {
    return start.took().toMillis() / 1e3;
  }

  private static double processor(MeasuredStart start) {
    return start.processor().toMillis() / 1e3;
  }

  private static List<String> command(List<String> arguments) {
    return joined(joined(List.of(java()), OPTIONS), arguments);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** A small jar of its own: that of the benchmarks has tens of thousands of entries to read. */
  private Path bareJar() throws IOException {
    Path jar = folder.resolve("bare.jar");
    try (ZipFile all = new ZipFile(System.getProperty("java.class.path"));
        OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream small = new ZipOutputStream(file)) {
      for (ZipEntry entry : all.stream().filter(StartLoad::isBare).toList()) {
        small.putNextEntry(new ZipEntry(entry.getName()));
        all.getInputStream(entry).transferTo(small);
        small.closeEntry();
      }
    }
    return jar;
  }

  private static boolean isBare(ZipEntry entry) {
    return !entry.isDirectory() && BARE.stream().anyMatch(entry.getName()::startsWith);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
