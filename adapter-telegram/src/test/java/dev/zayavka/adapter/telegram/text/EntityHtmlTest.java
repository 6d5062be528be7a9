package dev.zayavka.adapter.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityHtmlTest {

  private static final String LINK =
      "[{\"type\":\"text_link\",\"offset\":3,\"length\":4,\"url\":\"https://x.y/?a=1\"}]";

  @Test
  void words_keep_their_formatting_as_it_came() {
    EntityHtml words = EntityHtml.of("см. тут", LINK);

    assertThat(words.text()).isEqualTo("см. тут");
    assertThat(words.entities()).hasToString(LINK);
  }

  @Test
  void what_follows_moves_on_by_the_units_before_it_emoji_counted_twice() {
    EntityHtml all = EntityHtml.bold("👤 Вера").then("\n", EntityHtml.of("см. тут", LINK));

    assertThat(all.text()).isEqualTo("👤 Вера\nсм. тут");
    assertThat(all.entities().findValuesAsText("type")).containsExactly("bold", "text_link");
    assertThat(marked(all)).containsExactly("👤 Вера", " тут");
  }

  @Test
  void many_are_put_together_each_with_its_own_marks() {
    EntityHtml all =
        EntityHtml.of("один тут", "[{\"type\":\"code\",\"offset\":5,\"length\":3}]")
            .then("\n\n", EntityHtml.plain("два"))
            .then(
                "\n\n",
                EntityHtml.of("три 🛠 тут", "[{\"type\":\"bold\",\"offset\":4,\"length\":2}]"));

    assertThat(all.text()).isEqualTo("один тут\n\nдва\n\nтри 🛠 тут");
    assertThat(marked(all)).containsExactly("тут", "🛠");
  }

  @Test
  void what_is_put_together_leaves_its_parts_alone() {
    EntityHtml link = EntityHtml.of("см. тут", LINK);
    EntityHtml bold = EntityHtml.bold("Вера");

    bold.then("\n", link);

    assertThat(link.entities()).hasToString(LINK);
    assertThat(bold.entities()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "not json", "null"})
  void without_marks_that_can_be_read_words_are_plain(String marks) {
    assertThat(EntityHtml.of("x", marks)).isEqualTo(EntityHtml.plain("x"));
  }

  private static List<String> marked(EntityHtml words) {
    return words
        .entities()
        .valueStream()
        .map(
            mark -> {
              int from = mark.path("offset").asInt();
              return words.text().substring(from, from + mark.path("length").asInt());
            })
        .toList();
  }
}
