package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A runner in its own process, which can be stopped or killed. The process gets only the given
 * environment variables and an empty working folder, so that no setting of a developer's machine
 * reaches it.
 */
public final class RunnerProcess implements AutoCloseable {

  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");
  private static final String OUT = "out.log";
  private static final String ERR = "err.log";
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Process process;
  private final int port;
  private final Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunnerProcess(Process process, int port, Path folder) {
    this.process = process;
    this.port = port;
    this.folder = folder;
  }

  /** Starts a fat jar with the JDK of this process. */
  public static RunnerProcess ofJar(Path jar, Map<String, String> environment) {
    return start(List.of("-jar", jar.toAbsolutePath().toString()), environment);
  }

  /** Starts a fat jar with the JDK of this process, in a JVM with these options. */
  public static RunnerProcess ofJar(
      Path jar, List<String> options, Map<String, String> environment) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    return start(arguments, environment);
  }

  /** Starts a command of a fat jar that ends by itself, with the JDK of this process. */
  public static RunnerProcess ofTool(Path jar, List<String> command) {
    List<String> arguments = new ArrayList<>(QUICK_START);
    arguments.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    arguments.addAll(command);
    return start(arguments, Map.of());
  }

  /** Starts a main class on the class path of this process, in a JVM tuned for a fast start. */
  public static RunnerProcess ofClass(String mainClass, Map<String, String> environment) {
    return ofClass(mainClass, RunnerClasses.asTheyAre(), environment);
  }

  /** Starts a main class of these classes, in a JVM that starts fast rather than runs fast. */
  public static RunnerProcess ofClass(
      String mainClass, RunnerClasses classes, Map<String, String> environment) {
    return start(joined(QUICK_START, classes.options(), mainClass), environment);
  }

  /** Starts a main class that writes down, when it is stopped, which classes it has loaded. */
  public static RunnerProcess recording(
      String mainClass, RunnerClasses classes, Map<String, String> environment) {
    return start(joined(QUICK_START, classes.recording(), mainClass), environment);
  }

  /** Starts a main class on the class path of this process, in a JVM with these options. */
  public static RunnerProcess ofClass(
      String mainClass, List<String> options, Map<String, String> environment) {
    return start(joined(options, RunnerClasses.asTheyAre().options(), mainClass), environment);
  }

  /** Process id. */
  public long pid() {
    return process.pid();
  }

  /** URL of a path on the runner's HTTP server. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * Waits until the runner reports that it is ready.
   *
   * @throws IllegalStateException with the log of the runner if it exits first or is not ready in
   *     time
   */
  public RunnerProcess awaitsReady(Duration within) {
    long end = System.nanoTime() + within.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "the runner ended with " + process.exitValue() + ":\n" + log());
      }
      if (status("/readyz") == 200) {
        return this;
      }
      pause();
    }
    throw new IllegalStateException("the runner is not ready after " + within + ":\n" + log());
  }

  /** Body of the answer to a GET request. */
  public String get(String path) {
    try {
      return http.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException("GET " + path + " of the runner", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the runner", e);
    }
  }

  /** HTTP status of the answer to a GET request; 0 if the runner does not listen. */
  public int status(String path) {
    try {
      return http.send(request(path), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (ConnectException notYet) {
      return 0;
    } catch (IOException broken) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the runner", e);
    }
  }

  /** Kills the process at once, as a power cut would (SIGKILL). */
  public void kill() {
    process.destroyForcibly();
    awaitsEnd(Patience.LIMIT);
  }

  /** Stops the process in the middle of whatever it does (SIGSTOP), as a long pause would. */
  public void suspend() {
    signal("-STOP");
  }

  /** Lets a paused process go on (SIGCONT). */
  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill " + signal + " ended with " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the runner was not sent " + signal, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending " + signal, e);
    }
  }

  /** Requests a shutdown (SIGTERM). */
  public void terminate() {
    process.destroy();
  }

  /** Requests a shutdown (SIGTERM) and waits for the exit. */
  public int stop(Duration within) {
    terminate();
    return awaitsEnd(within);
  }

  /**
   * Waits for the process to exit.
   *
   * @return its exit code
   * @throws IllegalStateException if it is still running after this time
   */
  public int awaitsEnd(Duration within) {
    try {
      if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the runner still runs after " + within + ":\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the runner", e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Output of the process, standard output first, then standard error. */
  public String log() {
    return printed(OUT) + errors();
  }

  /** Output of the process on standard error. */
  public String errors() {
    return printed(ERR);
  }

  /** Kills the process if it is still running, and deletes its temporary files. */
  @Override
  public void close() {
    kill();
    http.shutdownNow();
    try {
      Files.deleteIfExists(folder.resolve(OUT));
      Files.deleteIfExists(folder.resolve(ERR));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the runner's folder could not be deleted", e);
    }
  }

  private String printed(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the runner's log", e);
    }
  }

  private static List<String> joined(List<String> options, List<String> classes, String mainClass) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(classes);
    arguments.add(mainClass);
    return arguments;
  }

  private static RunnerProcess start(List<String> arguments, Map<String, String> environment) {
    try {
      Path folder = Files.createTempDirectory("zayavka-runner");
      Map<String, String> variables = new HashMap<>(environment);
      int port = Integer.parseInt(variables.getOrDefault("HTTP_PORT", "0"));
      if (port == 0) {
        port = FreePort.find();
        variables.put("HTTP_PORT", Integer.toString(port));
      }
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Xmx512m");
      command.addAll(arguments);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(folder.resolve(OUT).toFile())
              .redirectError(folder.resolve(ERR).toFile());
      builder.environment().clear();
      builder.environment().put("LANG", "C.UTF-8");
      builder.environment().putAll(variables);
      return new RunnerProcess(builder.start(), port, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the runner cannot be started", e);
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(url(path)).timeout(Patience.LIMIT).build();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the runner", e);
    }
  }
}
