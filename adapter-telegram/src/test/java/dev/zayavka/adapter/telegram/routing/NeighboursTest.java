package dev.zayavka.adapter.telegram.routing;

import static dev.zayavka.adapter.telegram.routing.PrivateWords.ALL;
import static dev.zayavka.adapter.telegram.routing.PrivateWords.NONE;
import static dev.zayavka.adapter.telegram.routing.PrivateWords.SEARCHES_OF_MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void a_desk_that_is_alone_has_everybody_to_itself() {
    Neighbours none = Neighbours.of(List.of(ALL), 0);

    assertThat(none).isEqualTo(Neighbours.none());
    assertThat(none.takeWords()).isFalse();
    assertThat(none.takeAllWords()).isFalse();
    assertThat(none.searchFirst()).isFalse();
  }

  @Test
  void a_desk_nobody_writes_to_changes_nothing_for_others() {
    assertThat(Neighbours.of(List.of(NONE, SEARCHES_OF_MEMBERS), 1))
        .matches(others -> !others.takeWords() && !others.takeAllWords() && !others.searchFirst());
    assertThat(Neighbours.of(List.of(NONE, ALL), 1))
        .matches(others -> !others.takeWords() && !others.takeAllWords() && !others.searchFirst());
  }

  @Test
  void words_may_be_taken_before_a_desk_or_after_it() {
    List<PrivateWords> three = List.of(NONE, SEARCHES_OF_MEMBERS, ALL);

    assertThat(Neighbours.of(three, 0).takeWords()).isTrue();
    assertThat(Neighbours.of(three, 0).searchFirst()).isFalse();
    assertThat(Neighbours.of(three, 1).takeAllWords()).isTrue();
    assertThat(Neighbours.of(three, 1).searchFirst()).isFalse();
    assertThat(Neighbours.of(three, 2).takeAllWords()).isFalse();
    assertThat(Neighbours.of(three, 2).searchFirst()).isTrue();
  }

  @Test
  void a_search_comes_first_only_where_its_desk_does() {
    assertThat(Neighbours.of(List.of(ALL, SEARCHES_OF_MEMBERS), 0).searchFirst()).isFalse();
    assertThat(Neighbours.of(List.of(ALL, SEARCHES_OF_MEMBERS), 0).takeWords()).isTrue();
  }
}
