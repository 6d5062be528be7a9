package dev.zayavka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Markdown page of the repository, as far as the checks of the documentation need it.
 *
 * @param path the file
 * @param lines its lines outside of fenced code
 */
record MarkdownFile(Path path, List<String> lines) {
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]+)\\)");
  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules");

  MarkdownFile {
    lines = List.copyOf(lines);
  }

  /** Heading with its level, 1 to 6. */
  record Heading(int level, String text) {

    /** Anchor of the heading, by GitHub's rules. */
    String anchor() {
      return text.toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
          .replace(' ', '-');
    }
  }

  static MarkdownFile read(Path path) {
    var lines = new ArrayList<String>();
    var fenced = false;
    for (var line : lines(path)) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        lines.add(line);
      }
    }
    return new MarkdownFile(path, lines);
  }

  /** Finds the Markdown files below a folder; build output and hidden folders are skipped. */
  static List<Path> below(Path top) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes ignored) {
              var name = String.valueOf(folder.getFileName());
              return !folder.equals(top) && (name.startsWith(".") || SKIPPED_FOLDERS.contains(name))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) {
              if (file.toString().endsWith(".md")) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the Markdown files below " + top, e);
    }
    return List.copyOf(found);
  }

  List<Heading> headings() {
    return lines.stream()
        .flatMap(line -> HEADING.matcher(line).results())
        .map(match -> new Heading(match.group(1).length(), match.group(2)))
        .toList();
  }

  /** Targets of links and images, without those inside code spans. */
  List<String> links() {
    return LINK.matcher(CODE.matcher(prose()).replaceAll(""))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** Code spans that match a pattern as a whole. */
  Set<String> codeSpans(Pattern wanted) {
    return CODE.matcher(prose())
        .results()
        .map(match -> match.group(1))
        .filter(code -> wanted.matcher(code).matches())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Matches of a pattern in the text with line breaks as spaces. */
  List<MatchResult> matches(Pattern wanted) {
    return wanted.matcher(prose()).results().toList();
  }

  private String prose() {
    return lines.stream().map(String::strip).collect(Collectors.joining(" "));
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
