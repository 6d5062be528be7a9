package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules on packages: named ones exist, all are {@code @NullMarked}, and there is no cycle. */
final class PackageRules {

  /** Package of the code that jOOQ generates in the build. Rules check its use, not its content. */
  static final String GENERATED = "adapter.postgres.generated";

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  private PackageRules() {}

  static ArchRule namedPackagesExist(Root root) {
    return ArchRuleDefinition.all(namedPackages(root))
        .should(exist())
        .because("a rule about a package that does not exist always passes and checks nothing");
  }

  /** Own packages named in rules, relative to the root. */
  static Set<String> named() {
    return Stream.of(
            Stream.of(Layer.values()).map(Layer::path),
            Stream.of("runner.polling", "runner.webhook", GENERATED, ContractRules.CONTRACTS),
            LayerRules.STORAGE.stream(),
            LayerRules.ADAPTERS_OF_ONE_DESK.keySet().stream(),
            LayerRules.SHARED.stream().map(name -> Layer.PORTS.path() + "." + name),
            Library.all().flatMap(library -> library.homes().stream()))
        .flatMap(names -> names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Third-party packages named in rules; one that no class uses counts as missing. */
  static Set<String> namedOfOthers() {
    return packages(library -> !library.isForTests());
  }

  /** Third-party packages of tests; one that no test uses counts as missing. */
  static Set<String> namedOfTests() {
    return packages(Library::isForTests);
  }

  private static Set<String> packages(Predicate<Library> wanted) {
    return Library.all()
        .filter(wanted)
        .flatMap(library -> library.packages().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static AbstractClassesTransformer<Named> namedPackages(Root root) {
    return new AbstractClassesTransformer<>("packages a rule names") {
      @Override
      public Iterable<Named> doTransform(JavaClasses classes) {
        Set<String> shipped = present(root, classes, type -> Code.ships(root, type));
        Set<String> present = present(root, classes, type -> true);
        return Stream.of(
                named().stream().map(path -> named(root.name() + "." + path, shipped)),
                namedOfOthers().stream().map(name -> named(name, shipped)),
                namedOfTests().stream().map(name -> named(name, present)))
            .flatMap(names -> names)
            .toList();
      }
    };
  }

  private static Named named(String name, Set<String> present) {
    boolean exists = present.stream().anyMatch(known -> Root.isWithin(known, name));
    return new Named(name, exists);
  }

  /** Packages of these classes, and those they use. */
  private static Set<String> present(Root root, JavaClasses classes, Predicate<JavaClass> counted) {
    List<JavaClass> ours = classes.stream().filter(root::holds).filter(counted).toList();
    Stream<JavaClass> used =
        ours.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Root::target);
    return Stream.concat(ours.stream(), used)
        .map(JavaClass::getPackageName)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record Named(String name, boolean exists) {}

  private static ArchCondition<Named> exist() {
    return new ArchCondition<>("exist") {
      @Override
      public void check(Named named, ConditionEvents events) {
        if (!named.exists()) {
          events.add(SimpleConditionEvent.violated(named, "<" + named.name() + "> is missing"));
        }
      }
    };
  }

  static ArchRule packagesAreNullMarked(Root root) {
    return Rules.rule(
            "come first in their packages",
            type -> root.isWritten(type) && isFirst(type),
            "live in a package that is @NullMarked",
            (type, fault) -> {
              if (!isNullMarked(type.getPackage())) {
                fault.accept("lives in a package whose package-info is not @NullMarked");
              }
            })
        .because("NullAway checks marked packages only");
  }

  private static boolean isFirst(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(other -> !isPackageInfo(other))
        .map(JavaClass::getName)
        .min(Comparator.naturalOrder())
        .filter(type.getName()::equals)
        .isPresent();
  }

  private static boolean isNullMarked(JavaPackage pack) {
    return pack.getClasses().stream()
        .anyMatch(type -> isPackageInfo(type) && type.isAnnotatedWith(NULL_MARKED));
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  static ArchRule packagesFormNoCycle(Root root) {
    return Rules.rule(
            "are ours",
            root::isWritten,
            "not depend on a package that depends on theirs",
            (Collection<JavaClass> all) -> {
              Map<String, Set<String>> reached = reached(root, all);
              return (type, fault) ->
                  root.inward(type)
                      .filter(to -> isWayBack(reached, type, Root.target(to)))
                      .forEach(to -> fault.accept("closes a cycle: " + to.getDescription()));
            })
        .because("no package of a cycle can be read, tested or moved without the others");
  }

  private static boolean isWayBack(
      Map<String, Set<String>> reached, JavaClass type, JavaClass target) {
    return !target.getPackageName().equals(type.getPackageName())
        && reached.getOrDefault(target.getPackageName(), Set.of()).contains(type.getPackageName());
  }

  /** Packages reachable from each package. */
  private static Map<String, Set<String>> reached(Root root, Collection<JavaClass> all) {
    Map<String, Set<String>> steps = new HashMap<>();
    for (JavaClass type : all) {
      List<String> next =
          root.inward(type).map(Root::target).map(JavaClass::getPackageName).toList();
      steps.computeIfAbsent(type.getPackageName(), name -> new HashSet<>()).addAll(next);
    }
    Map<String, Set<String>> reached = new HashMap<>();
    steps.keySet().forEach(from -> reached.put(from, walk(steps, from)));
    return reached;
  }

  private static Set<String> walk(Map<String, Set<String>> steps, String from) {
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(Set.of(from));
    while (!ahead.isEmpty()) {
      steps.getOrDefault(ahead.remove(), Set.of()).stream().filter(seen::add).forEach(ahead::add);
    }
    return seen;
  }
}
