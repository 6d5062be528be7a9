package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the Sheets API v4 and of the token endpoint. */
final class SheetsRoutes {
  private static final Pattern PATH =
      Pattern.compile("/v4/spreadsheets/([^/:]+)(:batchUpdate|/values:[a-zA-Z]+|/values/.+)?");

  private final SheetsStandIn standIn;

  SheetsRoutes(SheetsStandIn standIn) {
    this.standIn = standIn;
  }

  void add(RoutesConfig routes) {
    routes.get("/v4/*", this::read);
    routes.post("/v4/*", this::write);
    routes.post("/token", standIn::serveToken);
  }

  private void read(Context request) {
    Matcher path = PATH.matcher(decoded(request.path()));
    String method = path.matches() ? Optional.ofNullable(path.group(2)).orElse("") : ":none";
    if (method.isEmpty()) {
      serve(request, SheetsCall.GET, path, () -> standIn.content().describe());
    } else if (method.equals("/values:batchGet")) {
      List<String> ranges = request.queryParams("ranges");
      serve(
          request,
          SheetsCall.VALUES_BATCH_GET,
          path,
          () -> standIn.content().readAll(ranges, dimension(request), rendering(request)));
    } else if (method.startsWith("/values/")) {
      String range = method.substring("/values/".length());
      serve(
          request,
          SheetsCall.VALUES_GET,
          path,
          () -> standIn.content().read(range, dimension(request), rendering(request)));
    } else {
      request.status(404);
    }
  }

  private void write(Context request) {
    Matcher path = PATH.matcher(decoded(request.path()));
    String method = path.matches() ? Optional.ofNullable(path.group(2)).orElse("") : "";
    String body = request.body();
    switch (method) {
      case ":batchUpdate" ->
          serve(request, SheetsCall.BATCH_UPDATE, path, () -> standIn.content().update(json(body)));
      case "/values:batchUpdate" ->
          serve(
              request,
              SheetsCall.VALUES_BATCH_UPDATE,
              path,
              () -> standIn.content().writeAll(json(body)));
      default -> request.status(404);
    }
  }

  private void serve(Context request, SheetsCall call, Matcher path, Supplier<JsonNode> work) {
    Optional<String> mask = Optional.ofNullable(request.queryParam("fields"));
    standIn.serve(
        request,
        call,
        path.group(1),
        () -> {
          JsonNode whole = work.get();
          return mask.map(fields -> FieldMask.apply(fields, whole)).orElse(whole);
        });
  }

  private static String dimension(Context request) {
    return Optional.ofNullable(request.queryParam("majorDimension")).orElse("ROWS");
  }

  private static String rendering(Context request) {
    return Optional.ofNullable(request.queryParam("valueRenderOption")).orElse("FORMATTED_VALUE");
  }

  private static JsonNode json(String body) {
    return JsonNodes.parse(body)
        .orElseThrow(() -> GoogleError.invalid("Invalid JSON payload received."));
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
