package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.MEMBERS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TRAININGS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TURNS;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.driven.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Result of a query for one training: a row for each turn, or one if there is no turn. */
final class TrainingRows {

  private final List<Turn> turns = new ArrayList<>();
  private Optional<Function<List<Turn>, Existing>> training = Optional.empty();
  private Optional<Members.Entry> member = Optional.empty();

  private TrainingRows() {}

  /** Executes a query that reads a training. */
  static TrainingRows of(BoundStatement query) {
    TrainingRows rows = new TrainingRows();
    query.fetch(rows::take);
    return rows;
  }

  /** Executes a query that reads a training, and the entry of its person as a member. */
  static TrainingRows withMember(BoundStatement query) {
    TrainingRows rows = new TrainingRows();
    query.fetch(rows::takeWithMember);
    return rows;
  }

  /** The training; empty if there is none. */
  Optional<Existing> training() {
    return training.map(state -> state.apply(turns));
  }

  /** The entry of its person; empty if they never signed in. */
  Optional<Members.Entry> member() {
    return member;
  }

  private TrainingRows takeWithMember(Row row) {
    if (member.isEmpty()) {
      member = row.find(MEMBERS.PERSON_ID).map(person -> PostgresMembers.entry(row));
    }
    return take(row);
  }

  private TrainingRows take(Row row) {
    if (training.isEmpty()) {
      training = row.find(TRAININGS.ID).map(id -> TrainingMapper.training(row));
    }
    row.find(TURNS.NO).ifPresent(no -> turns.add(TrainingMapper.turn(row)));
    return this;
  }
}
