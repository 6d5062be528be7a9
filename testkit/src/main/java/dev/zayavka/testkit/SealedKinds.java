package dev.zayavka.testkit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds a sealed family has, so that a test notices when a new one is added. */
public final class SealedKinds {
  private SealedKinds() {}

  /** Every class of a sealed family that can have instances. */
  public static Set<Class<?>> of(Class<?> family) {
    return leaves(family).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedKinds::leaves)
        : Stream.of(type);
  }
}
