package dev.zayavka.adapter.postgres.database;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** One attempt of one transaction, as the repositories inside see it. */
public final class Session {

  private final DSLContext sql;
  private final Map<PersonId, Optional<Dialogue>> dialogues = new LinkedHashMap<>();
  private boolean enqueued;

  Session(DSLContext sql) {
    this.sql = sql;
  }

  public DSLContext sql() {
    return sql;
  }

  public void enqueued() {
    enqueued = true;
  }

  public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {
    dialogues.put(person, dialogue);
  }

  CommittedChanges changes() {
    return new CommittedChanges(enqueued, dialogues);
  }
}
