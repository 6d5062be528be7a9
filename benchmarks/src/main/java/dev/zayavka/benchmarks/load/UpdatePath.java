package dev.zayavka.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Path of updates into a bot, of one connection: one update at a time. */
sealed interface UpdatePath extends AutoCloseable {

  /** Update ids, unique among all bots of a run. */
  AtomicLong IDS = new AtomicLong(900_000_000);

  /** Longest wait for one update. */
  long LIMIT_SECONDS = 30;

  /**
   * Gives the bot an update and waits until the bot has confirmed it.
   *
   * @param update makes the JSON of an update with this id
   * @return false if it was not confirmed
   */
  boolean deliver(LongFunction<byte[]> update) throws InterruptedException;

  @Override
  void close();

  /** Posts updates; the bot confirms with 200. */
  final class Webhook implements UpdatePath {

    private final String head;
    private final HttpConnection connection;

    private Webhook(String head, HttpConnection connection) {
      this.head = head;
      this.connection = connection;
    }

    static Webhook to(int port, String secret) {
      try {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
        String head =
            "POST /webhook/%1$s HTTP/1.1\r\nHost: 127.0.0.1:%2$d\r\nContent-Type: application/json\r\n"
                    .formatted(secret, port)
                + "X-Telegram-Bot-Api-Secret-Token: "
                + secret
                + "\r\n";
        return new Webhook(head, HttpConnection.over(socket));
      } catch (IOException e) {
        throw new UncheckedIOException("the bot on port " + port + " cannot be reached", e);
      }
    }

    @Override
    public boolean deliver(LongFunction<byte[]> update) {
      try {
        connection.send(head, update.apply(IDS.incrementAndGet()));
        return connection.readMessage() && connection.status() == 200;
      } catch (IOException e) {
        throw new UncheckedIOException("the bot has cut the connection", e);
      }
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (IOException e) {
        throw new UncheckedIOException("a connection cannot be closed", e);
      }
    }
  }

  /** Puts updates where the bot fetches them; the bot confirms with the next offset. */
  record Polling(UpdateFeed feed) implements UpdatePath {

    @Override
    public boolean deliver(LongFunction<byte[]> update) throws InterruptedException {
      try {
        feed.deliver(IDS, update, TimeUnit.SECONDS.toNanos(LIMIT_SECONDS));
        return true;
      } catch (TimeoutException lost) {
        return false;
      }
    }

    @Override
    public void close() {}
  }
}
