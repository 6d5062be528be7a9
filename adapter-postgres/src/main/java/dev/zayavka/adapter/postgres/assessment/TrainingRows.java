package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TURNS;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Result of a query for one training: a row for each turn, or one if there is no turn. */
final class TrainingRows {

  private final List<Turn> turns = new ArrayList<>();
  private Optional<Function<List<Turn>, Existing>> training = Optional.empty();

  private TrainingRows() {}

  /** Executes the query; empty if there is no such training. */
  static Optional<Existing> read(BoundStatement query) {
    TrainingRows rows = new TrainingRows();
    query.fetch(rows::take);
    return rows.training.map(state -> state.apply(rows.turns));
  }

  private TrainingRows take(Row row) {
    if (training.isEmpty()) {
      training = Optional.of(TrainingMapper.training(row));
    }
    row.find(TURNS.NO).ifPresent(no -> turns.add(TrainingMapper.turn(row)));
    return this;
  }
}
