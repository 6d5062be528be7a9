package dev.zayavka.testkit.sql;

import dev.zayavka.testkit.sql.LoggedStatement.Kind;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Connection that logs its statements and the ends of its transactions. */
final class LoggingConnection implements InvocationHandler {

  private static final String OURS = "dev.zayavka.";

  /** Several statements may go in one round trip. */
  private static final Pattern PARTS = Pattern.compile("; ");

  private static final AtomicLong TRANSACTIONS = new AtomicLong();

  private final Connection connection;
  private final StatementLog log;
  private long transaction;

  private LoggingConnection(Connection connection, StatementLog log) {
    this.connection = connection;
    this.log = log;
  }

  static Connection of(Connection connection, StatementLog log) {
    return proxy(Connection.class, new LoggingConnection(connection, log));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "commit", "rollback" -> ended(method.getName());
      case "isValid" -> log("isValid", Kind.CHECK);
      default -> {}
    }
    Object result = call(connection, method, arguments);
    return switch (result) {
      case CallableStatement call -> call;
      case PreparedStatement prepared when arguments != null ->
          proxy(PreparedStatement.class, statement(prepared, (String) arguments[0]));
      case Statement plain -> proxy(Statement.class, statement(plain, ""));
      case null, default -> result;
    };
  }

  private InvocationHandler statement(Statement statement, String prepared) {
    return new InvocationHandler() {
      private int batch;

      @Override
      public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
          throws Throwable {
        String name = method.getName();
        if (name.equals("addBatch")) {
          batch++;
        } else if (name.startsWith("execute")) {
          String sql = arguments == null ? prepared : (String) arguments[0];
          int times = name.endsWith("Batch") ? batch : 1;
          for (int i = 0; i < times; i++) {
            executed(sql);
          }
          batch = 0;
        }
        return call(statement, method, arguments);
      }
    };
  }

  private void executed(String sql) throws Exception {
    if (transaction == 0 && !connection.getAutoCommit()) {
      transaction = TRANSACTIONS.incrementAndGet();
    }
    for (String part : PARTS.split(sql)) {
      if (!part.equals("commit")) {
        log(part, Kind.STATEMENT);
      }
    }
  }

  private void ended(String how) {
    if (transaction != 0) {
      log(how, Kind.END_OF_TRANSACTION);
      transaction = 0;
    }
  }

  private void log(String sql, Kind kind) {
    if (log.isRunning()) {
      log.add(new LoggedStatement(sql, kind, transaction, callers()));
    }
  }

  private static Set<String> callers() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(StackFrame::getClassName)
                    .filter(name -> name.startsWith(OURS))
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .collect(Collectors.toSet()));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            LoggingConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
