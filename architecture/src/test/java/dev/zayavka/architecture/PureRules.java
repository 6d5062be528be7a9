package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Rules on core and ports: allowed types, no side effects, and allowed kinds of types in ports. */
final class PureRules {

  /** Allowed packages; {@code ..} includes subpackages. */
  private static final List<String> ALLOWED =
      List.of(
          "java.lang",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "java.math",
          "java.time..",
          "org.jspecify.annotations");

  /** Types of other packages that only compute. */
  private static final Set<String> ALLOWED_TYPES = Set.of("java.text.Normalizer");

  /** Types of the allowed packages that access the machine or load unknown code. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "java.lang.Class",
          "java.lang.ClassLoader",
          "java.lang.ClassValue",
          "java.lang.InheritableThreadLocal",
          "java.lang.Module",
          "java.lang.ModuleLayer",
          "java.lang.Package",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime",
          "java.lang.ScopedValue",
          "java.lang.SecurityManager",
          "java.lang.StackWalker",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ThreadLocal",
          "java.util.Properties",
          "java.util.ResourceBundle",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.TimerTask");

  /** Types that read the clock or the environment, generate random numbers, or wait. */
  private static final Set<String> IMPURE_TYPES =
      Set.of(
          "java.lang.Runtime",
          "java.lang.System",
          "java.lang.Thread",
          "java.security.SecureRandom",
          "java.time.Clock",
          "java.time.InstantSource",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.random.RandomGenerator",
          "java.util.random.RandomGeneratorFactory");

  /**
   * Methods that do so in types that are otherwise allowed; the default locale is part of the
   * environment.
   */
  private static final Set<String> IMPURE_METHODS =
      Set.of(
          "java.lang.Boolean.getBoolean(String)",
          "java.lang.Integer.getInteger(String)",
          "java.lang.Long.getLong(String)",
          "java.lang.Math.random()",
          "java.lang.Object.wait()",
          "java.lang.Object.wait(long)",
          "java.lang.StrictMath.random()",
          "java.lang.String.format(String, Object[])",
          "java.lang.String.formatted(Object[])",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.time.ZoneId.systemDefault()",
          "java.time.format.DateTimeFormatter.ofPattern(String)",
          "java.util.Calendar.getInstance()",
          "java.util.Collections.shuffle(List)",
          "java.util.Date.<init>()",
          "java.util.Locale.getDefault()",
          "java.util.TimeZone.getDefault()",
          "java.util.UUID.randomUUID()",
          "java.util.concurrent.TimeUnit.sleep(long)",
          "java.util.concurrent.locks.LockSupport.park()",
          "java.util.concurrent.locks.LockSupport.parkNanos(long)");

  private PureRules() {}

  static ArchRule useOnlyAllowedTypes(Root root) {
    return Rules.rule(
            "belong to ports or core",
            type -> isPure(root, type),
            "touch only values of the JDK, and JSpecify",
            (type, fault) ->
                type.getDirectDependenciesFromSelf().stream()
                    .filter(to -> !root.holds(Root.target(to)) && !isAllowed(Root.target(to)))
                    .forEach(
                        to ->
                            fault.accept(
                                "uses a type that is not allowed: " + to.getDescription())))
        .because(
            "an embedded core brings no library along, and a decision without outside access has"
                + " the same result everywhere");
  }

  private static boolean isAllowed(JavaClass type) {
    return type.isPrimitive()
        || ALLOWED_TYPES.contains(Root.outermost(type).getName())
        || ALLOWED.stream().anyMatch(allowed -> isIn(type.getPackageName(), allowed))
            && !OUTSIDE.contains(Root.outermost(type).getName());
  }

  private static boolean isIn(String name, String allowed) {
    return allowed.endsWith("..")
        ? Root.isWithin(name, allowed.substring(0, allowed.length() - 2))
        : name.equals(allowed);
  }

  static ArchRule readNoClockOrEnvironment(Root root) {
    return Rules.rule(
            "belong to ports or core",
            type -> isPure(root, type),
            "read no clock, chance, or environment, and wait for nothing",
            (type, fault) -> {
              type.getDirectDependenciesFromSelf().stream()
                  .filter(PureRules::isImpure)
                  .forEach(
                      to ->
                          fault.accept(
                              "reads a clock, the environment or random numbers: "
                                  + to.getDescription()));
              type.getCodeUnitAccessesFromSelf().stream()
                  .filter(PureRules::isImpure)
                  .forEach(
                      to ->
                          fault.accept(
                              "reads a clock, the environment or random numbers: "
                                  + to.getDescription()));
            })
        .because(
            "time, ids and randomness are arguments, so that tests can set them and a repeated"
                + " transaction takes the same decision again");
  }

  private static boolean isImpure(Dependency to) {
    return IMPURE_TYPES.contains(Root.target(to).getName());
  }

  /**
   * True for {@code now} of every type, also with a clock argument: only callers of the core may
   * read a clock.
   */
  private static boolean isImpure(JavaCodeUnitAccess<?> to) {
    String owner = to.getTargetOwner().getName();
    return to.getName().equals("now") && owner.startsWith("java.time.")
        || IMPURE_METHODS.contains(owner + "." + signature(to));
  }

  private static String signature(JavaCodeUnitAccess<?> to) {
    List<String> parameters =
        to.getTarget().getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList();
    return to.getName() + "(" + String.join(", ", parameters) + ")";
  }

  static ArchRule holdOnlyInterfacesAndData(Root root) {
    return Rules.rule(
            "belong to ports",
            type -> root.isIn(type, Layer.PORTS) && !isCompilers(type),
            "be interfaces, records, enums or exceptions",
            (type, fault) -> {
              if (!isData(type)) {
                fault.accept("is a class that could hide state or behaviour");
              }
            })
        .because(
            "ports contain values and contracts only; classes with state or behaviour belong to the"
                + " modules that use or implement them");
  }

  private static boolean isData(JavaClass type) {
    return type.isInterface()
        || type.isRecord()
        || type.isAssignableTo(Enum.class)
        || type.isAssignableTo(Throwable.class);
  }

  /** True for a class the compiler generates for a switch over an enum. */
  private static boolean isCompilers(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isPure(Root root, JavaClass type) {
    return root.isIn(type, Layer.PORTS) || root.isIn(type, Layer.CORE);
  }
}
