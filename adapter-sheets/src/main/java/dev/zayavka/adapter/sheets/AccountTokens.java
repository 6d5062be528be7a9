package dev.zayavka.adapter.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.delivery.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.Request;

/** Access tokens of a service account, each used until shortly before it expires. */
final class AccountTokens implements AccessTokens {

  /** Reads and writes spreadsheets that are shared with the account, and nothing else. */
  private static final String SCOPE = "https://www.googleapis.com/auth/spreadsheets";

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final long LONGEST_ANSWER = 64 * 1024;

  /** A token is not used in its last minutes: an export must not outlive it. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final ServiceAccount account;
  private final ExportHttp http;
  private final InstantSource clock;
  private final ReentrantLock asking = new ReentrantLock();
  private Optional<Token> kept = Optional.empty();

  AccountTokens(ServiceAccount account, ExportHttp http, InstantSource clock) {
    this.account = account;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public Optional<String> token(Deadline deadline) throws ExportInterrupted {
    asking.lock();
    try {
      Instant now = clock.instant();
      if (kept.filter(token -> token.until().isAfter(now)).isEmpty()) {
        kept = Optional.of(asked(deadline, now));
      }
      return kept.map(Token::value);
    } finally {
      asking.unlock();
    }
  }

  @Override
  public void forget() {
    asking.lock();
    try {
      kept = Optional.empty();
    } finally {
      asking.unlock();
    }
  }

  private Token asked(Deadline deadline, Instant now) throws ExportInterrupted {
    FormBody form =
        new FormBody.Builder()
            .add("grant_type", GRANT)
            .add("assertion", account.assertion(SCOPE, now))
            .build();
    Request request = new Request.Builder().url(account.tokenUrl()).post(form).build();
    ExportHttp.Answer answer = exchanged(request, deadline);
    if (!answer.isSuccess()) {
      throw new ExportInterrupted(ExportErrors.ofToken(answer, now));
    }
    JsonNode json = SheetsJson.parse(answer.body()).orElseThrow(AccountTokens::unreadable);
    String value = json.path("access_token").asText("");
    if (value.isEmpty()) {
      throw unreadable();
    }
    Duration life = Duration.ofSeconds(json.path("expires_in").asLong(0)).minus(MARGIN);
    return new Token(value, now.plus(life));
  }

  private ExportHttp.Answer exchanged(Request request, Deadline deadline) throws ExportInterrupted {
    try {
      return http.send(request, deadline, LONGEST_ANSWER);
    } catch (IOException broken) {
      throw new ExportInterrupted(ExportErrors.unreachable("asking for a token", broken));
    }
  }

  private static ExportInterrupted unreadable() {
    return new ExportInterrupted(
        new Delivery.TryLater("Google's answer to a request for a token could not be read"));
  }

  /** Token with the end of its use. */
  private record Token(String value, Instant until) {

    /** Without the token. */
    @Override
    public String toString() {
      return "Token[until=" + until + "]";
    }
  }
}
