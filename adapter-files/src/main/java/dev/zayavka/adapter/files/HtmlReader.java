package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Streaming reader for the tables of a web page, which many programs write and call .xls; on top of
 * jsoup. A row is dropped from the document once it is read.
 */
final class HtmlReader {

  private static final int HEAD = 8 * 1024;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private final SheetCollector sheets;
  private final List<HtmlTable> tables = new ArrayList<>();
  private final Map<Element, HtmlTable> byElement = new IdentityHashMap<>();

  private HtmlReader(SheetCollector sheets) {
    this.sheets = sheets;
  }

  static TableReading read(byte[] content, ReadingOptions options, SheetCollector sheets) {
    Optional<Charset> declared =
        options.encoding().isPresent() ? Optional.empty() : declared(content);
    if (declared.isPresent()) {
      String page = new String(content, declared.get());
      return new HtmlReader(sheets).read(page, Optional.empty());
    }
    return options
        .encoding()
        .map(encoding -> DecodedText.tolerant(encoding, content))
        .orElseGet(() -> DecodedText.detect(content))
        .map(text -> new HtmlReader(sheets).read(text.text(), Optional.of(text.encoding())))
        .orElseGet(() -> new Unreadable(Problem.WRONG_ENCODING));
  }

  /** A parser may throw any unchecked exception for input it does not expect. */
  private TableReading read(String page, Optional<TextEncoding> encoding) {
    try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(page, "")) {
      for (Element row = parser.selectNext("tr"); row != null; row = parser.selectNext("tr")) {
        add(row);
        row.remove();
      }
    } catch (TooLargeException tooLarge) {
      return new Unreadable(Problem.TOO_LARGE);
    } catch (IOException | RuntimeException damaged) {
      return new Unreadable(Problem.DAMAGED);
    }
    if (tables.isEmpty()) {
      return new Unreadable(Problem.NOT_A_TABLE);
    }
    for (int at = 0; at < tables.size(); at++) {
      sheets.add(tables.get(at).finish(tables.size() == 1 ? "" : Integer.toString(at + 1)));
    }
    return sheets.reading(TableFormat.HTML, encoding, List.of());
  }

  private void add(Element row) {
    @Nullable Element of = row.closest("table");
    if (of != null) {
      byElement.computeIfAbsent(of, this::table).add(row);
    }
  }

  private HtmlTable table(Element element) {
    HtmlTable table = new HtmlTable(sheets.next());
    tables.add(table);
    return table;
  }

  /** Encoding that a byte order mark or the page itself names, if the JDK knows it. */
  private static Optional<Charset> declared(byte[] content) {
    if (ByteOrderMark.of(content) != ByteOrderMark.NONE) {
      return Optional.empty();
    }
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(head);
    try {
      return charset.find() ? Optional.of(Charset.forName(charset.group(1))) : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
