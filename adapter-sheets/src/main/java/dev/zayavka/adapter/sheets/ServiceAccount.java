package dev.zayavka.adapter.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Google service account that signs assertions for access tokens (RFC 7523, RS256).
 *
 * @param email its name
 * @param keyId id of the key
 * @param tokenUrl address that gives tokens
 */
record ServiceAccount(String email, String keyId, PrivateKey key, HttpUrl tokenUrl) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIFE = Duration.ofHours(1);

  /** Margin for a clock that is ahead of Google's. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  /**
   * Reads the JSON that Google gave.
   *
   * @throws IllegalArgumentException if it is none; the message repeats nothing of it
   */
  static ServiceAccount parse(String json) {
    try {
      JsonNode account = JSON.readTree(json);
      return new ServiceAccount(
          text(account, "client_email"),
          text(account, "private_key_id"),
          key(text(account, "private_key")),
          HttpUrl.get(text(account, "token_uri")));
    } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException broken) {
      // Without the cause: its message repeats a part of the key.
      throw new IllegalArgumentException("SHEETS_CREDS is no service account");
    }
  }

  /** A signed assertion that asks for a token of this scope. */
  String assertion(String scope, Instant now) {
    Instant issued = now.minus(SKEW);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", email);
    claims.put("scope", scope);
    claims.put("aud", tokenUrl.toString());
    claims.put("iat", issued.getEpochSecond());
    claims.put("exp", issued.plus(LIFE).getEpochSecond());
    String content =
        encoded(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId)) + "." + encoded(claims);
    return content + "." + url(signature(content));
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "ServiceAccount[...]";
  }

  private byte[] signature(String content) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an assertion could not be signed", e);
    }
  }

  private static String encoded(Map<String, Object> json) {
    try {
      return url(JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("claims could not be written", e);
    }
  }

  private static String url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String text(JsonNode account, String field) {
    String text = account.path(field).asText("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("no " + field);
    }
    return text;
  }

  private static PrivateKey key(String pem) throws GeneralSecurityException {
    String base64 =
        pem.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
  }
}
