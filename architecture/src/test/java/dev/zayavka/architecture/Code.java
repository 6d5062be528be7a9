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

/** Sets of classes that rules check. An import takes seconds, so each set is imported once. */
enum Code {
  /** Production code and the test support modules: every module this one depends on. */
  PRODUCTION(Code::importProduction),

  /** The same, with the tests of all modules. */
  WITH_TESTS(Code::importWithTests);

  private static final String TEST_CLASSES = "/test-classes/";

  private final Supplier<JavaClasses> source;
  private @Nullable JavaClasses read;

  Code(Supplier<JavaClasses> source) {
    this.source = source;
  }

  /** All classes of this set. */
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

  /** False for test classes of the real code; in a seed every class counts as production code. */
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
   * Test classes of other modules are not on the class path: a test-jar per module would add them,
   * and needs an execution in each POM and a phase after {@code test}. The reactor has compiled
   * them before this module runs, so they are read from its output folders. A module with tests but
   * without that folder was not compiled in this build; this is an error, because its tests would
   * seem to be missing.
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

  /** Module folders, named after the packages of their modules: {@code adapter-postgres}. */
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
