package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.ports.shared.driven.Cache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps what people searched for under a key that fits a button. */
public final class SavedSearches {

  private static final String PREFIX = "device-search:";
  private static final Duration REMEMBER = Duration.ofDays(7);

  /** 48 bits: two searches of the same week that share a key are not to be expected. */
  private static final int KEY_BYTES = 6;

  private final Cache cache;

  public SavedSearches(Cache cache) {
    this.cache = cache;
  }

  /** Keeps words for a week; the same words have the same key, and no words an empty one. */
  public String keep(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String key = HexFormat.of().formatHex(sha256(words), 0, KEY_BYTES);
    cache.put(PREFIX + key, words, REMEMBER);
    return key;
  }

  /** The words kept under this key; none for an empty one; empty when they are forgotten. */
  public Optional<String> recall(String key) {
    return key.isEmpty() ? Optional.of(key) : cache.get(PREFIX + key);
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
