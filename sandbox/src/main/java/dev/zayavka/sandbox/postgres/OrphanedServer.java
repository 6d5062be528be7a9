package dev.zayavka.sandbox.postgres;

import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that still runs on a data folder although the process that started it may be gone. */
final class OrphanedServer {
  private static final String PID_FILE = "postmaster.pid";

  private final ProcessHandle process;

  private OrphanedServer(ProcessHandle process) {
    this.process = process;
  }

  /**
   * Finds the server of a folder by the first line of its {@code postmaster.pid}. Deletes the file
   * if its process id is dead or belongs to another program by now: PostgreSQL would refuse to
   * start beside it.
   */
  static Optional<OrphanedServer> in(Path data) {
    Path file = data.resolve(PID_FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
      Optional<ProcessHandle> process =
          pid <= 0 ? Optional.empty() : ProcessHandle.of(pid).filter(p -> serves(p, data));
      if (process.isEmpty()) {
        Files.deleteIfExists(file);
      }
      return process.map(OrphanedServer::new);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Stops the server as {@code pg_ctl stop -m fast} does, by SIGINT; by force on systems without
   * that signal.
   */
  void stop() {
    signalInterrupt();
    if (!awaitEnd(process)) {
      kill();
    }
  }

  /** Kills the server at once. Its child processes notice and exit. */
  void kill() {
    List<ProcessHandle> own = process.descendants().toList();
    process.destroyForcibly();
    own.forEach(ProcessHandle::destroyForcibly);
    own.forEach(OrphanedServer::awaitEnd);
    awaitEnd(process);
  }

  private void signalInterrupt() {
    try {
      Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
      kill.waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean awaitEnd(ProcessHandle handle) {
    try {
      handle.onExit().get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return !handle.isAlive();
    }
  }

  private static boolean serves(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    String line =
        info.command().orElse("") + " " + String.join(" ", info.arguments().orElse(new String[0]));
    return process.isAlive() && line.contains("postgres") && line.contains(data.toString());
  }
}
