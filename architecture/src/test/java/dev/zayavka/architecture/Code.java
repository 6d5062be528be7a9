package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The classes the rules are asked about. Reading them takes seconds, so each set is read once. */
enum Code {
  /** All that ships, and what helps to test it: every module this one depends on. */
  PRODUCTION(Code::importProduction),

  /** The same, with the modules' own tests. */
  WITH_TESTS(Code::importWithTests);

  private static final String TEST_CLASSES = "/test-classes/";

  private final Supplier<JavaClasses> source;
  private @Nullable JavaClasses read;

  Code(Supplier<JavaClasses> source) {
    this.source = source;
  }

  /** All classes of the real code. */
  synchronized JavaClasses classes() {
    if (read == null) {
      read = source.get();
    }
    return read;
  }

  /** All classes of a seed. */
  static JavaClasses of(Root seed) {
    return new ClassFileImporter().importPackages(seed.name());
  }

  /** False for the tests of the real code; a seed has none but those it shows. */
  static boolean ships(Root root, JavaClass type) {
    return !root.equals(Root.ZAYAVKA)
        || type.getSource().stream().noneMatch(at -> at.getUri().toString().contains(TEST_CLASSES));
  }

  private static JavaClasses importProduction() {
    return new ClassFileImporter().importLocations(productionLocations());
  }

  private static Set<Location> productionLocations() {
    Set<Location> found = new HashSet<>(Locations.ofPackage(Root.ZAYAVKA.name()));
    found.removeIf(location -> !new ImportOption.DoNotIncludeTests().includes(location));
    return found;
  }

  /**
   * Tests of other modules are on nobody's class path: a test-jar per module would put them there,
   * and need an execution in each pom and a phase later than {@code test}. The reactor has compiled
   * them before this module runs, so they are read from where it put them. A module that has tests
   * and no folder of them was not compiled with us, which would pass for tests nobody wrote.
   */
  private static JavaClasses importWithTests() {
    Set<Location> locations = productionLocations();
    for (String module : modules()) {
      Path folder = reactor().resolve(module);
      requireFolder(folder);
      if (Files.isDirectory(folder.resolve("src/test/java"))) {
        Path classes = folder.resolve("target/test-classes");
        requireFolder(classes);
        locations.add(Location.of(classes));
      }
    }
    return new ClassFileImporter().importLocations(locations);
  }

  /** Folders are named as the packages of their modules are: {@code adapter-postgres}. */
  private static Set<String> modules() {
    Set<String> modules = new TreeSet<>();
    for (JavaClass type : PRODUCTION.classes()) {
      Root.ZAYAVKA.module(type).map(name -> name.replace('.', '-')).ifPresent(modules::add);
    }
    return modules;
  }

  private static Path reactor() {
    Path here = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path parent = here.resolve("..").normalize();
    requireFolder(parent.resolve("architecture/src/test/java"));
    return parent;
  }

  static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          folder + " is missing: run the rules in the reactor, mvn -pl architecture -am test");
    }
  }
}
