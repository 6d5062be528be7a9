package dev.zayavka.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rule on contract tests of driven ports. It checks tests together with production code. */
final class ContractRules {

  static final String WORK = "ports.shared.driven.Work";
  static final String CONTRACTS = "testkit.contract";

  private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

  private ContractRules() {}

  static ArchRule drivenPortsHaveContracts(Root root) {
    return Rules.rule(
            "are driven ports, or implement one",
            type -> isPromise(root, type) || isImplementation(root, type),
            "have a contract, and a test that implements it",
            (type, fault) -> {
              if (isPromise(root, type)) {
                hasContract(root, type, fault);
              } else {
                promises(root, type).forEach(port -> hasTest(root, type, port, fault));
              }
            })
        .because(
            "a fake can replace an adapter in tests only if both pass the same contract tests");
  }

  /**
   * True for a driven port that needs a contract. Work has none of its own: it returns ports, which
   * have contracts, and the contract of Transactions covers that they share one transaction.
   */
  private static boolean isPromise(Root root, JavaClass type) {
    return root.isDrivenPort(type) && !root.is(type, WORK);
  }

  /** True for an implementation in production code. Tests may have implementations of their own. */
  private static boolean isImplementation(Root root, JavaClass type) {
    return root.holds(type)
        && !Root.isAbstract(type)
        && Code.ships(root, type)
        && promises(root, type).findAny().isPresent();
  }

  private static Stream<JavaClass> promises(Root root, JavaClass type) {
    return type.getAllRawInterfaces().stream().filter(port -> isPromise(root, port));
  }

  private static void hasContract(Root root, JavaClass port, Consumer<String> fault) {
    Optional<JavaClass> contract = contract(root, port);
    if (contract.isEmpty()) {
      fault.accept("has no contract: no " + contractName(port) + " in " + CONTRACTS + " names it");
    } else if (contract.stream().noneMatch(ContractRules::tries)) {
      fault.accept("has a contract without a test: " + contract.get().getName());
    }
  }

  private static boolean tries(JavaClass contract) {
    return contract.getAllMethods().stream().anyMatch(m -> m.isMetaAnnotatedWith(TESTABLE));
  }

  /**
   * Checks that a module tests its implementation of a port. A test usually gets the object under
   * test from a factory, and so need not name it. If a module has several implementations, those
   * are covered that a test is named after or refers to; each of the others needs a test that is
   * about none of these.
   */
  private static void hasTest(Root root, JavaClass type, JavaClass port, Consumer<String> fault) {
    List<JavaClass> tests = tests(root, type, port);
    List<JavaClass> others =
        PortRules.implementations(port)
            .filter(other -> Code.ships(root, other) && isSameModule(root, other, type))
            .toList();
    long open = tests.stream().filter(test -> none(others, other -> isAbout(test, other))).count();
    long wanting = others.stream().filter(other -> none(tests, t -> isAbout(t, other))).count();
    if (none(tests, test -> isAbout(test, type)) && open < wanting) {
      fault.accept("has no test in its module that implements " + contractName(port) + " for it");
    }
  }

  private static List<JavaClass> tests(Root root, JavaClass type, JavaClass port) {
    return contract(root, port).stream()
        .flatMap(PortRules::implementations)
        .filter(test -> isSameModule(root, test, type))
        .toList();
  }

  private static boolean isAbout(JavaClass test, JavaClass type) {
    return !type.isAnonymousClass() && test.getSimpleName().contains(type.getSimpleName())
        || test.getDirectDependenciesFromSelf().stream().anyMatch(to -> Root.target(to) == type);
  }

  private static boolean isSameModule(Root root, JavaClass one, JavaClass other) {
    return root.module(one).equals(root.module(other));
  }

  private static boolean none(List<JavaClass> types, Predicate<JavaClass> condition) {
    return types.stream().noneMatch(condition);
  }

  private static Optional<JavaClass> contract(Root root, JavaClass port) {
    return port.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .filter(type -> root.isIn(type, CONTRACTS) && type.isInterface())
        .filter(type -> type.getSimpleName().equals(contractName(port)))
        .findFirst();
  }

  private static String contractName(JavaClass port) {
    return port.getSimpleName() + "Contract";
  }
}
