package dev.zayavka.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Factory for rules: a selection of classes and a check of each class. */
final class Rules {

  private Rules() {}

  /** Checks one class and reports its violations. */
  interface ClassCheck {
    void report(JavaClass type, Consumer<String> fault);
  }

  /** Creates the check of a class from the set of all selected classes. */
  interface CheckFactory {
    ClassCheck of(Collection<JavaClass> all);
  }

  /**
   * Builds the rule "{@code who} should {@code should}"; the rule also fails if it selects no
   * class.
   */
  static ArchRule rule(String who, Predicate<JavaClass> about, String should, ClassCheck check) {
    return rule(who, about, should, (Collection<JavaClass> all) -> check);
  }

  static ArchRule rule(
      String who, Predicate<JavaClass> about, String should, CheckFactory factory) {
    return ArchRuleDefinition.classes()
        .that(DescribedPredicate.describe(who, about))
        .should(new Condition(should, factory));
  }

  private static final class Condition extends ArchCondition<JavaClass> {

    private final CheckFactory factory;
    private ClassCheck check = (type, fault) -> {};

    private Condition(String should, CheckFactory factory) {
      super(should);
      this.factory = factory;
    }

    @Override
    public void init(Collection<JavaClass> all) {
      check = factory.of(all);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      check.report(
          type,
          fault ->
              events.add(SimpleConditionEvent.violated(type, "<" + type.getName() + "> " + fault)));
    }
  }
}
