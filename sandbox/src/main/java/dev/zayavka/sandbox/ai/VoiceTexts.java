package dev.zayavka.sandbox.ai;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words of voice files, by the digest of their bytes. Thread-safe. */
final class VoiceTexts {
  private final Map<String, String> words = new ConcurrentHashMap<>();

  void put(byte[] file, String heard) {
    words.put(Digests.sha256(file), heard);
  }

  /** Words of a file; a sentence that is always the same for an unknown one. */
  String of(String sha256) {
    return words.getOrDefault(sha256, Phrases.HEARD);
  }
}
