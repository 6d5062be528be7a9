package dev.zayavka.adapter.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MessagePartsTest {

  @Property(tries = 100)
  void no_word_is_lost_and_every_message_fits(@ForAll("paragraphs") List<Html> paragraphs) {
    List<Html> messages = MessageParts.of(paragraphs);

    assertThat(words(messages)).isEqualTo(words(paragraphs));
    assertThat(messages)
        .allSatisfy(
            message -> {
              assertThat(message.length()).isBetween(1, LineBuilder.LONGEST);
              assertThat(count(message, "<b>")).isEqualTo(count(message, "</b>"));
              assertThat(count(message, "<i>")).isEqualTo(count(message, "</i>"));
            });
  }

  @Provide
  Arbitrary<List<Html>> paragraphs() {
    Arbitrary<String> word =
        Arbitraries.strings().withChars("аж<&>\"_*[😀").ofMinLength(1).ofMaxLength(60);
    Arbitrary<Html> marked =
        word.list()
            .ofMinSize(1)
            .ofMaxSize(300)
            .map(words -> Html.escape(String.join(" ", words)).markup())
            .flatMap(
                text ->
                    Arbitraries.of(
                        new Html(text),
                        new Html("<b>" + text + "</b>"),
                        new Html("<b>1.</b> <i>" + text + "</i> <b>конец</b>")));
    return marked.list().ofMaxSize(6);
  }

  @Test
  void paragraphs_stay_whole_where_they_fit() {
    Html long1 = new Html("а".repeat(3000));
    Html long2 = new Html("б".repeat(3000));
    Html brief = new Html("в");

    assertThat(MessageParts.of(List.of(long1, long2, brief)))
        .containsExactly(long1, new Html(long2.markup() + "\n\n" + brief.markup()));
    assertThat(MessageParts.of(List.of())).isEmpty();
    assertThat(MessageParts.of(List.of(Html.EMPTY, brief))).containsExactly(brief);
  }

  @Test
  void a_word_longer_than_a_message_is_cut_between_characters() {
    List<Html> messages = MessageParts.of(List.of(new Html("<i>" + "😀".repeat(3000) + "</i>")));

    assertThat(messages).hasSize(2);
    assertThat(messages.stream().map(Html::plain).collect(Collectors.joining()))
        .isEqualTo("😀".repeat(3000));
    assertThat(messages.get(1).markup()).startsWith("<i>😀").endsWith("</i>");
  }

  private static List<String> words(List<Html> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(text.plain().split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static int count(Html text, String mark) {
    return text.markup().split(mark, -1).length - 1;
  }
}
