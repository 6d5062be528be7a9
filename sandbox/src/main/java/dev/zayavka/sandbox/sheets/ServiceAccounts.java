package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OAuth for service accounts (RFC 7523): signed assertions become access tokens of one hour. */
final class ServiceAccounts {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final String EMAIL = "desk@project.iam.gserviceaccount.com";
  private static final String SCOPES = "https://www.googleapis.com/auth/";
  private static final long HOUR = 3600;

  private final InstantSource clock;
  private final Map<String, Token> tokens = new HashMap<>();

  ServiceAccounts(InstantSource clock) {
    this.clock = clock;
  }

  /** The JSON of a service account that gets its tokens at this address. */
  String account(URI tokens) {
    String key =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(Keys.PAIR.getPrivate().getEncoded());
    return JsonNodes.write(
        JsonNodes.object()
            .put("type", "service_account")
            .put("project_id", "project")
            .put("private_key_id", "k1")
            .put(
                "private_key",
                "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n")
            .put("client_email", EMAIL)
            .put("client_id", "1")
            .put("token_uri", tokens.toString()));
  }

  /** Answers a request for a token. */
  ObjectNode exchange(Optional<String> grant, Optional<String> assertion, URI audience) {
    if (!grant.equals(Optional.of(GRANT))) {
      throw GoogleError.invalid("unsupported_grant_type");
    }
    JsonNode claims = verified(assertion.orElse("")).orElseThrow(() -> refused("signature"));
    long now = clock.instant().getEpochSecond();
    long issued = claims.path("iat").asLong();
    long ends = claims.path("exp").asLong();
    boolean isShort = ends - issued <= HOUR && issued <= now + 60 && ends > now;
    if (!claims.path("iss").asText().equals(EMAIL)
        || !claims.path("aud").asText().equals(audience.toString())
        || !isShort) {
      throw refused("claims");
    }
    String token = "ya29." + (tokens.size() + 1) + "-" + Long.toHexString(System.nanoTime());
    tokens.put(token, new Token(List.of(claims.path("scope").asText().split(" ")), now + HOUR));
    return JsonNodes.object()
        .put("access_token", token)
        .put("expires_in", HOUR)
        .put("token_type", "Bearer");
  }

  /** Refuses a call without a token that is valid and may do this. */
  void check(Optional<String> authorization, boolean writes) {
    Token token =
        authorization
            .filter(value -> value.startsWith("Bearer "))
            .map(value -> tokens.get(value.substring("Bearer ".length())))
            .filter(known -> known.ends() > clock.instant().getEpochSecond())
            .orElseThrow(
                () -> new GoogleError(401, "Request had invalid authentication credentials."));
    boolean mayRead = token.may("spreadsheets") || token.may("spreadsheets.readonly");
    if (!(writes ? token.may("spreadsheets") : mayRead)) {
      throw new GoogleError(403, "Request had insufficient authentication scopes.");
    }
  }

  /** Makes all tokens invalid. */
  void revoke() {
    tokens.clear();
  }

  private Optional<JsonNode> verified(String assertion) {
    String[] parts = assertion.split("[.]", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(Keys.PAIR.getPublic());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
          ? JsonNodes.parse(
              new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static GoogleError refused(String what) {
    return GoogleError.invalid("invalid_grant: Invalid JWT: " + what);
  }

  /** One key pair for a JVM, made for the first account: that takes a while. */
  private static final class Keys {
    private static final KeyPair PAIR = generated();

    private static KeyPair generated() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java has no RSA", e);
      }
    }
  }

  private record Token(List<String> scopes, long ends) {
    boolean may(String scope) {
      return scopes.contains(SCOPES + scope);
    }
  }
}
