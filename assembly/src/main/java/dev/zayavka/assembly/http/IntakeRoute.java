package dev.zayavka.assembly.http;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Where 1F posts its requests. */
@FunctionalInterface
public interface IntakeRoute {

  /** Reads at most as much of the body as it takes to answer. */
  Answer handle(Optional<String> authorization, Optional<String> contentType, InputStream body);

  /** What 1F is told. */
  record Answer(int status, Map<String, String> headers, String json) {}
}
