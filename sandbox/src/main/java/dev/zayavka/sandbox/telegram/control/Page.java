package dev.zayavka.sandbox.telegram.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page at {@code /}: a small messenger in which one person plays everybody. */
final class Page {
  private Page() {}

  static void mount(RoutesConfig routes) {
    routes.get("/", request -> serve(request, "page.html", "text/html"));
    routes.get("/page.css", request -> serve(request, "page.css", "text/css"));
    routes.get("/page.js", request -> serve(request, "page.js", "text/javascript"));
  }

  private static void serve(Context request, String name, String type) {
    try (InputStream file = Page.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the page is not in the jar: " + name);
      }
      request
          .contentType(type + "; charset=utf-8")
          .header("Cache-Control", "no-cache")
          .result(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the page could not be read: " + name, e);
    }
  }
}
