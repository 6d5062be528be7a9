package dev.zayavka.testkit.sql;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** JDBC driver that takes the place of PostgreSQL's and logs what its connections do. */
final class LoggingDriver implements Driver {

  private static final String URL = "jdbc:postgresql:";
  private static final List<StatementLog> LOGS = new CopyOnWriteArrayList<>();

  private final Driver driver;

  private LoggingDriver(Driver driver) {
    this.driver = driver;
  }

  /** Registers a log, and this driver in place of PostgreSQL's unless it is there already. */
  static void register(StatementLog log) {
    LOGS.add(log);
    Installed.once();
  }

  static void remove(StatementLog log) {
    LOGS.remove(log);
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    Connection connection = driver.connect(url, info);
    if (connection == null) {
      return null;
    }
    return LOGS.stream()
        .filter(log -> log.isOf(url))
        .findFirst()
        .map(log -> LoggingConnection.of(connection, log))
        .orElse(connection);
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return driver.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return driver.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return driver.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return driver.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return driver.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  /** Installed when this class is initialised: once per JVM. */
  private static final class Installed {

    static {
      try {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
          if (driver.acceptsURL(URL)) {
            DriverManager.deregisterDriver(driver);
            DriverManager.registerDriver(new LoggingDriver(driver));
          }
        }
      } catch (SQLException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    static void once() {}
  }
}
