package dev.zayavka.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** CPU time and memory of processes, from {@code /proc} (proc(5)); Linux only. */
public final class ProcessUsage {

  /** Clock ticks per second; 100 on every Linux of today. */
  private static final double TICKS = 100;

  private static final int AFTER_NAME = 3;
  private static final int PARENT = 4 - AFTER_NAME;
  private static final int USER = 14 - AFTER_NAME;
  private static final int SYSTEM = 15 - AFTER_NAME;
  private static final int ENDED_USER = 16 - AFTER_NAME;
  private static final int ENDED_SYSTEM = 17 - AFTER_NAME;

  private ProcessUsage() {}

  /** CPU seconds so far of these processes, with all their threads. */
  static double cpuSeconds(Collection<Long> processes) {
    return processes.stream().mapToDouble(pid -> own(stat(pid))).sum();
  }

  /** CPU seconds so far of a process and its children, those that have ended included. */
  public static double cpuSecondsWithChildren(long process) {
    String[] stat = stat(process);
    double ended = seconds(stat, ENDED_USER) + seconds(stat, ENDED_SYSTEM);
    return own(stat) + ended + cpuSeconds(children(process));
  }

  /** Resident memory of these processes, in MiB. */
  static double residentMebibytes(Collection<Long> processes) {
    return processes.stream().mapToLong(ProcessUsage::residentKibibytes).sum() / 1024.0;
  }

  /** Most resident memory of a process so far, in MiB. */
  static double peakMebibytes(long process) {
    return kibibytes(process, "VmHWM:") / 1024.0;
  }

  private static List<Long> children(long parent) {
    try (var all = Files.list(Path.of("/proc"))) {
      return all.map(entry -> entry.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .filter(pid -> Long.parseLong(stat(pid)[PARENT]) == parent)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("/proc cannot be listed", e);
    }
  }

  private static double own(String[] stat) {
    return seconds(stat, USER) + seconds(stat, SYSTEM);
  }

  private static double seconds(String[] stat, int field) {
    return Long.parseLong(stat[field]) / TICKS;
  }

  private static long residentKibibytes(long pid) {
    return kibibytes(pid, "VmRSS:");
  }

  private static long kibibytes(long pid, String field) {
    return read(pid, "status")
        .lines()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** Fields after the name of the program; zeros for a process that has ended. */
  private static String[] stat(long pid) {
    String line = read(pid, "stat");
    return line.isEmpty()
        ? "Z 0 0 0 0 0 0 0 0 0 0 0 0 0 0".split(" ")
        : line.substring(line.lastIndexOf(')') + 2).split(" ");
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (NoSuchFileException ended) {
      return "";
    } catch (IOException e) {
      if (!Files.exists(Path.of("/proc", Long.toString(pid)))) {
        return "";
      }
      throw new UncheckedIOException("/proc/" + pid + "/" + file, e);
    }
  }
}
