package dev.zayavka.adapter.postgres.shared;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import java.util.Optional;
import java.util.function.Consumer;

/** Dialogues outside of any transaction: each call is one of its own. */
final class StandaloneDialogues implements Dialogues {

  private final Database database;

  StandaloneDialogues(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    return database.inTransaction(
        "dialogue of " + person.value(), session -> new PostgresDialogues(session).waiting(person));
  }

  @Override
  public void open(PersonId person, Dialogue dialogue) {
    change(person, dialogues -> dialogues.open(person, dialogue));
  }

  @Override
  public void close(PersonId person) {
    change(person, dialogues -> dialogues.close(person));
  }

  private void change(PersonId person, Consumer<Dialogues> change) {
    database.inTransaction(
        "dialogue of " + person.value(),
        session -> {
          change.accept(new PostgresDialogues(session));
          return person;
        });
  }
}
