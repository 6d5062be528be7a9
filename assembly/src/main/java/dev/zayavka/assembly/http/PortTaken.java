package dev.zayavka.assembly.http;

/** Another process listens on a port we should serve. */
public final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortTaken(int port, Throwable cause) {
    super("port " + port + " is taken", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
