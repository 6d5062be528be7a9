package dev.zayavka.adapter.postgres.columns;

import java.io.Serial;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of text. PostgreSQL's text cannot hold the zero character, and text others send us
 * may.
 */
public final class TextColumn extends AbstractConverter<String, String> {

  @Serial private static final long serialVersionUID = 1;

  private static final char REPLACEMENT = 0xFFFD;

  public TextColumn() {
    super(String.class, String.class);
  }

  @Override
  public @Nullable String from(@Nullable String stored) {
    return stored;
  }

  @Override
  public @Nullable String to(@Nullable String text) {
    return text == null ? null : text.replace((char) 0, REPLACEMENT);
  }
}
