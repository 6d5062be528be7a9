package dev.zayavka.sandbox.telegram.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page at {@code /}: a small messenger in which one user plays every role. */
final class EmulatorPage {
  private EmulatorPage() {}

  static void mount(RoutesConfig routes) {
    routes.get("/", request -> serve(request, "index.html"));
    routes.get("/page/{file}", request -> serve(request, request.pathParam("file")));
  }

  private static void serve(Context request, String name) {
    if (!name.matches("[a-z]+\\.(html|css|js)")) {
      throw new NotFoundResponse();
    }
    try (InputStream file = EmulatorPage.class.getResourceAsStream("page/" + name)) {
      if (file == null) {
        throw new NotFoundResponse();
      }
      request
          .contentType(type(name) + "; charset=utf-8")
          .header("Cache-Control", "no-cache")
          .result(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the page could not be read: " + name, e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css";
      case "js" -> "text/javascript";
      default -> "text/html";
    };
  }
}
