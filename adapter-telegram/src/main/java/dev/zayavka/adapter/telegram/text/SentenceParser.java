package dev.zayavka.adapter.telegram.text;

import dev.zayavka.adapter.telegram.text.Sentence.Count;
import dev.zayavka.adapter.telegram.text.Sentence.Gap;
import dev.zayavka.adapter.telegram.text.Sentence.Part;
import dev.zayavka.adapter.telegram.text.Sentence.Plural;
import dev.zayavka.adapter.telegram.text.Sentence.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parser of the part of ICU message format that sentences use. An apostrophe quotes only before a
 * brace, or before {@code #} in a plural; two stand for one.
 */
final class SentenceParser {

  private final String pattern;
  private int at;

  SentenceParser(String pattern) {
    this.pattern = pattern;
  }

  Sentence parsed() {
    Sentence sentence = sentence(false);
    if (at < pattern.length()) {
      throw wrong("an unmatched brace");
    }
    return sentence;
  }

  /** Reads up to the end, or to the brace that closes a form of a plural. */
  private Sentence sentence(boolean inPlural) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '}') {
      char next = pattern.charAt(at);
      if (next == '{') {
        flush(words, parts);
        parts.add(gap());
      } else if (next == '#' && inPlural) {
        at++;
        flush(words, parts);
        parts.add(new Count());
      } else if (next == '\'') {
        apostrophe(words, inPlural);
      } else {
        words.append(next);
        at++;
      }
    }
    flush(words, parts);
    return new Sentence(List.copyOf(parts));
  }

  private static void flush(StringBuilder words, List<Part> parts) {
    if (!words.isEmpty()) {
      parts.add(new Words(words.toString()));
      words.setLength(0);
    }
  }

  private void apostrophe(StringBuilder words, boolean inPlural) {
    at++;
    char next = at < pattern.length() ? pattern.charAt(at) : ' ';
    if (next == '\'') {
      words.append(next);
      at++;
    } else if (next == '{' || next == '}' || (next == '#' && inPlural)) {
      quoted(words);
    } else {
      words.append('\'');
    }
  }

  /** Text to the next single apostrophe, or to the end. */
  private void quoted(StringBuilder words) {
    while (at < pattern.length()) {
      char next = pattern.charAt(at++);
      if (next != '\'') {
        words.append(next);
      } else if (at < pattern.length() && pattern.charAt(at) == '\'') {
        words.append(next);
        at++;
      } else {
        return;
      }
    }
  }

  private Part gap() {
    at++;
    String name = word();
    if (taken('}')) {
      return new Gap(name);
    }
    expect(',');
    String type = word();
    return switch (type) {
      case "number" -> {
        expect('}');
        yield new Gap(name);
      }
      case "plural" -> {
        expect(',');
        yield plural(name);
      }
      default -> throw wrong("the type " + type);
    };
  }

  private Plural plural(String name) {
    Map<String, Sentence> forms = new HashMap<>();
    skipSpace();
    while (!taken('}')) {
      String selector = word();
      expect('{');
      forms.put(selector, sentence(true));
      expect('}');
      skipSpace();
    }
    Sentence other = forms.get("other");
    if (other == null) {
      throw wrong("a plural without other");
    }
    return new Plural(name, Map.copyOf(forms), other);
  }

  /** A name, type or selector; white space around it is skipped. */
  private String word() {
    skipSpace();
    int begin = at;
    while (at < pattern.length() && isOfWord(pattern.charAt(at))) {
      at++;
    }
    if (at == begin) {
      throw wrong("no name");
    }
    String word = pattern.substring(begin, at);
    skipSpace();
    return word;
  }

  private static boolean isOfWord(char next) {
    return Character.isLetterOrDigit(next) || next == '_' || next == '=';
  }

  private void expect(char wanted) {
    if (!taken(wanted)) {
      throw wrong("no " + wanted);
    }
  }

  private boolean taken(char wanted) {
    boolean there = at < pattern.length() && pattern.charAt(at) == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private void skipSpace() {
    while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " at " + at + " of: " + pattern);
  }
}
