package dev.zayavka.benchmarks;

import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start of a process, from its creation to the first 200 of {@code /readyz}.
 *
 * @param took wall clock
 * @param processor processor time of all its threads until then
 * @param resident resident memory in MB at that moment; 0 where there is no {@code /proc}
 */
record MeasuredStart(Duration took, Duration processor, long resident) {

  private static final byte[] QUESTION =
      "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] READY = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

  /**
   * Not oftener: the runner answers from early on, and answers would be a part of what is measured.
   */
  private static final long LOOK_AGAIN_MILLIS = 20;

  /**
   * Starts the command, waits until it is ready, and stops it.
   *
   * @throws IllegalStateException with its log if it ends or is not ready in time
   */
  static MeasuredStart of(List<String> command, Map<String, String> environment, int port)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("zayavka-start");
    Path log = folder.resolve("out.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    long begun = System.nanoTime();
    Process process = builder.start();
    try {
      awaitReady(process, port, log, begun);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      return new MeasuredStart(took, processor(process), resident(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(log);
      Files.deleteIfExists(folder);
    }
  }

  private static void awaitReady(Process process, int port, Path log, long begun)
      throws IOException, InterruptedException {
    while (!isReady(port)) {
      boolean late = System.nanoTime() - begun > Patience.LIMIT.toNanos();
      if (late || !process.isAlive()) {
        throw new IllegalStateException("not ready:\n" + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  private static boolean isReady(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(QUESTION);
      return Arrays.equals(socket.getInputStream().readNBytes(READY.length), READY);
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Duration processor(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static long resident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(0)
        : 0;
  }
}
