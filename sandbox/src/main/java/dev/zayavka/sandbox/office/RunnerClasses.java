package dev.zayavka.sandbox.office;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of this process as jars, and an archive of the classes a runner loads (application
 * class data sharing, JEP 350). A runner started with the archive takes half the processor time to
 * become ready. The JVM archives classes of jars only, so that folders are packed into jars first.
 */
public final class RunnerClasses {

  private static final String TESTS = "test-classes";

  private final String classPath;
  private final Path archive;

  private RunnerClasses(String classPath, Path archive) {
    this.classPath = classPath;
    this.archive = archive;
  }

  /** The class path as it is, without an archive. */
  public static RunnerClasses asTheyAre() {
    return new RunnerClasses(String.join(File.pathSeparator, entries()), Path.of(""));
  }

  /**
   * Packs the folders of the class path into jars; classes of tests are left out.
   *
   * @param folder for the jars and the archive; what an earlier run left there is replaced
   */
  public static RunnerClasses packedInto(Path folder) {
    Path target = folder.toAbsolutePath();
    try {
      Files.createDirectories(target);
      List<String> packed = new ArrayList<>();
      for (String entry : entries()) {
        Path path = Path.of(entry);
        if (!Files.isDirectory(path)) {
          packed.add(entry);
        } else if (!path.endsWith(TESTS)) {
          Path jar = target.resolve("classes-" + packed.size() + ".jar");
          pack(path, jar);
          packed.add(jar.toString());
        }
      }
      Path archive = target.resolve("runner.jsa");
      Files.deleteIfExists(archive);
      return new RunnerClasses(String.join(File.pathSeparator, packed), archive);
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be packed into " + target, e);
    }
  }

  /** Options of the one run that writes the archive when it ends. */
  List<String> recording() {
    return List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-cp", classPath);
  }

  /** Options of every other run; a JVM that cannot use the archive does without. */
  List<String> options() {
    return Files.isRegularFile(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-cp", classPath)
        : List.of("-Xshare:auto", "-cp", classPath);
  }

  /** The working folder of a runner is another one. */
  private static List<String> entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .toList();
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry(folder.relativize(path).toString().replace(File.separatorChar, '/')));
        Files.copy(path, zip);
        zip.closeEntry();
      }
    }
  }
}
