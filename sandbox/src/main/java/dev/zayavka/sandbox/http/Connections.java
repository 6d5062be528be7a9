package dev.zayavka.sandbox.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** What a stand-in does to a connection itself, below HTTP. */
public final class Connections {
  private Connections() {}

  /**
   * Cuts the connection without an answer, so that the caller cannot know what became of the
   * request.
   */
  public static void drop(Context request) {
    ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
