package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Trainings, as the truth has them. */
public interface Trainings {

  /**
   * Locks the person's open training until the transaction ends; {@link TrainingState.Absent} if
   * there is none. A second transaction of the same person waits, also while it is absent.
   */
  TrainingState lockOpen(PersonId person);

  /** Locks a training until the transaction ends; {@link TrainingState.Absent} if unknown. */
  TrainingState lock(TrainingId training);

  /** The training without a lock; {@link TrainingState.Absent} if unknown. */
  TrainingState find(TrainingId training);

  /** A number no training has had. */
  TrainingId nextId();

  /** Keeps a training in this state, with its turns; it was locked or is new. */
  void save(TrainingState.Existing state, Instant at);

  /**
   * Keeps who gave a reply or a review.
   *
   * @param turn 0 for the review
   */
  void answeredBy(TrainingId training, int turn, AiModel model);

  /** Open trainings whose person did nothing since then, oldest first, at most so many. */
  List<TrainingId> idleSince(Instant then, int most);

  /**
   * Open trainings that have been in this state since then or longer, at most so many.
   *
   * @param status {@code HEARING}, {@code REPLYING} or {@code REVIEWING}: those that know since
   *     when
   */
  List<TrainingId> waitingSince(TrainingStatus status, Instant then, int most);

  /** The person's open training without a lock. */
  Optional<TrainingId> openOf(PersonId person);

  /**
   * Erases the texts of trainings that ended before then.
   *
   * @return how many trainings lost their texts
   */
  int eraseTextsBefore(Instant then, int most);

  /** Erases all texts of a person: turns, reviews and pending words. */
  void eraseTextsOf(PersonId person);

  /** Deletes all trainings of a person, with their calls, exports kept. */
  void deleteOf(PersonId person);
}
