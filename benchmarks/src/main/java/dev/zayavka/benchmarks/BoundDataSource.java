package dev.zayavka.benchmarks;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Data source that returns the connection of the current thread's transaction, as a framework
 * would.
 */
final class BoundDataSource implements DataSource {

  private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

  /** Binds a connection to the current thread for the duration of an action. */
  void during(Connection connection, Runnable action) {
    current.set(connection);
    try {
      action.run();
    } finally {
      current.remove();
    }
  }

  @Override
  public Connection getConnection() {
    Connection connection = current.get();
    if (connection == null) {
      throw new IllegalStateException("no transaction is under way on this thread");
    }
    return uncloseable(connection);
  }

  @Override
  public Connection getConnection(String user, String password) {
    return getConnection();
  }

  private static Connection uncloseable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            BoundDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
