package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.DIALOGUE;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Dialogues within a transaction; changes are announced after the commit. */
final class PostgresDialogues implements Dialogues {

  private static final HotStatement WAITING =
      HotStatement.of(
          (sql, bind) ->
              sql.select(DIALOGUE.NAME, DIALOGUE.DATA)
                  .from(DIALOGUE)
                  .where(DIALOGUE.TG_USER_ID.eq(bind.to(DIALOGUE.TG_USER_ID))));

  private static final HotStatement OPEN =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(DIALOGUE)
                  .set(DIALOGUE.TG_USER_ID, bind.to(DIALOGUE.TG_USER_ID))
                  .set(DIALOGUE.NAME, bind.to(DIALOGUE.NAME))
                  .set(DIALOGUE.DATA, bind.to(DIALOGUE.DATA))
                  .onConflict(DIALOGUE.TG_USER_ID)
                  .doUpdate()
                  .setAllToExcluded());

  private static final HotStatement CLOSE =
      HotStatement.of(
          (sql, bind) ->
              sql.deleteFrom(DIALOGUE).where(DIALOGUE.TG_USER_ID.eq(bind.to(DIALOGUE.TG_USER_ID))));

  private final Session session;

  /** Dialogues this transaction has changed, or read with its first statement. */
  private final Map<PersonId, Optional<Dialogue>> known = new HashMap<>();

  PostgresDialogues(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    Optional<Dialogue> own = known.get(person);
    return own == null ? read(person) : own;
  }

  /** Keeps a dialogue that another statement of this transaction has read. */
  void found(PersonId person, Optional<Dialogue> dialogue) {
    known.putIfAbsent(person, dialogue);
  }

  private Optional<Dialogue> read(PersonId person) {
    return WAITING
        .on(session)
        .set(DIALOGUE.TG_USER_ID, person.value())
        .find(
            row -> new Dialogue(row.get(DIALOGUE.NAME), JsonbTrees.texts(row.get(DIALOGUE.DATA))));
  }

  @Override
  public void open(PersonId person, Dialogue dialogue) {
    OPEN.on(session)
        .set(DIALOGUE.TG_USER_ID, person.value())
        .set(DIALOGUE.NAME, dialogue.name())
        .set(DIALOGUE.DATA, JsonbTrees.jsonb(dialogue.data()))
        .execute();
    // The row is locked by the change, so it need not be read again.
    known.put(person, Optional.of(dialogue));
    session.dialogueChanged(person, Optional.of(dialogue));
  }

  @Override
  public void close(PersonId person) {
    int closed = CLOSE.on(session).set(DIALOGUE.TG_USER_ID, person.value()).execute();
    known.put(person, Optional.empty());
    if (closed > 0) {
      session.dialogueChanged(person, Optional.empty());
    }
  }
}
