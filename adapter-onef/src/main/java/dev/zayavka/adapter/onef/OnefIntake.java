package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.http.BodyBrokenOff;
import dev.zayavka.ports.http.HttpBody;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Intake that checks the token, then the content type, then the body. It logs names of fields,
 * never values.
 */
final class OnefIntake implements IntakeHandler {

  private static final Logger log = LoggerFactory.getLogger(OnefIntake.class);

  private static final String BEARER = "bearer ";

  private final byte[] tokenDigest;
  private final ApplicationParser parser;
  private final ReceiveRequests receive;

  OnefIntake(String token, ApplicationParser parser, ReceiveRequests receive) {
    this.tokenDigest = Digests.sha256(token);
    this.parser = parser;
    this.receive = receive;
  }

  @Override
  public HttpReply handle(
      Optional<String> authorization, Optional<String> contentType, HttpBody body, Instant at) {
    if (!authorization.map(this::isOurs).orElse(false)) {
      return IntakeResponses.unauthorized();
    }
    if (!contentType.map(OnefIntake::isJson).orElse(false)) {
      return IntakeResponses.unsupportedType();
    }
    byte[] bytes;
    try {
      bytes = body.read(MAX_BODY + 1);
    } catch (BodyBrokenOff e) {
      log.info("1F broke off while posting a request: {}", String.valueOf(e.getCause()));
      return IntakeResponses.refused("the body broke off", List.of());
    }
    return bytes.length > MAX_BODY ? IntakeResponses.tooLarge(MAX_BODY) : take(bytes, at);
  }

  private HttpReply take(byte[] body, Instant at) {
    return switch (parser.parse(body, at)) {
      case ParsedApplication.Valid valid -> receive(valid.application(), at);
      case ParsedApplication.Invalid invalid -> {
        log.warn("1F posted a request we cannot take in: {}", invalid.summary());
        yield IntakeResponses.refused(invalid.error(), invalid.errors());
      }
    };
  }

  private HttpReply receive(Application application, Instant at) {
    long id = application.onefId().value();
    try {
      IntakeOutcome intake = receive.receive(application, at);
      log.info(
          "1F posted request {}: {}",
          id,
          intake.getClass().getSimpleName().toLowerCase(Locale.ROOT));
      return IntakeResponses.of(intake);
    } catch (StorageUnavailable e) {
      log.warn("request {} of 1F has to wait, the store is away: {}", id, e.getMessage());
      return IntakeResponses.unavailable();
    } catch (RuntimeException e) {
      log.error("request {} of 1F could not be taken in", id, e);
      return IntakeResponses.broken();
    }
  }

  /**
   * Compares digests in constant time, so that the duration reveals neither the token nor its
   * length.
   */
  private boolean isOurs(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && MessageDigest.isEqual(
            tokenDigest, Digests.sha256(authorization.substring(BEARER.length()).strip()));
  }

  private static boolean isJson(String contentType) {
    MediaType type = MediaType.parse(contentType);
    if (type == null || !type.type().equals("application") || !type.subtype().equals("json")) {
      return false;
    }
    String charset = type.parameter("charset");
    return charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
  }
}
