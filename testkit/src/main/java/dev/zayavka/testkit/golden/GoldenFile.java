package dev.zayavka.testkit.golden;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;

/**
 * A golden file: one stored form per line, in {@code src/test/resources/golden} of the module that
 * owns the form. Rows and buttons outlive releases, so lines may be added and never changed or
 * removed.
 *
 * <ul>
 *   <li>{@code name.txt}: forms written today; each line is read and written again unchanged.
 *   <li>{@code name-legacy.txt}, if it exists: forms no longer written, or never by this program,
 *       which can still be read.
 *   <li>{@code released.txt}: number of lines of each file at a release, with their SHA-256.
 * </ul>
 *
 * <p>With {@code -Dzayavka.golden=write} missing lines are appended; nothing else is touched. With
 * {@code -Dzayavka.golden=release-<version>} the present lines are noted in {@code released.txt}.
 * To stop writing a form, copy its lines to the legacy file: the lines here stay.
 */
public final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path RELEASED = FOLDER.resolve("released.txt");
  private static final String MODE = System.getProperty("zayavka.golden", "");
  private static final String RELEASE = "release-";

  private final String name;

  private GoldenFile(String name) {
    this.name = name;
  }

  /** The golden file of this name, without its ending. */
  public static GoldenFile named(String name) {
    return new GoldenFile(name);
  }

  /**
   * Checks the file against the forms written today, and every line of it against today's reader.
   *
   * @param written each form that is written today
   * @param reread reads a line and writes it again; throws when it cannot be read
   */
  public void check(Collection<String> written, UnaryOperator<String> reread) {
    Set<String> forms = new LinkedHashSet<>(written);
    forms.forEach(GoldenFile::requireOneLine);
    if (MODE.equals("write")) {
      append(forms);
    }
    if (MODE.startsWith(RELEASE)) {
      noteRelease(MODE.substring(RELEASE.length()));
    }
    List<String> failures = new ArrayList<>();
    missing(forms, failures);
    unread(reread, failures);
    unlikeReleased(failures);
    Assertions.assertThat(failures).as("%s", file()).isEmpty();
  }

  private void missing(Set<String> forms, List<String> failures) {
    List<String> lines = lines(file());
    forms.stream()
        .filter(form -> !lines.contains(form))
        .map(
            form ->
                "missing; if it is new, -Dzayavka.golden=write appends it, and if it was changed, the"
                    + " old form has to come back: "
                    + form)
        .forEach(failures::add);
    if (new LinkedHashSet<>(lines).size() < lines.size()) {
      failures.add("a line occurs twice");
    }
  }

  private void unread(UnaryOperator<String> reread, List<String> failures) {
    List<String> old = lines(legacy());
    for (String line : lines(file())) {
      String again = read(line, reread, failures);
      if (!again.isEmpty() && !again.equals(line) && !old.contains(line)) {
        failures.add("read, but written again as another line: " + line + " -> " + again);
      }
    }
    old.forEach(line -> read(line, reread, failures));
  }

  private static String read(String line, UnaryOperator<String> reread, List<String> failures) {
    try {
      return reread.apply(line);
    } catch (RuntimeException e) {
      failures.add("cannot be read any more: " + line + " (" + e + ")");
      return "";
    }
  }

  private void unlikeReleased(List<String> failures) {
    for (String row : lines(RELEASED)) {
      List<String> cells = List.of(row.split("\t", -1));
      Path file = FOLDER.resolve(cells.get(1));
      if (file.equals(file()) || file.equals(legacy())) {
        List<String> lines = lines(file);
        int count = Integer.parseInt(cells.get(2));
        if (lines.size() < count || !sha256(lines.subList(0, count)).equals(cells.get(3))) {
          failures.add(
              "one of the first %d lines of %s was changed or removed since release %s"
                  .formatted(count, cells.get(1), cells.get(0)));
        }
      }
    }
  }

  private void append(Set<String> forms) {
    List<String> lines = lines(file());
    write(file(), forms.stream().filter(form -> !lines.contains(form)).toList());
  }

  private void noteRelease(String release) {
    List<String> noted = lines(RELEASED);
    Set<String> rows = new LinkedHashSet<>();
    for (Path file : List.of(file(), legacy())) {
      List<String> lines = lines(file);
      String begin = release + "\t" + file.getFileName() + "\t";
      if (!lines.isEmpty() && noted.stream().noneMatch(row -> row.startsWith(begin))) {
        rows.add(begin + lines.size() + "\t" + sha256(lines));
      }
    }
    write(RELEASED, rows);
  }

  private Path file() {
    return FOLDER.resolve(name + ".txt");
  }

  private Path legacy() {
    return FOLDER.resolve(name + "-legacy.txt");
  }

  /**
   * The lines of a file; none when there is no such file. Empty lines and comments do not count.
   */
  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(toCollection(ArrayList::new))
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Collection<String> lines) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireOneLine(String form) {
    if (form.isEmpty() || form.startsWith("#") || form.lines().count() > 1) {
      throw new IllegalArgumentException("not a line of a golden file: " + form);
    }
  }

  private static String sha256(List<String> lines) {
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
