package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.NOW;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTrainee;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTraining;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTurn;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.anOpenTurn;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.component;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.assessment.TrainingEvent.ComponentsTicked;
import dev.zayavka.core.assessment.TrainingEvent.TalkEnded;
import dev.zayavka.core.assessment.TrainingStep.AskReview;
import dev.zayavka.core.assessment.TrainingStep.FinishTicking;
import dev.zayavka.core.assessment.TrainingStep.Say;
import dev.zayavka.core.assessment.TrainingStep.TakeReply;
import dev.zayavka.core.assessment.TrainingStep.ToggleComponent;
import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingDeciderTest {

  private static final Path PAGE = Path.of("..", "docs", "state-assessment.md");

  @Test
  void every_state_and_command_pair_ends_as_the_table_says() {
    assertThat(TrainingTable.table().render().lines().toList())
        .isEqualTo(
            StateTable.expected(TrainingDeciderTest.class, "training-table.md").lines().toList());
  }

  @Test
  void the_table_has_every_state_and_every_command() {
    assertThat(TrainingTable.table().names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    StateTable.variants(TrainingState.class),
                    StateTable.variants(TrainingStep.class))
                .toList());
    TrainingTable.commands()
        .forEach((title, step) -> assertThat(title).startsWith(StateTable.name(step)));
  }

  @Test
  void the_page_of_states_is_current() throws IOException {
    String page = TrainingPage.render();
    if (Objects.equals(System.getProperty("zayavka.docs"), "write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void the_fifth_reply_ends_a_talk_of_five_turns() {
    Replying asked =
        new Replying(
            aTraining(
                aTurn(1, "раз"),
                aTurn(2, "два"),
                aTurn(3, "три"),
                aTurn(4, "четыре"),
                anOpenTurn(5, "пять")),
            true,
            NOW);

    assertThat(events(asked, new TakeReply(5, "Всё", List.of(), NOW)))
        .last()
        .isEqualTo(new TalkEnded(TrainingEnding.OUT_OF_TURNS, NOW));
  }

  @Test
  void words_while_the_partner_is_asked_are_refused() {
    Replying asked = new Replying(aTraining(anOpenTurn(1, "раз")), true, NOW);

    assertThat(TrainingDecider.decide(asked, new Say("два", NOW), TrainingTable.RULES))
        .isEqualTo(Decision.reject(new TrainingRefusal.ReplyPending()));
  }

  @Test
  void a_talk_without_a_reply_is_too_short_for_a_review() {
    assertThat(
            TrainingDecider.decide(
                new Talking(aTraining()), new AskReview(NOW), TrainingTable.RULES))
        .isEqualTo(Decision.reject(new TrainingRefusal.TooShort()));
  }

  @Test
  void in_self_check_a_second_tick_takes_the_first_one_back() {
    Talking talk = selfCheck(aTurn(1, "раз", "Behavior"));
    ToggleComponent toggle =
        new ToggleComponent(1, component("Behavior"), aMessage(aTrainee(), 8), NOW);

    assertThat(events(talk, toggle))
        .containsExactly(new ComponentsTicked(List.of(), toggle.shownOn(), NOW));
    assertThat(events(talk, new ToggleComponent(1, component("Result"), toggle.shownOn(), NOW)))
        .first()
        .isInstanceOfSatisfying(
            ComponentsTicked.class, ticked -> assertThat(ticked.ticked()).hasSize(2));
  }

  @Test
  void in_self_check_the_last_ticks_end_the_talk() {
    Talking middle = selfCheck(aTurn(1, "раз", "Behavior"));
    Talking complete =
        selfCheck(
            aTurn(1, "раз", "Behavior", "Result", "Emotion"),
            aTurn(2, "два", "Question", "Agreement"));

    assertThat(events(middle, new FinishTicking(1, NOW))).isEmpty();
    assertThat(events(complete, new FinishTicking(2, NOW)))
        .first()
        .isEqualTo(new TalkEnded(TrainingEnding.SELF_CHECK, NOW));
  }

  @Test
  void a_button_of_an_earlier_turn_is_stale() {
    Talking talk = selfCheck(aTurn(1, "раз"), aTurn(2, "два"));

    assertThat(TrainingDecider.decide(talk, new FinishTicking(1, NOW), TrainingTable.RULES))
        .isEqualTo(Decision.reject(new TrainingRefusal.StaleButton()));
  }

  private static Talking selfCheck(Turn... turns) {
    TrainingDossier talk = aTraining(turns);
    return new Talking(
        new TrainingDossier(
            talk.id(),
            talk.person(),
            talk.scenario(),
            talk.scenarioVersion(),
            true,
            talk.version(),
            talk.turns(),
            talk.startedAt(),
            talk.touchedAt()));
  }

  private static List<TrainingEvent> events(TrainingState state, TrainingStep step) {
    return ((Accepted<TrainingEvent, TrainingRefusal>)
            TrainingDecider.decide(state, step, TrainingTable.RULES))
        .events();
  }
}
