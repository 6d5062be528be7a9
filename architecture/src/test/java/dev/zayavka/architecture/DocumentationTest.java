package dev.zayavka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.architecture.MarkdownFile.Heading;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks of the hand-written documentation: links, translations, names of buttons. */
class DocumentationTest {
  private static final Path TOP = Path.of("..");
  private static final Path DESKS = TOP.resolve("docs/desks");
  private static final Path TEXTS = TOP.resolve("adapter-telegram/src/main/resources");
  private static final int LONGEST_README = 120;

  private static final Pattern SOURCES = Pattern.compile(".*/src/(main|test)/java/.*\\.java");
  private static final Pattern QUESTION =
      Pattern.compile(
          "/\\*\\*[\\s*]+"
              + "(What|Who|Whoever|Whether|How|Why|When|Where|Which|Nobody|Somebody)\\b.*");

  private static final Pattern COMMAND = Pattern.compile("/[a-z_]+( .*)?");
  private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+(=.*)?");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*(?: \\(([^)]+)\\))?");
  private static final Pattern RUSSIAN = Pattern.compile("[а-яёА-ЯЁ]");

  /** Page in English with its translation. */
  record Translated(MarkdownFile english, MarkdownFile russian) {

    static Translated of(Path english, Path russian) {
      return new Translated(MarkdownFile.read(english), MarkdownFile.read(russian));
    }

    @Override
    public String toString() {
      return russian.path().toString();
    }
  }

  @Test
  void no_javadoc_begins_like_a_question() throws IOException {
    var sources = sources();
    var questions = new TreeSet<String>();
    for (var source : sources) {
      QUESTION
          .matcher(Files.readString(source))
          .results()
          .forEach(found -> questions.add(source.getFileName() + ": " + found.group()));
    }

    assertThat(sources).hasSizeGreaterThan(1000);
    assertThat(questions).as("a first sentence is a noun or verb phrase").isEmpty();
  }

  @Test
  void every_manual_of_a_desk_has_a_translation_and_no_translation_lacks_its_original()
      throws IOException {
    assertThat(namesIn(DESKS)).isNotEmpty().isEqualTo(namesIn(DESKS.resolve("ru")));
  }

  @ParameterizedTest
  @MethodSource("translated")
  void a_translation_has_the_headings_of_its_original(Translated page) {
    assertThat(levels(page.russian())).isNotEmpty().isEqualTo(levels(page.english()));
  }

  @ParameterizedTest
  @MethodSource("translated")
  void a_translation_names_the_commands_of_its_original(Translated page) {
    assertThat(page.russian().codeSpans(COMMAND)).isEqualTo(page.english().codeSpans(COMMAND));
  }

  @ParameterizedTest
  @MethodSource("translated")
  void a_translation_names_the_settings_of_its_original(Translated page) {
    assertThat(page.russian().codeSpans(SETTING)).isEqualTo(page.english().codeSpans(SETTING));
  }

  @ParameterizedTest
  @MethodSource("manuals")
  void a_manual_names_buttons_as_people_see_them(Translated page) throws IOException {
    var labels = buttons();
    assertThat(bold(page.russian()).map(Label::russian))
        .isNotEmpty()
        .isSubsetOf(labels.stream().map(Label::russian).toList());
    assertThat(bold(page.english())).isNotEmpty().isSubsetOf(labels);
  }

  @Test
  void every_relative_link_leads_to_a_file_and_to_a_heading_of_it() {
    var pages = MarkdownFile.below(TOP);
    assertThat(pages).hasSizeGreaterThan(10);
    assertThat(pages.stream().map(MarkdownFile::read).flatMap(DocumentationTest::deadLinks))
        .isEmpty();
  }

  @Test
  void the_product_page_is_short_and_names_the_test_command() throws IOException {
    for (var name : List.of("README.md", "README.ru.md")) {
      assertThat(Files.readAllLines(TOP.resolve(name)))
          .as(name)
          .hasSizeLessThanOrEqualTo(LONGEST_README)
          .anyMatch(line -> line.startsWith("    ./zayavka test"));
    }
  }

  static Stream<Translated> translated() throws IOException {
    return Stream.concat(
        Stream.of(Translated.of(TOP.resolve("README.md"), TOP.resolve("README.ru.md"))), manuals());
  }

  static Stream<Translated> manuals() throws IOException {
    return namesIn(DESKS).stream()
        .sorted()
        .map(name -> Translated.of(DESKS.resolve(name), DESKS.resolve("ru").resolve(name)));
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(TOP)) {
      return files.filter(file -> SOURCES.matcher(file.toString()).matches()).toList();
    }
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var names = new HashSet<String>();
      files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  private static List<Integer> levels(MarkdownFile page) {
    return page.headings().stream().map(Heading::level).toList();
  }

  private static Stream<String> deadLinks(MarkdownFile page) {
    return page.links().stream()
        .filter(link -> !link.matches("[a-z]+:.*"))
        .filter(link -> !resolves(page.path(), link))
        .map(link -> page.path() + ": " + link);
  }

  private static boolean resolves(Path page, String link) {
    var parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
    var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1
            || MarkdownFile.read(target).headings().stream()
                .anyMatch(heading -> heading.anchor().equals(parts[1])));
  }

  /** Text of a button in both languages. */
  private record Label(String russian, String english) {}

  /** Bold words in Russian, each with its English meaning in brackets behind it. */
  private static Stream<Label> bold(MarkdownFile page) {
    return page.matches(BOLD).stream()
        .map(match -> new Label(match.group(1), Objects.requireNonNullElse(match.group(2), "")))
        .filter(label -> RUSSIAN.matcher(label.russian()).find());
  }

  private static Set<Label> buttons() throws IOException {
    try (var files = Files.walk(TEXTS)) {
      var labels = new HashSet<Label>();
      for (var file : files.filter(file -> file.toString().endsWith("_ru.properties")).toList()) {
        var russian = load(file);
        var english =
            load(file.resolveSibling(file.getFileName().toString().replace("_ru.", "_en.")));
        russian.forEach(
            (key, label) ->
                labels.add(new Label((String) label, english.getProperty((String) key))));
      }
      return labels;
    }
  }

  private static Properties load(Path file) throws IOException {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
