package dev.zayavka.adapter.postgres.database;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Bridge from Liquibase's log to SLF4J. Its information is logged as debug: it reports every query
 * of its own tables.
 */
@SuppressWarnings("try") // Liquibase's log is closeable
final class LiquibaseLog extends AbstractLogService {

  @Override
  public int getPriority() {
    return PRIORITY_SPECIALIZED;
  }

  @Override
  @SuppressWarnings("rawtypes") // as in Liquibase's interface
  public Logger getLog(Class source) {
    return new Bridge(LoggerFactory.getLogger(source));
  }

  private static final class Bridge extends AbstractLogger {

    private final org.slf4j.Logger log;

    Bridge(org.slf4j.Logger log) {
      this.log = log;
    }

    @Override
    public void log(Level level, String message, @Nullable Throwable failure) {
      if (level.equals(Level.OFF)) {
        return;
      }
      if (level.intValue() >= Level.SEVERE.intValue()) {
        log.error(message, failure);
      } else if (level.intValue() >= Level.WARNING.intValue()) {
        log.warn(message, failure);
      } else {
        log.debug(message, failure);
      }
    }
  }
}
