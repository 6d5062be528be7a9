package dev.zayavka.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the hardware and its load, without which the results cannot be compared. */
final class MachineInfo {

  private static final long GIB = 1L << 30;

  private MachineInfo() {}

  static void describe() {
    Report.line("%s", description());
  }

  static String description() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s; %d cores, %d GiB; %s %s; Java %s; load average of the last minute %.2f",
        processor(),
        system.getAvailableProcessors(),
        Math.round((double) system.getTotalMemorySize() / GIB),
        system.getName(),
        system.getVersion(),
        Runtime.version(),
        system.getSystemLoadAverage());
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 2))
          .orElse("a processor without a name");
    } catch (IOException elsewhere) {
      return ManagementFactory.getOperatingSystemMXBean().getArch();
    }
  }
}
