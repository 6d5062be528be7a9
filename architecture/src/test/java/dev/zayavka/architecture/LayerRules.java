package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rules on dependencies between layers, adapters and desks. */
final class LayerRules {

  /** Packages of {@code ports} shared by all desks; any other package is a desk. */
  static final Set<String> SHARED =
      Set.of("shared", "delivery", "conversation", "people", "tables", "http", "ai", "sheets");

  /** Adapters that store data. */
  static final List<String> STORAGE = List.of("adapter.postgres", "adapter.redis");

  /** Lists of desks: the only shared classes of adapters and assembly that depend on desks. */
  static final Set<String> LISTS = Set.of("assembly.DeskModules");

  /** Adapters of a system that one desk alone uses, with that desk. */
  static final Map<String, String> ADAPTERS_OF_ONE_DESK = Map.of("adapter.onef", "credit");

  private static final Set<Layer> GUARDED =
      Set.of(Layer.PORTS, Layer.CORE, Layer.ADAPTER, Layer.ASSEMBLY);

  private LayerRules() {}

  static ArchRule layersSeeOnlyAllowedLayers(Root root) {
    return Rules.rule(
            "are ours",
            root::holds,
            "be in a layer, and depend only on layers this layer may see",
            (type, fault) -> {
              Optional<Layer> layer = root.layer(type);
              if (layer.isEmpty()) {
                fault.accept("is in no layer");
              }
              layer.ifPresent(from -> seesOnlyItsOwn(root, from, type, fault));
            })
        .because(
            "decisions stay testable and adapters replaceable only while dependencies point at the"
                + " ports; production code runs without the testkit, the sandbox and the runners");
  }

  private static void seesOnlyItsOwn(
      Root root, Layer from, JavaClass type, Consumer<String> fault) {
    root.inward(type)
        .filter(to -> !maySee(root, from, type, Root.target(to)))
        .forEach(to -> fault.accept("depends on a layer it may not see: " + to.getDescription()));
  }

  /** Dependencies between adapters are left to the rule on adapters. */
  private static boolean maySee(Root root, Layer from, JavaClass type, JavaClass target) {
    boolean sameModule = root.module(type).equals(root.module(target));
    return root.layer(target)
        .map(to -> from == Layer.RUNNER && to == from ? sameModule : from.maySee(to))
        .orElse(false);
  }

  static ArchRule adaptersDoNotSeeEachOther(Root root) {
    return Rules.rule(
            "belong to an adapter",
            type -> root.isIn(type, Layer.ADAPTER),
            "see no other adapter",
            (type, fault) ->
                root.inward(type)
                    .filter(to -> root.isIn(Root.target(to), Layer.ADAPTER))
                    .filter(to -> !root.module(type).equals(root.module(Root.target(to))))
                    .forEach(to -> fault.accept("sees another adapter: " + to.getDescription())))
        .because("an adapter can be left out or replaced only if no other adapter depends on it");
  }

  static ArchRule storageCallsNoDrivingPort(Root root) {
    return Rules.rule(
            "belong to a storage adapter",
            type -> STORAGE.stream().anyMatch(module -> root.isIn(type, module)),
            "call no driving port",
            (type, fault) ->
                root.inward(type)
                    .filter(to -> isDriving(root, Root.target(to)))
                    .forEach(to -> fault.accept("calls the core: " + to.getDescription())))
        .because(
            "storage answers the core and never calls it: a command started in the store would run"
                + " inside the transaction of another command");
  }

  private static boolean isDriving(Root root, JavaClass type) {
    return root.isIn(type, Layer.PORTS) && root.path(type).endsWith(".driving");
  }

  static ArchRule desksDoNotSeeEachOther(Root root) {
    return Rules.rule(
            "are ours",
            root::isWritten,
            "see no desk but their own",
            (Collection<JavaClass> all) -> {
              Set<String> desks = desks(root, all);
              return (type, fault) ->
                  root.inward(type)
                      .filter(to -> !maySeeDesk(root, desks, type, Root.target(to)))
                      .forEach(to -> fault.accept("sees a desk: " + to.getDescription()));
            })
        .because(
            "a desk can be added, changed or removed alone only if no other desk and no shared code"
                + " depends on it");
  }

  /**
   * Shared code may depend on desks only in the named lists, and in fixtures, demos and runners.
   */
  private static boolean maySeeDesk(
      Root root, Set<String> desks, JavaClass type, JavaClass target) {
    Optional<String> own = desk(root, desks, type);
    Optional<String> seen = desk(root, desks, target);
    boolean guarded = root.layer(type).filter(GUARDED::contains).isPresent();
    return seen.isEmpty() || own.equals(seen) || own.isEmpty() && !guarded || isList(root, type);
  }

  private static boolean isList(Root root, JavaClass type) {
    String name = root.path(type) + "." + Root.outermost(type).getSimpleName();
    return LISTS.contains(name);
  }

  private static Optional<String> desk(Root root, Set<String> desks, JavaClass type) {
    return segments(root, type).stream()
        .skip(1)
        .filter(desks::contains)
        .findFirst()
        .or(() -> root.module(type).map(ADAPTERS_OF_ONE_DESK::get));
  }

  private static Set<String> desks(Root root, Collection<JavaClass> all) {
    return all.stream()
        .filter(type -> root.isIn(type, Layer.PORTS))
        .map(type -> segments(root, type))
        .filter(segments -> segments.size() > 1)
        .map(segments -> segments.get(1))
        .filter(name -> !SHARED.contains(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> segments(Root root, JavaClass type) {
    return List.of(root.path(type).split("\\.", -1));
  }
}
