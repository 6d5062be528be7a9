package dev.zayavka.adapter.postgres.database;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import liquibase.ContextExpression;
import liquibase.Labels;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.DatabaseChangeLog.OnUnknownFileFormat;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The changelogs, one file per schema, and their application by Liquibase. Apart from {@link
 * Migration}, so that a start that changes nothing loads no class of Liquibase.
 */
final class Changelogs {

  /** Schema every desk shares, also of Liquibase's own tables: it must exist before. */
  static final String SHARED = "telegram";

  private static final String FOLDER = "db/changelog";

  private Changelogs() {}

  /** Path of a schema's changelog; part of the names of its changesets. */
  static String file(String schema) {
    return FOLDER + "/" + schema + ".sql";
  }

  /** Applies missing changesets. */
  static void apply(Connection connection, List<String> desks) throws Exception {
    ResourceAccessor resources = new ClassLoaderResourceAccessor(Changelogs.class.getClassLoader());
    Scope.child(
        Map.of(
            "liquibase.analytics.enabled",
            false,
            Scope.Attr.logService.name(),
            new LiquibaseLog(),
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            Scope.Attr.resourceAccessor.name(),
            resources),
        () -> {
          liquibase.database.Database database =
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new ShortUrl(connection));
          database.setLiquibaseSchemaName(SHARED);
          new CommandScope(UpdateCommandStep.COMMAND_NAME)
              .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
              .addArgumentValue(
                  DatabaseChangelogCommandStep.CHANGELOG_ARG, changelog(database, resources, desks))
              .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, FOLDER)
              .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
              .execute();
        });
  }

  /** The tables every desk shares come first; the path of a file is part of its changes' names. */
  private static DatabaseChangeLog changelog(
      liquibase.database.Database database, ResourceAccessor resources, List<String> desks)
      throws LiquibaseException {
    DatabaseChangeLog all = new DatabaseChangeLog(FOLDER);
    all.setChangeLogParameters(new ChangeLogParameters(database));
    include(all, SHARED, resources);
    for (String desk : desks) {
      include(all, desk, resources);
    }
    return all;
  }

  private static void include(DatabaseChangeLog all, String schema, ResourceAccessor resources)
      throws LiquibaseException {
    all.include(
        file(schema),
        false,
        true,
        resources,
        new ContextExpression(),
        new Labels(),
        false,
        OnUnknownFileFormat.FAIL);
  }

  /**
   * Connection whose URL ends before its parameters. The driver puts all its settings there, and
   * Liquibase looks for passwords in it by patterns that take quadratic time: half of its run.
   */
  private static final class ShortUrl extends JdbcConnection {
    ShortUrl(Connection connection) {
      super(connection);
    }

    @Override
    public String getURL() {
      return super.getURL().replaceFirst("\\?.*", "");
    }
  }
}
