package dev.zayavka.adapter.postgres.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.adapter.postgres.json.SortedJson;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.StyledText;
import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.TheoryBlock;
import dev.zayavka.ports.assessment.scenario.Title;
import dev.zayavka.testkit.Variants;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import dev.zayavka.testkit.fixture.TrainingFixtures;
import dev.zayavka.testkit.golden.GoldenFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Golden files of the JSON in a training and of scenarios: what one release wrote is read later.
 */
final class GoldenTrainingsTest {

  @Test
  void what_counts_in_a_turn_is_read_for_ever() {
    check(
        "turns-found",
        TrainingForms.FOUND,
        List.of(
            List.of(),
            List.of(
                new Found(new ComponentId("Behavior"), "три ошибки"),
                new Found(new ComponentId("Agreement"), ""))));
  }

  @Test
  void a_voice_message_is_read_for_ever() {
    check("trainings-voice", TrainingForms.VOICE, List.of(TrainingFixtures.aVoice()));
  }

  @Test
  void a_review_is_read_for_ever() {
    List<Review> reviews = List.of(TrainingFixtures.aReview(), TrainingFixtures.aChecklist());
    assertThat(Variants.missing(Review.class, reviews)).isEmpty();
    check("reviews-body", TrainingForms.REVIEW, reviews);
  }

  @Test
  void a_scenario_is_read_for_ever() {
    List<Scenario> scenarios = List.of(ScenarioFixtures.peer(), withAllBlocks());
    assertThat(Variants.missing(TheoryBlock.class, withAllBlocks().theory().blocks())).isEmpty();
    check("scenarios-body", ScenarioForms.SCENARIO, scenarios);
  }

  private static Scenario withAllBlocks() {
    Scenario peer = ScenarioFixtures.peer();
    StyledText text =
        new StyledText(List.of(new Span.Plain("Факт, "), new Span.Bold("а не оценка")));
    return new Scenario(
        peer.id(),
        new Title(peer.title().ru(), Optional.of("Feedback for a peer")),
        peer.turns(),
        peer.you(),
        peer.partner(),
        peer.situation(),
        peer.task(),
        peer.checklist(),
        peer.components(),
        peer.review(),
        peer.lines(),
        peer.leak(),
        new Theory(
            List.of(
                new TheoryBlock.Heading(2, text),
                new TheoryBlock.Paragraph(text),
                new TheoryBlock.Bullets(List.of(text)),
                new TheoryBlock.Numbered(List.of(text)),
                new TheoryBlock.Quote(List.of(text)))),
        peer.digest());
  }

  private static <T> void check(String file, JsonType<T> type, List<T> samples) {
    GoldenFile.named(file)
        .check(
            samples.stream().map(sample -> line(type, sample)).toList(),
            line -> line(type, type.read(JsonbTrees.tree(line))));
  }

  private static <T> String line(JsonType<T> type, T value) {
    return SortedJson.of(type.write(value));
  }
}
