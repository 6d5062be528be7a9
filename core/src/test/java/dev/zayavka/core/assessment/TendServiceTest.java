package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReply;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTrainee;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aVoice;
import static dev.zayavka.testkit.fixture.ScenarioFixtures.PEER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TendServiceTest {

  private static final Person TRAINEE = aTrainee();

  private final TrainingRoom room = TrainingRoom.open().with(TRAINEE);

  @Test
  void a_reply_that_takes_long_is_told_once_and_stalls_in_the_end() {
    room.start(TRAINEE, PEER);
    room.say(TRAINEE, "отчёт пришёл поздно");
    room.drain();

    for (int seconds = 0; seconds < 60; seconds += 5) {
      room.later(Duration.ofSeconds(5));
      room.tend.watch(room.now());
    }
    assertThat(room.messages()).containsExactly("TellDelay");
    room.later(Duration.ofSeconds(30));
    room.tend.watch(room.now());

    assertThat(room.open(TRAINEE)).isInstanceOf(TrainingState.Stalled.class);
    assertThat(room.messages()).containsExactly("ShowStalled");
    room.script.add(aReply("Долго искал слова."));
    assertThat(room.models()).isZero();
  }

  @Test
  void a_voice_message_nobody_transcribes_is_told() {
    room.start(TRAINEE, PEER);
    room.handle(new TrainingCommand.SayByVoice(aVoice(9), TRAINEE, room.now()));
    room.later(Duration.ofSeconds(90));
    room.tend.watch(room.now());

    assertThat(room.open(TRAINEE)).isInstanceOf(TrainingState.Talking.class);
    assertThat(room.messages()).contains("TellNotHeard");
  }

  @Test
  void after_a_day_the_checklist_takes_the_place_of_the_review() {
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?", "Behavior", "отчёт пришёл поздно"));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    TrainingId id = ((TrainingState.Existing) room.open(TRAINEE)).dossier().id();
    room.later(Duration.ofMinutes(2));
    room.tend.watch(room.now());
    room.tend.watch(room.now());
    assertThat(room.messages().stream().filter("TellReviewLate"::equals)).hasSize(1);

    room.later(Duration.ofHours(24));
    room.tend.watch(room.now());

    assertThat(room.training(id))
        .isInstanceOfSatisfying(
            TrainingState.Reviewed.class,
            reviewed -> {
              assertThat(reviewed.ending()).isEqualTo(TrainingEnding.BY_REQUEST);
              assertThat(reviewed.review().orElseThrow()).isInstanceOf(Review.Checklist.class);
            });
  }

  @Test
  void an_idle_training_is_left_and_its_texts_go_after_their_time() {
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?"));
    TrainingId id = ((TrainingState.Existing) room.open(TRAINEE)).dossier().id();
    room.later(Duration.ofHours(23));
    room.tend.expire(room.now());
    assertThat(room.open(TRAINEE)).isInstanceOf(TrainingState.Talking.class);
    room.later(Duration.ofHours(1));
    room.tend.expire(room.now());
    assertThat(room.messages()).contains("TellExpired", "InviteToRate");

    room.later(Duration.ofDays(30).plusSeconds(1));
    room.tend.eraseTexts(room.now());

    assertThat(((TrainingState.Left) room.training(id)).dossier().turns().getFirst().words())
        .isEmpty();
  }

  @Test
  void the_export_is_enqueued_once_however_often_it_is_asked_for() {
    room.tend.export(room.now());
    room.tend.export(room.now());

    assertThat(room.store.waiting()).hasSize(1);
  }
}
