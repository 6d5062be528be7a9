package dev.zayavka.sandbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port nobody listens on, of those that systems do not give to outgoing connections: one of these
 * may take a port between our look and its use, as it often did on a busy machine.
 */
public final class FreePort {

  /** Linux gives away 32768 and above, others 49152 and above. */
  private static final int FIRST = 20_000;

  private static final int END = 32_000;
  private static final int TRIES = 100;

  private FreePort() {}

  public static int find() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("there is no free port from " + FIRST + " to " + END);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
