package dev.zayavka.adapter.postgres.shared;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.delivery.PostgresOutbox;
import dev.zayavka.adapter.postgres.delivery.PostgresShownDigests;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.ChatMoves;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import dev.zayavka.ports.shared.driven.Work;
import java.util.Optional;
import org.jooq.DSLContext;

/** The ports every transaction offers; each desk adds its own. */
public class PostgresWork implements Work {

  private final Session session;
  private final Outbox outbox;
  private final PostgresDialogues dialogues;

  public PostgresWork(Session session, Kinds<Effect> kinds) {
    this.session = session;
    this.outbox = new PostgresOutbox(session, kinds);
    this.dialogues = new PostgresDialogues(session);
  }

  protected final Session session() {
    return session;
  }

  protected final DSLContext sql() {
    return session.sql();
  }

  /** Keeps a dialogue that a statement of a desk has read. */
  protected final void found(PersonId person, Optional<Dialogue> dialogue) {
    dialogues.found(person, dialogue);
  }

  @Override
  public final ProcessedCommands commands() {
    return new PostgresProcessedCommands(session);
  }

  @Override
  public final Outbox outbox() {
    return outbox;
  }

  @Override
  public final Dialogues dialogues() {
    return dialogues;
  }

  @Override
  public final People people() {
    return new PostgresPeople(session);
  }

  @Override
  public final ChatMoves chatMoves() {
    return new PostgresChatMoves(session);
  }

  @Override
  public final ShownDigests shownDigests() {
    return new PostgresShownDigests(session);
  }
}
