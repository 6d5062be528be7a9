package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rule on deciders: pure functions with a single caller. */
final class DeciderRules {

  private static final String SUFFIX = "Decider";

  private DeciderRules() {}

  static ArchRule decidersArePureWithOneCaller(Root root) {
    return Rules.rule(
            "are deciders",
            type -> root.isIn(type, Layer.CORE) && type.getSimpleName().endsWith(SUFFIX),
            "be final, package-private, static, and called by one class of their package",
            (type, fault) -> {
              isClosed(type, fault);
              isStatic(type, fault);
              isCalledByOne(type, fault);
            })
        .because(
            "a state machine is a pure function in one file, and with a single caller no change of"
                + " state can bypass the lock, the audit and the outbox");
  }

  private static void isClosed(JavaClass type, Consumer<String> fault) {
    if (!type.getModifiers().contains(JavaModifier.FINAL)) {
      fault.accept("is not final");
    }
    if (!isPackagePrivate(type)) {
      fault.accept("is not package-private");
    }
  }

  private static boolean isPackagePrivate(JavaClass type) {
    return List.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE).stream()
        .noneMatch(type.getModifiers()::contains);
  }

  private static void isStatic(JavaClass type, Consumer<String> fault) {
    for (JavaMethod method : type.getMethods()) {
      if (!method.getModifiers().contains(JavaModifier.STATIC)) {
        fault.accept("has an instance method: " + method.getName());
      }
    }
    for (JavaField field : type.getFields()) {
      if (!field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))) {
        fault.accept("has a field that is not a constant: " + field.getName());
      }
    }
  }

  private static void isCalledByOne(JavaClass type, Consumer<String> fault) {
    Set<JavaClass> callers =
        type.getDirectDependenciesToSelf().stream()
            .map(from -> Root.outermost(from.getOriginClass()))
            .filter(from -> !from.equals(type))
            .collect(Collectors.toSet());
    if (callers.size() != 1) {
      fault.accept("has " + callers.size() + " callers: " + names(callers));
    }
    callers.stream()
        .filter(from -> !from.getPackageName().equals(type.getPackageName()))
        .forEach(from -> fault.accept("is called from another package: " + from.getName()));
  }

  private static List<String> names(Set<JavaClass> types) {
    return types.stream().map(JavaClass::getName).sorted().toList();
  }
}
