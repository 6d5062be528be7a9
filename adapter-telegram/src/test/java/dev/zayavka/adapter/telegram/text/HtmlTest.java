package dev.zayavka.adapter.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HtmlTest {

  @Property
  void what_is_escaped_reads_as_it_was(@ForAll String value) {
    Html html = Html.escape(value);

    assertThat(html.plain()).isEqualTo(value);
    assertThat(html.length()).isEqualTo(value.length());
    assertThat(html.markup()).doesNotContain("<", ">");
  }

  @Example
  void marks_are_not_counted() {
    assertThat(new Html("<b>a &lt; b</b>").length()).isEqualTo(5);
  }

  @Example
  void a_message_never_grows_too_long() {
    LineBuilder lines = new LineBuilder();
    Html line = Html.escape("<&>".repeat(100));
    for (int i = 0; i < 50; i++) {
      lines.add(line);
    }
    assertThat(lines.html().length()).isLessThanOrEqualTo(LineBuilder.LONGEST);
    assertThat(lines.html().plain()).endsWith("\n…");
  }
}
