package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTraining;

import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The store of an assessment desk in the words of the contracts; each call is a transaction. */
record AssessmentDriver(Transactions<AssessmentWork> transactions) {

  <T> T ask(Function<? super AssessmentWork, ? extends T> question) {
    return transactions.inTransaction(question);
  }

  void tell(Consumer<? super AssessmentWork> action) {
    transactions.run(action);
  }

  /** Data of a training that is not stored. */
  TrainingDossier newDossier(PersonId person, Turn... turns) {
    return aTraining(ask(work -> work.trainings().nextId()), person, turns);
  }

  /** Keeps a state the way the port asks for: its person is locked in the same transaction. */
  <S extends TrainingState.Existing> S save(S state) {
    tell(
        work -> {
          work.trainings().lockOpen(state.dossier().person());
          work.trainings().lock(state.dossier().id());
          work.trainings().save(state, NOW);
        });
    return state;
  }

  TrainingState find(TrainingId training) {
    return ask(work -> work.trainings().find(training));
  }

  /** A member who wrote to the bot. */
  PersonId member(long id, MemberRole role, Instant signedInAt) {
    PersonId person = new PersonId(id);
    tell(
        work -> {
          work.people().wroteInPrivate(Person.of(id, "Участник " + id), signedInAt);
          work.members()
              .put(
                  new Members.Entry(
                      person, role, "mark", signedInAt, Optional.empty(), Optional.empty()));
        });
    return person;
  }
}
