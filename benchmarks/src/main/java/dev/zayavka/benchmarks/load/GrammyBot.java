package dev.zayavka.benchmarks.load;

import dev.zayavka.benchmarks.load.LoadBot.Backlog;
import dev.zayavka.sandbox.http.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The peer of {@code benchmarks/peers/grammy}, which keeps tickets and nothing else. It serves
 * {@link SupportTexts} alone.
 *
 * @param sources folder of the peers
 * @param work folder for the installed packages
 * @param processCount processes that share the updates
 */
record GrammyBot(Path sources, Path work, int processCount) implements Contender {

  private static final int SECONDS = 30;

  /** True if this machine has Node and npm. */
  static boolean isPossible() {
    return Commands.succeeds("node", "--version") && Commands.succeeds("npm", "--version");
  }

  @Override
  public String name() {
    return processCount == 1 ? "grammY" : "grammY, " + processCount + " processes";
  }

  @Override
  public LoadBot start(Stage stage, Workload workload) {
    String database = stage.emptyDatabase();
    createTickets(stage, database);
    Path folder = install();
    List<Process> processes = new ArrayList<>();
    List<Supplier<UpdatePath>> paths = new ArrayList<>();
    for (int i = 0; i < processCount; i++) {
      int port = FreePort.find();
      processes.add(launch(stage, folder, database, port));
      paths.add(() -> UpdatePath.Webhook.to(port, ZayavkaBot.SECRET));
      awaitListening(port);
    }
    return new LoadBot(
        name(),
        workload,
        processes.stream().map(Process::pid).toList(),
        paths,
        database,
        "select count(*) from message where copy_id is not null",
        Backlog.NONE,
        () -> processes.forEach(Process::destroyForcibly));
  }

  private void createTickets(Stage stage, String database) {
    try (Connection connection = stage.postgres().connect(database)) {
      Sql.run(
          connection,
          Files.readString(sources.resolve("schema.sql")),
          "insert into ticket (client_id, status, chat_id, thread_id) select %d + i, 'NEW', %d, 100 + i from generate_series(0, %d) i"
              .formatted(SupportTexts.FIRST_CLIENT, SupportTexts.GROUP, SupportTexts.CLIENTS - 1),
          "vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException("the tables of the peers", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema of the peers", e);
    }
  }

  /** Installs the packages of the lock file, into a copy of the sources. */
  private Path install() {
    Path folder = work.resolve("grammy");
    try {
      Files.createDirectories(folder);
      for (String file : List.of("package.json", "package-lock.json", ".npmrc", "bot.js")) {
        Files.copy(
            sources.resolve("grammy").resolve(file),
            folder.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the peer cannot be copied", e);
    }
    if (!Files.exists(folder.resolve("node_modules"))) {
      Commands.output(folder, "npm", "ci", "--no-audit", "--no-fund");
    }
    return folder;
  }

  private static Process launch(Stage stage, Path folder, String database, int port) {
    ProcessBuilder builder =
        new ProcessBuilder("node", "bot.js")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("bot-" + port + ".log").toFile());
    builder.environment().put("NODE_ENV", "production");
    builder.environment().put("BOT_TOKEN", ApiStandIn.TOKEN);
    builder.environment().put("BOT_API_URL", stage.telegram().url().toString());
    builder.environment().put("DATABASE_URL", stage.postgres().url(database));
    builder.environment().put("HTTP_PORT", Integer.toString(port));
    builder.environment().put("WEBHOOK_SECRET", ZayavkaBot.SECRET);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("the peer cannot be started", e);
    }
  }

  private static void awaitListening(int port) {
    for (int i = 0; i < SECONDS * 10; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        Commands.pause();
      }
    }
    throw new IllegalStateException("the peer does not listen on port " + port);
  }
}
