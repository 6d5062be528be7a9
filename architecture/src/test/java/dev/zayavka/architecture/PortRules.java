package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules on implementations of ports and on fields that hold ports. */
final class PortRules {

  private static final String TRANSACTIONS = "ports.shared.driven.Transactions";

  private PortRules() {}

  static ArchRule portsAreImplementedOnTheirSide(Root root) {
    return Rules.rule(
            "are ports, or might implement one",
            root::holds,
            "have driving ports implemented in core alone, driven ones in adapters and testkit",
            (type, fault) -> {
              isImplemented(root, type, fault);
              implementsItsOwn(root, type, fault);
            })
        .because(
            "driving ports are calls into the core and driven ports calls out of it; a class on the"
                + " wrong side would decide in an adapter or do input and output in the core");
  }

  /** Checks that a port has an implementation in production code; a fake alone is not enough. */
  private static void isImplemented(Root root, JavaClass type, Consumer<String> fault) {
    if (root.isDrivingPort(type) && implementations(type).noneMatch(in(root, Layer.CORE))) {
      fault.accept("is a driving port without an implementation in core");
    }
    if (root.isDrivenPort(type) && implementations(type).noneMatch(in(root, Layer.ADAPTER))) {
      fault.accept("is a driven port without an implementation in an adapter");
    }
  }

  private static void implementsItsOwn(Root root, JavaClass type, Consumer<String> fault) {
    if (type.isInterface()) {
      return;
    }
    for (JavaClass port : type.getAllRawInterfaces()) {
      if (root.isDrivingPort(port) && !root.isIn(type, Layer.CORE) && !wraps(root, type, port)) {
        fault.accept("implements a driving port outside core: " + port.getName());
      }
      if (root.isDrivenPort(port)
          && !root.isIn(type, Layer.ADAPTER)
          && !root.isIn(type, Layer.TESTKIT)) {
        fault.accept("implements a driven port outside adapters: " + port.getName());
      }
    }
  }

  /** A decorator in the assembly may implement a driving port, for metrics or timing. */
  private static boolean wraps(Root root, JavaClass type, JavaClass port) {
    return root.isIn(type, Layer.ASSEMBLY)
        && type.getFields().stream().anyMatch(field -> field.getRawType().equals(port));
  }

  private static Predicate<JavaClass> in(Root root, Layer layer) {
    return type -> root.isIn(type, layer);
  }

  /** Concrete classes that implement the port. */
  static Stream<JavaClass> implementations(JavaClass port) {
    return port.getAllSubclasses().stream().filter(type -> !Root.isAbstract(type));
  }

  static ArchRule transactionsHoldNoRemotePort(Root root) {
    return Rules.rule(
            "open transactions",
            type -> opensTransactions(root, type),
            "hold no driven port but the transactions",
            (type, fault) ->
                held(root, type).stream()
                    .filter(port -> root.isDrivenPort(port) && !root.is(port, TRANSACTIONS))
                    .forEach(
                        port -> fault.accept("holds a port outside of work: " + port.getName())))
        .because(
            "a transaction gets its ports as work; any other port may be remote, and a call to it"
                + " would keep rows locked for as long as the remote side takes to answer");
  }

  private static boolean opensTransactions(Root root, JavaClass type) {
    return root.holds(type)
        && !root.isIn(type, Layer.TESTKIT)
        && type.getCodeUnitAccessesFromSelf().stream()
            .anyMatch(to -> root.is(to.getTargetOwner(), TRANSACTIONS));
  }

  /** Types of fields and constructor parameters with their type arguments, recursively. */
  private static Set<JavaClass> held(Root root, JavaClass type) {
    Set<JavaClass> found = new LinkedHashSet<>();
    hold(root, type, found);
    return found;
  }

  private static void hold(Root root, JavaClass type, Set<JavaClass> found) {
    Stream<JavaType> fields = type.getFields().stream().map(field -> field.getType());
    Stream<JavaType> parameters =
        type.getConstructors().stream()
            .map(JavaConstructor::getParameterTypes)
            .flatMap(types -> types.stream());
    Set<JavaClass> next =
        Stream.concat(fields, parameters)
            .flatMap(held -> held.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(root::holds)
            .filter(held -> !root.is(held, ContractRules.WORK)) // the transaction itself
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (JavaClass held : next) {
      if (found.add(held)) {
        hold(root, held, found);
      }
    }
  }
}
