package dev.zayavka.ports.tables;

import java.util.Optional;

/**
 * Choices of a person about the reading of a file; the reader finds out what is not chosen.
 *
 * @param encoding of a text file
 * @param sheet name of a sheet
 * @param literalQuotes whether quotation marks are signs of the text, so that each line is a row
 */
public record ReadingOptions(
    Optional<TextEncoding> encoding, Optional<String> sheet, boolean literalQuotes) {

  /** Nothing is chosen. */
  public static final ReadingOptions NONE =
      new ReadingOptions(Optional.empty(), Optional.empty(), false);

  public ReadingOptions as(TextEncoding chosen) {
    return new ReadingOptions(Optional.of(chosen), sheet, literalQuotes);
  }

  public ReadingOptions of(String chosenSheet) {
    return new ReadingOptions(encoding, Optional.of(chosenSheet), literalQuotes);
  }

  public ReadingOptions literally() {
    return new ReadingOptions(encoding, sheet, true);
  }
}
