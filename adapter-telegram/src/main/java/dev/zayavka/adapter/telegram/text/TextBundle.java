package dev.zayavka.adapter.telegram.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Resource bundle of sentences: {@code <name>_<language>.properties} beside the class of its owner,
 * one sentence a key, in ICU message format.
 *
 * @param owner a class in the package of the bundle
 * @param name first part of the file's name
 */
public record TextBundle(Class<?> owner, String name) {

  /** Sentences of the bot itself. */
  static final TextBundle BOT = new TextBundle(TextBundle.class, "bot");

  /**
   * Sentences in this language, by key.
   *
   * @throws IllegalStateException if there is no file for the language
   */
  Map<String, String> load(Language language) {
    String file = name + "_" + language.code() + ".properties";
    try (InputStream stream = owner.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no bundle " + file + " beside " + owner.getName());
      }
      Properties properties = new Properties();
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      Map<String, String> patterns = new HashMap<>();
      properties.stringPropertyNames().forEach(k -> patterns.put(k, properties.getProperty(k)));
      return Map.copyOf(patterns);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("bundle " + file, unreadable);
    }
  }
}
