package dev.zayavka.adapter.postgres.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Schema source of the jOOQ generator: an embedded PostgreSQL with the changelog applied, which
 * runs during the generation only. {@link ChangedSchemaGenerator} starts it if there is something
 * to generate. It is a real server because H2 has neither {@code jsonb} nor partial indexes.
 *
 * <p>Properties of the generator's {@code <database>}: {@code root}, the folder in which changelogs
 * are looked up, and {@code changelogs}, the folder there with one changelog for each schema, named
 * as the schema is.
 */
public final class MigratedPostgresDatabase extends PostgresDatabase {

  private static final String LIQUIBASE_SCHEMA = "telegram";

  // A strong reference: otherwise the JDK may collect the logger together with its level.
  private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

  private @Nullable EmbeddedPostgres server;
  private @Nullable Connection connection;

  /** Starts the server and applies the changelog; before that, queries are not possible. */
  void start() {
    Connection migrated = migrated();
    connection = migrated;
    setConnection(migrated);
  }

  /** The changesets as Liquibase noted them, in their order. */
  List<String> changesets() {
    return create()
        .fetch(
            "select filename || ' ' || author || ':' || id || ' ' || md5sum"
                + " from telegram.databasechangelog order by orderexecuted")
        .getValues(0, String.class);
  }

  @Override
  protected DSLContext create0() {
    return connection == null
        ? DSL.using(SQLDialect.POSTGRES)
        : DSL.using(connection, SQLDialect.POSTGRES);
  }

  @Override
  public void close() {
    super.close();
    try {
      if (connection != null) {
        connection.close();
      }
      if (server != null) {
        server.close();
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("cannot stop the embedded PostgreSQL of the generator", e);
    }
  }

  private Connection migrated() {
    LIQUIBASE_LOG.setLevel(Level.WARNING);
    try {
      server = EmbeddedPostgres.builder().start();
      Connection fresh = server.getPostgresDatabase().getConnection();
      try (Statement statement = fresh.createStatement()) {
        statement.execute("create schema " + LIQUIBASE_SCHEMA);
      }
      Scope.child(
          Map.of(
              "liquibase.analytics.enabled",
              false,
              Scope.Attr.ui.name(),
              new LoggerUIService(),
              Scope.Attr.resourceAccessor.name(),
              new DirectoryResourceAccessor(Path.of(property("root")))),
          () -> update(fresh));
      fresh.setAutoCommit(true);
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start an embedded PostgreSQL for the generator", e);
    } catch (Exception e) {
      throw new IllegalStateException("cannot apply " + property("changelogs"), e);
    }
  }

  private void update(Connection fresh) throws Exception {
    Database database =
        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(fresh));
    database.setLiquibaseSchemaName(LIQUIBASE_SCHEMA);
    for (String schema : getInputSchemata()) {
      new CommandScope(UpdateCommandStep.COMMAND_NAME)
          .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
          .addArgumentValue(
              UpdateCommandStep.CHANGELOG_FILE_ARG, property("changelogs") + "/" + schema + ".sql")
          .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
          .execute();
    }
  }

  private String property(String name) {
    return required(getProperties(), name);
  }

  static String required(Properties properties, String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("the generator's <database> has no property " + name);
    }
    return value;
  }
}
