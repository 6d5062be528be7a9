package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Third-party libraries that may be used in certain adapters, or in tests, only. */
enum Library {
  JOOQ(List.of("org.jooq"), "adapter.postgres"),
  REDISSON(List.of("org.redisson"), "adapter.redis"),
  OKHTTP(List.of("okhttp3"), "adapter.onef", "adapter.sheets", "adapter.telegram", "adapter.ai"),
  GOOGLE(List.of("com.google.api", "com.google.auth"), "adapter.sheets"),
  COMMONS_CSV(List.of("org.apache.commons.csv"), "adapter.sheets", "adapter.files"),
  COMMONS_COMPRESS(List.of("org.apache.commons.compress"), "adapter.files"),
  CHARDET(List.of("org.mozilla.universalchardet"), "adapter.files"),
  POI(List.of("org.apache.poi"), "adapter.files"),
  JSOUP(List.of("org.jsoup"), "adapter.files"),
  ZXING(List.of("com.google.zxing"), "adapter.files"),
  PDFBOX(List.of("org.apache.pdfbox", "org.apache.fontbox"), "adapter.files"),
  SNAKEYAML(List.of("org.yaml.snakeyaml"), "adapter.files"),

  /** Describes the Bot API to tests of our calls. Updates are read without it (ADR 31). */
  TELEGRAMBOTS(List.of("org.telegram"));

  private final List<String> packages;
  private final List<String> homes;

  Library(List<String> packages, String... homes) {
    this.packages = packages;
    this.homes = List.of(homes);
  }

  static Stream<Library> all() {
    return Stream.of(values());
  }

  /** Packages of the library. */
  List<String> packages() {
    return packages;
  }

  /** Modules that may use it, relative to the root; none for a library of tests. */
  List<String> homes() {
    return homes;
  }

  boolean isForTests() {
    return homes.isEmpty();
  }

  static ArchRule librariesStayInTheirAdapters(Root root) {
    return Rules.rule(
            "are ours",
            root::holds,
            "use jOOQ, Redisson, OkHttp, the libraries for Google and files only in their"
                + " adapters, and telegrambots only in tests",
            (type, fault) -> all().forEach(library -> library.staysHome(root, type, fault)))
        .because("a library used in one place can be upgraded or replaced in one place");
  }

  private void staysHome(Root root, JavaClass type, Consumer<String> fault) {
    if (homes.stream().noneMatch(home -> root.isIn(type, home))) {
      type.getDirectDependenciesFromSelf().stream()
          .filter(to -> isOfIt(Root.target(to)))
          .forEach(
              to ->
                  fault.accept(
                      "uses " + name() + " outside of " + place() + ": " + to.getDescription()));
    }
  }

  private String place() {
    return isForTests() ? "tests" : "its adapters";
  }

  private boolean isOfIt(JavaClass type) {
    return packages.stream().anyMatch(name -> Root.isWithin(type.getPackageName(), name));
  }
}
