package dev.zayavka.assembly.office;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server of this JVM, with a migrated database to copy. */
final class Servers {

  private static final String TEMPLATE = "template_zayavka";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Servers() {}

  static EmbeddedPostgresServer postgres() {
    return Shared.POSTGRES;
  }

  /** A new migrated database; its name. */
  static String freshDatabase() {
    String name = "office_" + DATABASES.incrementAndGet();
    synchronized (Shared.POSTGRES) {
      Shared.POSTGRES.copyOfDatabase(TEMPLATE, name);
    }
    return name;
  }

  /** A new database with nothing in it; its name. */
  static String emptyDatabase() {
    String name = "office_" + DATABASES.incrementAndGet();
    Shared.POSTGRES.freshDatabase(name);
    return name;
  }

  private static EmbeddedPostgresServer start() {
    EmbeddedPostgresServer server =
        EmbeddedPostgresServer.start(
            dev.zayavka.sandbox.postgres.EmbeddedPostgresSettings.temporary().withoutDurability());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    server.freshDatabase(TEMPLATE);
    PostgresAdapter.open(PostgresSettings.of(server.jdbcUrl(TEMPLATE), "postgres", ""), new Deaf())
        .close();
    return server;
  }

  private static final class Shared {
    static final EmbeddedPostgresServer POSTGRES = start();
  }

  static final class Deaf implements CommitListener {
    @Override
    public void enqueued() {}

    @Override
    public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {}
  }
}
