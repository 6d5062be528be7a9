package dev.zayavka.sandbox.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offsets and error texts from TDLib's test/message_entities.cpp, check_parse_html. */
class HtmlMarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          🏟 🏟&lt;<abacaba                     | Unclosed start tag at byte offset 13
          🏟 🏟&lt;<abac aba>                   | Unsupported start tag "abac" at byte offset 13
          🏟 🏟&lt;<i   =aba>                   | Empty attribute name in the tag "i" at byte offset 13
          🏟 🏟&lt;<i    aba>                   | Can't find end tag corresponding to start tag "i"
          🏟 🏟&lt;<i    aba  =  190azAz-.,     | Unexpected end of name token at byte offset 27
          🏟 🏟&lt;<i    aba  =  "&lt;&gt;>     | Unclosed start tag at byte offset 13
          🏟 🏟&lt;</                           | Unexpected end tag at byte offset 13
          🏟 🏟&lt;<b></b></                    | Unexpected end tag at byte offset 20
          🏟 🏟&lt;<i>a</em   >                 | Unmatched end tag at byte offset 17, expected "</i>", found "</em>"
          <span class="x">a</span>              | Tag "span" must have class "tg-spoiler" at byte offset 0
          a < b                                 | Unsupported start tag "" at byte offset 2
          """)
  void what_telegram_refuses_is_refused_in_its_words(String html, String error) {
    String given = html.equals("a < b") ? "a < b>" : html;
    assertThatThrownBy(() -> HtmlMarkup.parse(given))
        .isInstanceOf(MarkupException.class)
        .hasMessage(error);
  }

  @Test
  void entities_are_counted_in_utf16_units_of_the_plain_text() {
    TextWithEntities parsed = HtmlMarkup.parse("🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>");

    assertThat(parsed.text()).isEqualTo("🏟 🏟🏟 ><🏟");
    assertThat(parsed.entities())
        .containsExactly(Entity.of("italic", 5, 7), Entity.of("bold", 9, 3));
  }

  @Test
  void only_four_names_and_numbers_are_decoded() {
    assertThat(HtmlMarkup.parse("&ge;&lt;&gt;&amp;&quot;&laquo;&#1071;&#x42F;&#12345678;").text())
        .isEqualTo("&ge;<>&\"&laquo;ЯЯ&#12345678;");
  }

  @Test
  void a_code_block_in_pre_has_a_language() {
    assertThat(HtmlMarkup.parse("<pre><code class=\"language-fift\">x</code></pre>").entities())
        .containsExactly(new Entity("pre", 0, 1, Map.of("language", "fift")));
  }

  @Test
  void links_lead_to_addresses_or_people() {
    TextWithEntities parsed =
        HtmlMarkup.parse("<a href=\"telegram.org\">a</a><a href='tg://user?id=11'>b</a>");

    assertThat(parsed.entities())
        .containsExactly(
            new Entity("text_link", 0, 1, Map.of("url", "http://telegram.org/")),
            new Entity("text_mention", 1, 1, Map.of("user_id", "11")));
  }

  @Test
  void the_stored_text_has_no_white_space_at_its_ends() {
    TextWithEntities trimmed = HtmlMarkup.parse("\n <b> x </b> ").trimmed();

    assertThat(trimmed.text()).isEqualTo("x");
    assertThat(trimmed.entities()).containsExactly(Entity.of("bold", 0, 1));
  }

  @Test
  void commands_mentions_and_addresses_are_found_by_themselves() {
    TextWithEntities found =
        EntityDetector.detect(
            TextWithEntities.plain(
                "/ticket@zayavka_bot @ivan_p a@b.ru https://x.org/y #важно #15"));

    assertThat(found.entities())
        .extracting(Entity::type)
        .containsExactly("bot_command", "mention", "email", "url", "hashtag");
  }
}
