package dev.zayavka.adapter.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * TCP proxy to a server that can go silent: data sent then disappears, and no connection is closed.
 * A connection that lost data stays lost, even after the proxy works again.
 */
public final class Line implements AutoCloseable {

  private static final String NEVER = "\0";

  private final int server;
  private final ServerSocket entrance;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final AtomicReference<String> word = new AtomicReference<>(NEVER);
  private final CountDownLatch spoken = new CountDownLatch(1);
  private volatile boolean silent;

  private Line(int server, ServerSocket entrance) {
    this.server = server;
    this.entrance = entrance;
  }

  /** Opens a line to a port of this machine. */
  public static Line to(int server) {
    try {
      Line line = new Line(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(line::accept);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("no line", e);
    }
  }

  public int port() {
    return entrance.getLocalPort();
  }

  public void goesSilent() {
    silent = true;
  }

  /** Goes silent once, when a client sends this text and before the server receives it. */
  public void goesSilentAt(String said) {
    word.set(said);
  }

  /** Opens when the word was said. */
  public CountDownLatch spoken() {
    return spoken;
  }

  public void isWellAgain() {
    silent = false;
  }

  /** Closes every connection there is; new ones can be opened. */
  public void breaks() {
    try {
      for (Socket end : ends) {
        end.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the connections cannot be closed", e);
    }
  }

  @Override
  public void close() {
    breaks();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the line cannot be closed", e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        ends.add(client);
        ends.add(far);
        AtomicBoolean lost = new AtomicBoolean();
        Thread.ofVirtual().start(() -> carry(client, far, lost));
        Thread.ofVirtual().start(() -> carry(far, client, lost));
      }
    } catch (IOException closed) {
      silent = true;
    }
  }

  private void carry(Socket from, Socket to, AtomicBoolean lost) {
    byte[] buffer = new byte[65_536];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        if (isSaid(Arrays.copyOf(buffer, length))) {
          silent = true;
          lost.set(true);
          spoken.countDown();
        }
        if (silent) {
          lost.set(true);
        }
        if (!lost.get()) {
          out.write(buffer, 0, length);
        }
      }
    } catch (IOException closed) {
      ends.remove(from);
    }
  }

  /** True once: for the bytes with the text at which the line goes silent. */
  private boolean isSaid(byte[] bytes) {
    String expected = word.get();
    return !expected.equals(NEVER)
        && new String(bytes, StandardCharsets.ISO_8859_1).contains(expected)
        && word.compareAndSet(expected, NEVER);
  }
}
