package dev.zayavka.assembly.office;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.assembly.DeskModules;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The PostgreSQL server of this JVM, with a migrated database to copy.
 *
 * <p>As an extension it is closed when the last test has ended. A shutdown hook would be cut off
 * after 30 seconds, which is not enough to delete a large folder on a busy machine.
 */
public final class Servers implements BeforeAllCallback {

  /** The desks whose schemas a fresh database has. */
  static final List<StoredDesk<?>> DESKS =
      DeskModules.ALL.stream().<StoredDesk<?>>map(DeskModule::stored).toList();

  private static final String TEMPLATE = "template_zayavka";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final AtomicReference<@Nullable EmbeddedPostgresServer> STARTED =
      new AtomicReference<>();

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
    postgres().freshDatabase(name);
    return name;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var unused =
        context
            .getRoot()
            .getStore(Namespace.create(Servers.class))
            .computeIfAbsent(TEMPLATE, key -> (AutoCloseable) Servers::close);
  }

  /** Does nothing where no test has asked for the server. */
  private static void close() {
    EmbeddedPostgresServer server = STARTED.get();
    if (server != null) {
      server.close();
    }
  }

  private static EmbeddedPostgresServer start() {
    EmbeddedPostgresServer server =
        EmbeddedPostgresServer.start(EmbeddedPostgresSettings.inMemory().withoutDurability());
    STARTED.set(server);
    server.freshDatabase(TEMPLATE);
    PostgresAdapter.open(
            PostgresSettings.of(server.jdbcUrl(TEMPLATE), "postgres", ""), DESKS, new Deaf())
        .close();
    return server;
  }

  private static final class Shared {
    static final EmbeddedPostgresServer POSTGRES = start();
  }

  static final class Deaf implements CommitListener {
    @Override
    public void enqueued(Set<Channel> channels) {}

    @Override
    public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {}
  }
}
