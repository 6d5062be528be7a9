package dev.zayavka.sandbox.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Actions of a stand-in on the TCP connection itself, below HTTP. */
public final class Connections {
  private Connections() {}

  /**
   * Closes the connection without an answer. The caller cannot tell if the request was processed.
   */
  public static void drop(Context request) {
    ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
