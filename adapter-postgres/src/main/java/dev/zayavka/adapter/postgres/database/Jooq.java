package dev.zayavka.adapter.postgres.database;

import java.sql.Connection;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultConnectionProvider;

/** Configuration of jOOQ, which is loaded with the first statement that needs it. */
final class Jooq {

  private static final Configuration CONFIGURATION =
      new DefaultConfiguration()
          .set(SQLDialect.POSTGRES)
          .set(new Settings().withExecuteLogging(false).withFetchWarnings(false));

  private Jooq() {}

  static DSLContext on(Connection connection) {
    return DSL.using(CONFIGURATION.derive(new DefaultConnectionProvider(connection)));
  }
}
