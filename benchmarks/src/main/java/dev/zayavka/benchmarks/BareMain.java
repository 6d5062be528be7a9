package dev.zayavka.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The least a program with a database does at its start: opens one connection with HikariCP. Then
 * it answers every HTTP request with 200, so that it can be asked whether it is ready.
 *
 * <p>Arguments: the JDBC URL, the user, the port.
 */
public final class BareMain {

  private static final byte[] READY =
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private BareMain() {}

  public static void main(String[] args) throws SQLException, IOException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setMaximumPoolSize(1);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("select 1");
      }
      answer(Integer.parseInt(args[2]));
    }
  }

  private static void answer(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
      while (true) {
        try (Socket asked = server.accept()) {
          asked.getOutputStream().write(READY);
        }
      }
    }
  }
}
