package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.component;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  private static final String SAID =
      "Вчера отчёт пришёл с ошибкой, и я до ночи пересчитывал. Меня это огорчает!";

  @ParameterizedTest
  @CsvSource({
    "отчёт пришёл с ошибкой, true",
    "ОТЧЕТ ПРИШЕЛ с ошибкой!, true",
    "Меня это огорчает, true",
    "ошибкой и я, true",
    "отчёт, false",
    "отчёт пришёл без ошибки, false",
    "ночи до пересчитывал, false",
    "'вчера отчёт пришёл с опечаткой и я', true",
    "'вчера отчёт пришёл с опечаткой и мы', false",
    "'вчера отчёт с ошибкой и', true",
    "'вчера этот отчёт пришёл с ошибкой', true",
    "'', false",
    "'... !', false"
  })
  void a_quote_stands_in_the_words_or_it_does_not(String quote, boolean stands) {
    assertThat(Evidence.stands(quote, SAID)).isEqualTo(stands);
  }

  @Test
  void one_quote_proves_one_component() {
    Evidence.Verdict verdict =
        Evidence.verify(
            List.of(
                claim("Behavior", "отчёт пришёл с ошибкой"),
                claim("Result", "с ошибкой и я до ночи"),
                claim("Emotion", "меня это огорчает")),
            SAID);

    assertThat(verdict.proven())
        .extracting(found -> found.component().value())
        .containsExactly("Behavior", "Emotion");
    assertThat(verdict.unproven()).isEqualTo(1);
  }

  @Test
  void words_that_are_said_twice_prove_two_components() {
    Evidence.Verdict verdict =
        Evidence.verify(
            List.of(claim("Behavior", "так нельзя"), claim("Emotion", "так нельзя")),
            "так нельзя, понимаешь, так нельзя");

    assertThat(verdict.proven()).hasSize(2);
  }

  @Test
  void a_component_counts_once_however_often_it_is_claimed() {
    Evidence.Verdict verdict =
        Evidence.verify(
            List.of(claim("Behavior", "отчёт пришёл"), claim("Behavior", "меня это огорчает")),
            SAID);

    assertThat(verdict.proven()).hasSize(1);
    assertThat(verdict.unproven()).isZero();
  }

  /** Whatever a model claims: proofs are disjoint, and four words in five of each were said. */
  @Test
  void whatever_is_claimed_each_proof_was_said() {
    Random chance = new Random(12);
    for (int round = 0; round < 5_000; round++) {
      List<String> said = words(chance, 3 + chance.nextInt(25));
      List<Found> claims = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        claims.add(claim("ABCDEF".substring(i, i + 1), quote(chance, said)));
      }

      Evidence.Verdict verdict = Evidence.verify(claims, String.join(" ", said));

      assertThat(verdict.proven().size() + verdict.unproven()).isEqualTo(claims.size());
      int proven = 0;
      for (Found found : verdict.proven()) {
        List<String> quote = PlainWords.of(found.quote());
        assertThat(quote).hasSizeGreaterThanOrEqualTo(2);
        long known = quote.stream().filter(said::contains).count();
        assertThat(known).isGreaterThanOrEqualTo(quote.size() - quote.size() / 5);
        proven += Math.max(2, quote.size() - quote.size() / 5);
      }
      assertThat(proven).isLessThanOrEqualTo(said.size());
    }
  }

  /** A quote that is a part of the words is always found when it is claimed alone. */
  @Test
  void a_true_quote_is_always_found() {
    Random chance = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      List<String> said = words(chance, 3 + chance.nextInt(25));
      int from = chance.nextInt(said.size() - 1);
      int to = from + 2 + chance.nextInt(said.size() - from - 1);

      assertThat(Evidence.stands(String.join(", ", said.subList(from, to)), String.join(" ", said)))
          .isTrue();
    }
  }

  private static String quote(Random chance, List<String> said) {
    List<String> quote = new ArrayList<>();
    int from = chance.nextInt(said.size());
    int to = Math.min(said.size(), from + chance.nextInt(9));
    for (String word : said.subList(from, to)) {
      int what = chance.nextInt(12);
      if (what > 0) {
        quote.add(word);
      }
      if (what == 1) {
        quote.add("чужое");
      }
    }
    return String.join(" ", quote);
  }

  private static List<String> words(Random chance, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("слово" + chance.nextInt(12));
    }
    return words;
  }

  private static Found claim(String component, String quote) {
    return new Found(component(component), quote);
  }
}
