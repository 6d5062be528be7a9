package dev.zayavka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Proves that every rule reports violations. Each rule has a seed, a package below {@code seeds}
 * with the layers in miniature. Classes that break the rule are called {@code Bad...}; the others,
 * many of them near misses, obey it. The rule must report exactly the {@code Bad...} ones.
 */
class SeedsTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource(mode = Mode.EXCLUDE, names = "NAMED_PACKAGES_EXIST")
  void a_rule_reports_every_seeded_violation_and_nothing_else(Rule rule) {
    Root seed = Root.seedOf(rule);
    JavaClasses classes = Code.of(seed);
    Set<String> reported = new TreeSet<>();
    rule.over(seed)
        .evaluate(classes)
        .<JavaClass>handleViolations(
            (types, message) -> types.forEach(type -> reported.add(type.getName())));
    assertThat(reported).isNotEmpty().isEqualTo(bad(classes));
  }

  private static Set<String> bad(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.getSimpleName().startsWith("Bad"))
        .filter(
            type ->
                !type.getSimpleName()
                    .endsWith("Contract")) // A contract is named after its port, so this is not a
        // violation by itself.
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The seed has some of the packages that rules name, and lacks the others. */
  @Test
  void the_rule_on_named_packages_reports_those_that_are_missing() {
    Root seed = Root.seedOf(Rule.NAMED_PACKAGES_EXIST);
    String name = seed.name();
    assertThat(
            Rule.NAMED_PACKAGES_EXIST
                .over(seed)
                .evaluate(Code.of(seed))
                .getFailureReport()
                .getDetails())
        .contains(
            "<" + name + ".adapter.postgres> is missing",
            "<" + name + ".core> is missing",
            "<org.jooq> is missing",
            "<com.google.auth> is missing",
            "<org.telegram> is missing")
        .doesNotContain(
            "<" + name + ".ports> is missing",
            "<" + name + ".ports.shared> is missing",
            "<" + name + ".adapter.sheets> is missing",
            "<com.google.api> is missing",
            "<okhttp3> is missing");
  }
}
