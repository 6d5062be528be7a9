package dev.zayavka.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {

  @Test
  void a_module_whose_tests_were_not_compiled_is_told_of_and_not_passed_over(@TempDir Path module) {
    assertThatThrownBy(() -> Code.requireFolder(module.resolve("target/test-classes")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test-classes is missing");
  }

  @Test
  void tests_stand_beside_what_ships_and_are_not_taken_for_it() {
    assertThat(Code.PRODUCTION.classes()).allMatch(type -> Code.ships(Root.ZAYAVKA, type));
    assertThat(Code.WITH_TESTS.classes()).anyMatch(type -> !Code.ships(Root.ZAYAVKA, type));
  }
}
