package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aChecklist;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aReview;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurn;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurnWithoutReply;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aVoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Absent;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Trainings;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.TrainingFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Contract of {@link Trainings}. */
public interface TrainingsContract {

  /** Another person than the trainee. */
  PersonId OTHER = new PersonId(901);

  /** Transactions over a store without trainings. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void a_training_is_absent_before_it_is_saved() {
    TrainingId fresh = driver().ask(work -> work.trainings().nextId());
    assertThat(driver().find(fresh)).isEqualTo(new Absent());
    assertThat(driver().<TrainingState>ask(work -> work.trainings().lock(fresh)))
        .isEqualTo(new Absent());
    assertThat(lockOpen(TRAINEE)).isEqualTo(new Absent());
    assertThat(openOf(TRAINEE)).isEmpty();
  }

  @Test
  default void every_state_of_a_training_is_read_back() {
    TrainingDossier file = driver().newDossier(TRAINEE, aTurn(1), aTurnWithoutReply(2));
    for (Existing state : TrainingFixtures.everyState(file)) {
      driver().save(state);
      assertThat(driver().find(file.id())).isEqualTo(state);
      assertThat(lockOpen(TRAINEE)).isEqualTo(state instanceof Open ? state : new Absent());
      assertThat(openOf(TRAINEE)).isEqualTo(openId(state));
    }
  }

  @Test
  default void a_turn_gets_its_reply_and_another_follows() {
    TrainingDossier file = driver().newDossier(TRAINEE, aTurnWithoutReply(1));
    driver().save(new Replying(file, false, NOW));
    Talking talking = driver().save(new Talking(file.withLast(aTurn(1))));
    assertThat(driver().find(file.id())).isEqualTo(talking);
    Replying next =
        driver().save(new Replying(talking.dossier().plus(aTurnWithoutReply(2)), true, NOW));
    assertThat(driver().find(file.id())).isEqualTo(next);
  }

  @Test
  default void a_transaction_sees_what_it_has_saved() {
    TrainingDossier file = driver().newDossier(TRAINEE, aTurn(1));
    driver().save(new Talking(file));
    driver()
        .tell(
            work -> {
              Talking open = (Talking) work.trainings().lockOpen(TRAINEE);
              Left left = new Left(open.dossier().next(), TrainingEnding.RESTART, NOW);
              work.trainings().save(left, NOW);
              assertThat(work.trainings().lockOpen(TRAINEE)).isEqualTo(new Absent());
              assertThat(work.trainings().find(file.id())).isEqualTo(left);
              TrainingDossier fresh =
                  TrainingFixtures.aTraining(work.trainings().nextId(), TRAINEE);
              work.trainings().save(new Talking(fresh), NOW);
              assertThat(work.trainings().lockOpen(TRAINEE)).isEqualTo(new Talking(fresh));
              assertThat(work.trainings().openOf(TRAINEE)).contains(fresh.id());
            });
  }

  @Test
  default void a_person_has_one_open_training_at_most() {
    driver().save(new Talking(driver().newDossier(TRAINEE)));
    driver().save(new Talking(driver().newDossier(OTHER)));
    Talking second = new Talking(driver().newDossier(TRAINEE));
    assertThatThrownBy(() -> driver().save(second)).isInstanceOf(RuntimeException.class);
    assertThat(driver().find(second.dossier().id())).isEqualTo(new Absent());
  }

  @Test
  default void a_person_is_held_for_one_transaction_while_no_training_is_open() {
    TrainingDossier file = driver().newDossier(TRAINEE);
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder =
        Concurrently.start(
            () ->
                driver()
                    .ask(
                        work -> {
                          work.trainings().lockOpen(TRAINEE);
                          locked.countDown();
                          Concurrently.await(mayEnd);
                          work.trainings().save(new Talking(file), NOW);
                          return true;
                        }));
    Concurrently.await(locked);
    Future<TrainingState> other = Concurrently.start(() -> lockOpen(TRAINEE));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(Concurrently.result(other)).isEqualTo(new Talking(file));
  }

  @Test
  default void of_many_that_start_a_training_at_once_one_does() {
    List<Boolean> started = Concurrently.all(20, number -> start());
    assertThat(started).filteredOn(mine -> mine).hasSize(1);
  }

  @Test
  default void of_many_that_ask_for_the_review_at_once_one_does() {
    TrainingDossier file = driver().save(new Talking(driver().newDossier(TRAINEE))).dossier();
    List<Boolean> asked = Concurrently.all(20, number -> askForReview(file.id(), number % 2 == 0));
    assertThat(asked).filteredOn(mine -> mine).hasSize(1);
    assertThat(driver().find(file.id()))
        .isEqualTo(new Reviewing(file.next(), TrainingEnding.BY_REQUEST, NOW));
  }

  @Test
  default void the_longest_idle_come_first_and_no_more_than_asked_for() {
    TrainingId second = talkingSince(901, NOW.plusSeconds(1));
    TrainingId first = talkingSince(902, NOW);
    talkingSince(903, NOW.plusSeconds(9));
    driver().save(new Left(driver().newDossier(TRAINEE), TrainingEnding.MENU, NOW));
    assertThat(idleSince(NOW.minusSeconds(1), 10)).isEmpty();
    assertThat(idleSince(NOW.plusSeconds(1), 10)).containsExactly(first, second);
    assertThat(idleSince(NOW.plusSeconds(1), 1)).containsExactly(first);
  }

  @Test
  default void trainings_wait_in_their_own_state_since_their_own_moment() {
    Hearing hearing = driver().save(new Hearing(dossier(901), aVoice(), 1, NOW));
    Replying replying = driver().save(new Replying(dossier(902), false, NOW));
    Reviewing reviewing =
        driver().save(new Reviewing(dossier(903), TrainingEnding.ALL_MET, NOW.plusSeconds(5)));
    assertThat(waitingSince(TrainingStatus.HEARING, NOW)).containsExactly(id(hearing));
    assertThat(waitingSince(TrainingStatus.REPLYING, NOW)).containsExactly(id(replying));
    assertThat(waitingSince(TrainingStatus.REPLYING, NOW.minusSeconds(1))).isEmpty();
    assertThat(waitingSince(TrainingStatus.REVIEWING, NOW.plusSeconds(4))).isEmpty();
    assertThat(waitingSince(TrainingStatus.REVIEWING, NOW.plusSeconds(5)))
        .containsExactly(id(reviewing));
  }

  @Test
  default void texts_of_trainings_that_ended_before_are_erased_once() {
    TrainingDossier old = dossier(901);
    driver().save(new Reviewed(old, TrainingEnding.ALL_MET, Optional.of(aReview()), NOW));
    Reviewed young =
        driver()
            .save(
                new Reviewed(
                    dossier(902),
                    TrainingEnding.ALL_MET,
                    Optional.of(aReview()),
                    NOW.plusSeconds(1)));
    Talking open = driver().save(new Talking(dossier(903)));
    assertThat(eraseBefore(NOW)).isZero();
    assertThat(eraseBefore(NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(eraseBefore(NOW.plusSeconds(1))).isZero();
    assertThat(driver().find(old.id()))
        .isInstanceOfSatisfying(Reviewed.class, erased -> assertErased(erased, Optional.empty()));
    assertThat(driver().find(id(young))).isEqualTo(young);
    assertThat(driver().find(id(open))).isEqualTo(open);
  }

  @Test
  default void all_texts_of_a_person_are_erased_and_the_others_stay() {
    Reviewed own =
        driver()
            .save(
                new Reviewed(
                    driver().newDossier(TRAINEE, aTurn(1)),
                    TrainingEnding.SELF_CHECK,
                    Optional.of(aChecklist()),
                    NOW));
    Left left =
        driver().save(new Left(driver().newDossier(TRAINEE, aTurn(1)), TrainingEnding.MENU, NOW));
    Left other =
        driver().save(new Left(driver().newDossier(OTHER, aTurn(1)), TrainingEnding.MENU, NOW));
    driver().tell(work -> work.trainings().eraseTextsOf(TRAINEE));
    assertThat(driver().find(id(own)))
        .isInstanceOfSatisfying(
            Reviewed.class, erased -> assertErased(erased, Optional.of(aChecklist())));
    assertThat(turns(driver().find(id(left)))).allSatisfy(TrainingsContract::assertErased);
    assertThat(driver().find(id(other))).isEqualTo(other);
  }

  @Test
  default void the_trainings_of_a_person_are_deleted_with_their_calls() {
    Talking own = driver().save(new Talking(driver().newDossier(TRAINEE, aTurn(1))));
    Talking other = driver().save(new Talking(driver().newDossier(OTHER, aTurn(1))));
    driver().tell(work -> work.aiCalls().add(TrainingFixtures.aCall(id(own))));
    driver().tell(work -> work.trainings().deleteOf(TRAINEE));
    assertThat(driver().find(id(own))).isEqualTo(new Absent());
    assertThat(openOf(TRAINEE)).isEmpty();
    assertThat(driver().find(id(other))).isEqualTo(other);
    assertThat(driver().<Long>ask(work -> work.aiCalls().tokens(NOW))).isZero();
  }

  @Test
  default void the_model_of_a_reply_and_of_a_review_can_be_kept_before_and_after_it() {
    AiModel model = new AiModel(AiProvider.OPENAI, "gpt-5-mini");
    TrainingDossier file = driver().newDossier(TRAINEE, aTurn(1));
    driver()
        .tell(
            work -> {
              work.trainings().lockOpen(TRAINEE);
              work.trainings().answeredBy(file.id(), 1, model);
              work.trainings().save(new Talking(file), NOW);
              work.trainings().answeredBy(file.id(), 1, model);
            });
    Reviewed reviewed = new Reviewed(file, TrainingEnding.ALL_MET, Optional.of(aReview()), NOW);
    driver()
        .tell(
            work -> {
              work.trainings().lock(file.id());
              work.trainings().save(reviewed, NOW);
              work.trainings().answeredBy(file.id(), 0, model);
            });
    driver().tell(work -> work.trainings().answeredBy(file.id(), 0, model));
    assertThat(driver().find(file.id())).isEqualTo(reviewed);
  }

  private boolean start() {
    return driver()
        .ask(
            work -> {
              boolean mine = work.trainings().lockOpen(TRAINEE) instanceof Absent;
              if (mine) {
                TrainingId fresh = work.trainings().nextId();
                work.trainings().save(new Talking(TrainingFixtures.aTraining(fresh, TRAINEE)), NOW);
              }
              return mine;
            });
  }

  private boolean askForReview(TrainingId training, boolean byPerson) {
    return driver()
        .ask(
            work -> {
              TrainingState before =
                  byPerson ? work.trainings().lockOpen(TRAINEE) : work.trainings().lock(training);
              boolean mine = before instanceof Talking;
              if (before instanceof Talking talking) {
                work.trainings()
                    .save(
                        new Reviewing(talking.dossier().next(), TrainingEnding.BY_REQUEST, NOW),
                        NOW);
              }
              return mine;
            });
  }

  private TrainingId talkingSince(long person, Instant touchedAt) {
    TrainingDossier file = dossier(person).touched(touchedAt);
    return id(driver().save(new Talking(file)));
  }

  private TrainingDossier dossier(long person) {
    return driver().newDossier(new PersonId(person), aTurn(1));
  }

  private List<TrainingId> idleSince(Instant then, int most) {
    return driver().ask(work -> work.trainings().idleSince(then, most));
  }

  private List<TrainingId> waitingSince(TrainingStatus status, Instant then) {
    return driver().ask(work -> work.trainings().waitingSince(status, then, 10));
  }

  private int eraseBefore(Instant then) {
    return driver().ask(work -> work.trainings().eraseTextsBefore(then, 10));
  }

  private TrainingState lockOpen(PersonId person) {
    return driver().ask(work -> work.trainings().lockOpen(person));
  }

  private Optional<TrainingId> openOf(PersonId person) {
    return driver().ask(work -> work.trainings().openOf(person));
  }

  private static Optional<TrainingId> openId(Existing state) {
    return state instanceof Open ? Optional.of(id(state)) : Optional.empty();
  }

  private static TrainingId id(Existing training) {
    return training.dossier().id();
  }

  private static List<Turn> turns(TrainingState state) {
    return state instanceof Existing training ? training.dossier().turns() : List.of();
  }

  private static void assertErased(Reviewed training, Optional<Review> left) {
    assertThat(training.review()).isEqualTo(left);
    assertThat(training.dossier().turns()).hasSize(1).allSatisfy(TrainingsContract::assertErased);
  }

  private static void assertErased(Turn turn) {
    assertThat(turn.words()).isEmpty();
    assertThat(turn.reply()).isEmpty();
    assertThat(turn.found()).containsExactly(new Found(new ComponentId("Behavior"), ""));
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
