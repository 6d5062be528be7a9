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
  interface Judge {
    void look(JavaClass type, Consumer<String> fault);
  }

  /** Gets to know all classes before it looks at one. */
  interface Inspection {
    Judge of(Collection<JavaClass> all);
  }

  /** {@code who} should {@code should}; the rule fails as well when it is about nobody. */
  static ArchRule rule(String who, Predicate<JavaClass> about, String should, Judge judge) {
    return rule(who, about, should, (Collection<JavaClass> all) -> judge);
  }

  static ArchRule rule(
      String who, Predicate<JavaClass> about, String should, Inspection inspection) {
    return ArchRuleDefinition.classes()
        .that(DescribedPredicate.describe(who, about))
        .should(new Condition(should, inspection));
  }

  private static final class Condition extends ArchCondition<JavaClass> {

    private final Inspection inspection;
    private Judge judge = (type, fault) -> {};

    private Condition(String should, Inspection inspection) {
      super(should);
      this.inspection = inspection;
    }

    @Override
    public void init(Collection<JavaClass> all) {
      judge = inspection.of(all);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      judge.look(
          type,
          fault ->
              events.add(SimpleConditionEvent.violated(type, "<" + type.getName() + "> " + fault)));
    }
  }
}
