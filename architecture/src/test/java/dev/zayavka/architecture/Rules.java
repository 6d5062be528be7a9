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

/** How the rules are put together: whom they are about, and what is wrong with one of these. */
final class Rules {

  private Rules() {}

  /** Looks at one class, and tells what is wrong with it. */
  interface ClassCheck {
    void report(JavaClass type, Consumer<String> fault);
  }

  /** Gets to know all classes before it looks at one. */
  interface CheckFactory {
    ClassCheck of(Collection<JavaClass> all);
  }

  /** {@code who} should {@code should}; the rule fails as well when it is about nobody. */
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
