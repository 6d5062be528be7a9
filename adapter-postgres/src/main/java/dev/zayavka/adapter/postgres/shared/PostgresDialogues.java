package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.DIALOGUE;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import java.util.Optional;

/** Dialogues within a transaction; changes are announced after the commit. */
final class PostgresDialogues implements Dialogues {

  private final Session session;

  PostgresDialogues(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    return session
        .sql()
        .select(DIALOGUE.NAME, DIALOGUE.DATA)
        .from(DIALOGUE)
        .where(DIALOGUE.TG_USER_ID.eq(person.value()))
        .fetchOptional(row -> new Dialogue(row.value1(), JsonbTrees.texts(row.value2())));
  }

  @Override
  public void open(PersonId person, Dialogue dialogue) {
    session
        .sql()
        .insertInto(DIALOGUE)
        .set(DIALOGUE.TG_USER_ID, person.value())
        .set(DIALOGUE.NAME, dialogue.name())
        .set(DIALOGUE.DATA, JsonbTrees.jsonb(dialogue.data()))
        .onConflict(DIALOGUE.TG_USER_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
    session.dialogueChanged(person, Optional.of(dialogue));
  }

  @Override
  public void close(PersonId person) {
    int closed =
        session.sql().deleteFrom(DIALOGUE).where(DIALOGUE.TG_USER_ID.eq(person.value())).execute();
    if (closed > 0) {
      session.dialogueChanged(person, Optional.empty());
    }
  }
}
