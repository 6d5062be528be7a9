package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The package the layers stand in. A rule is written against a root, so that the same rule judges
 * the real code and a seed, which is a tree of the same layers in miniature.
 */
record Root(String name) {

  static final Root ZAYAVKA = new Root("dev.zayavka");

  /** The tree that violates this rule. */
  static Root seedOf(Rule rule) {
    return new Root("dev.zayavka.architecture.seeds." + rule.seed());
  }

  /**
   * True for a package of ours: {@code a.b} and {@code a} are within {@code a}, {@code ab} is not.
   */
  static boolean isWithin(String path, String parent) {
    return path.equals(parent) || path.startsWith(parent + ".");
  }

  boolean holds(JavaClass type) {
    return isWithin(type.getPackageName(), name);
  }

  /** The package of a class below the root: {@code adapter.postgres.credit}. */
  String path(JavaClass type) {
    return type.getPackageName().equals(name)
        ? ""
        : type.getPackageName().substring(name.length() + 1);
  }

  boolean isIn(JavaClass type, String path) {
    return holds(type) && isWithin(path(type), path);
  }

  boolean isIn(JavaClass type, Layer layer) {
    return holds(type) && layer(type).filter(layer::equals).isPresent();
  }

  Optional<Layer> layer(JavaClass type) {
    return Layer.of(path(type));
  }

  /** {@code core}, {@code adapter.postgres}; empty for a class that is in no layer. */
  Optional<String> module(JavaClass type) {
    return layer(type).map(layer -> layer.module(path(type)));
  }

  /** True for an interface the outside calls us by. */
  boolean isDrivingPort(JavaClass type) {
    return isPort(type, "driving");
  }

  /** True for an interface we call the outside by. */
  boolean isDrivenPort(JavaClass type) {
    return isPort(type, "driven");
  }

  /** True for the type of this name below the root, and whatever extends or implements it. */
  boolean is(JavaClass type, String path) {
    String wanted = name + "." + path;
    return type.getName().equals(wanted)
        || type.getAllRawInterfaces().stream().anyMatch(parent -> parent.getName().equals(wanted));
  }

  /** True for what a person wrote and we ship: jOOQ's classes keep to jOOQ's rules. */
  boolean isWritten(JavaClass type) {
    return holds(type) && !isIn(type, PackageRules.GENERATED);
  }

  /** What a class refers to within the root; an array counts as what it holds. */
  Stream<Dependency> inward(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream().filter(to -> holds(target(to)));
  }

  /** The class a dependency leads to; the element of an array. */
  static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  /** The class in whose file a class stands. */
  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Root::outermost).orElse(type);
  }

  static boolean isAbstract(JavaClass type) {
    return type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private boolean isPort(JavaClass type, String side) {
    return isIn(type, Layer.PORTS)
        && path(type).endsWith("." + side)
        && type.isInterface()
        && type.isTopLevelClass()
        && !type.getSimpleName().equals("package-info");
  }
}
