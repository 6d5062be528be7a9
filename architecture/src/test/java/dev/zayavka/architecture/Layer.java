package dev.zayavka.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The layers of DESIGN section 2, and what each may see of the others. */
enum Layer {
  PORTS("ports"),
  CORE("core", PORTS),
  TESTKIT("testkit", PORTS),
  ADAPTER("adapter", PORTS),
  ASSEMBLY("assembly", PORTS, CORE, ADAPTER),
  RUNNER("runner", ASSEMBLY),
  /** Plays the outside world, so it knows us by the wire alone. */
  SANDBOX("sandbox");

  private final String segment;
  private final List<Layer> seen;

  Layer(String segment, Layer... seen) {
    this.segment = segment;
    this.seen = List.of(seen);
  }

  /** The layer of a package below the root; empty for a package that is in none. */
  static Optional<Layer> of(String path) {
    return Stream.of(values()).filter(layer -> layer.holds(path)).findFirst();
  }

  boolean maySee(Layer other) {
    return this == other || seen.contains(other);
  }

  /** Its package below the root. */
  String path() {
    return segment;
  }

  /** The module of a package of this layer: {@code core}, {@code adapter.postgres}. */
  String module(String path) {
    return hasManyModules() ? segment + "." + path.split("\\.", -1)[1] : segment;
  }

  private boolean holds(String path) {
    return hasManyModules() ? path.startsWith(segment + ".") : Root.isWithin(path, segment);
  }

  private boolean hasManyModules() {
    return this == ADAPTER || this == RUNNER;
  }
}
