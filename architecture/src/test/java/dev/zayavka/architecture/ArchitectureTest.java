package dev.zayavka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks every layer rule on the real code. */
class ArchitectureTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void the_code_keeps(Rule rule) {
    rule.over(Root.ZAYAVKA).check(rule.code().classes());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void a_rule_gives_its_reason(Rule rule) {
    assertThat(rule.over(Root.ZAYAVKA).getDescription()).contains(", because ");
  }
}
