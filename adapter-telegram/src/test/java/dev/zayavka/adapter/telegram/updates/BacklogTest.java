package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BacklogTest {

  private final Backlog backlog = new Backlog();

  @Example
  void only_the_handled_front_is_confirmed() {
    List.of(1L, 2L, 3L).forEach(backlog::admit);
    backlog.handled(2);
    assertThat(backlog.offset()).isEmpty();
    backlog.handled(1);
    assertThat(backlog.offset()).hasValue(3);
    backlog.handled(3);
    backlog.confirmed(3);
    assertThat(backlog.offset()).hasValue(4);
    backlog.confirmed(4);
    assertThat(backlog.offset()).isEmpty();
    assertThat(backlog.admit(3)).isTrue();
  }

  @Example
  void an_update_given_up_is_never_confirmed() {
    List.of(1L, 2L).forEach(backlog::admit);
    backlog.givenUp(1);
    backlog.handled(2);
    assertThat(backlog.offset()).isEmpty();
    assertThat(backlog.isIdle()).isTrue();
  }

  @Example
  void an_older_update_that_comes_late_is_not_confirmed_with_a_newer_one() {
    backlog.admit(12);
    backlog.admit(10);
    backlog.handled(12);
    assertThat(backlog.offset()).isEmpty();
  }

  @Example
  void what_is_in_flight_is_remembered_when_the_rest_is_forgotten() {
    List.of(1L, 2L).forEach(backlog::admit);
    backlog.handled(2);
    backlog.forgetHandled();
    assertThat(backlog.admit(1)).isFalse();
    assertThat(backlog.admit(2)).isTrue();
  }

  @Property
  void an_offset_never_passes_an_update_that_is_not_handled(@ForAll Random random) {
    Backlog any = new Backlog();
    Set<Long> unhandled = new TreeSet<>();
    Set<Long> known = new HashSet<>();
    for (int step = 0; step < 200; step++) {
      long id = random.nextInt(40);
      switch (random.nextInt(4)) {
        case 0 -> {
          if (any.admit(id)) {
            unhandled.add(id);
            known.add(id);
          }
        }
        case 1 -> {
          if (known.contains(id)) {
            any.handled(id);
            unhandled.remove(id);
          }
        }
        case 2 -> any.offset().ifPresent(any::confirmed);
        default -> any.forgetHandled();
      }
      OptionalLong offset = any.offset();
      offset.ifPresent(next -> assertThat(unhandled).noneMatch(waiting -> waiting < next));
    }
  }
}
