package dev.zayavka.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The layers, each with the other layers it may depend on. */
enum Layer {
  PORTS("ports"),
  CORE("core", PORTS),
  TESTKIT("testkit", PORTS),
  ADAPTER("adapter", PORTS),
  ASSEMBLY("assembly", PORTS, CORE, ADAPTER),
  RUNNER("runner", ASSEMBLY),
  /** Simulates the outside world, so it shares only wire protocols with the other layers. */
  SANDBOX("sandbox");

  private final String segment;
  private final List<Layer> seen;

  Layer(String segment, Layer... seen) {
    this.segment = segment;
    this.seen = List.of(seen);
  }

  /** Layer of a package relative to the root; empty outside of all layers. */
  static Optional<Layer> of(String path) {
    return Stream.of(values()).filter(layer -> layer.holds(path)).findFirst();
  }

  boolean maySee(Layer other) {
    return this == other || seen.contains(other);
  }

  /** Package of the layer relative to the root. */
  String path() {
    return segment;
  }

  /** Module of a package in this layer: {@code core}, {@code adapter.postgres}. */
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
