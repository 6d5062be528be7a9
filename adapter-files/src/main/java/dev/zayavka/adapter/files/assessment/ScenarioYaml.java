package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Partner;
import dev.zayavka.ports.assessment.scenario.ReviewGuide;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.Title;
import dev.zayavka.ports.assessment.scenario.TraineePart;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reader of {@code scenario.yaml}. The limits keep a menu readable and every message of a scenario
 * below the 4096 characters of Telegram (Bot API, sendMessage).
 */
final class ScenarioYaml {

  private static final int MOST_TITLE = 40;
  private static final int MOST_LABEL = 40;
  private static final int MOST_NAME = 32;
  private static final int MOST_EMOJI = 16;
  private static final int MOST_ROLE = 300;
  private static final int MOST_SITUATION = 1500;
  private static final int MOST_TASK = 600;
  private static final int MOST_ITEMS = 12;
  private static final int MOST_ITEM = 300;
  private static final int MOST_RULE = 1000;
  private static final int MOST_ADVICE = 400;
  private static final int MOST_LEAKS = 30;

  /** Longest reply of a character, in characters, as of a model. */
  private static final int MOST_LINE = 600;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final YamlMapping file;
  private final Mistakes mistakes;

  private ScenarioYaml(YamlMapping file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** The scenario with this theory; empty if there are mistakes. */
  static Optional<Scenario> read(
      String text, ScenarioId id, Theory theory, String digest, Mistakes mistakes) {
    return YamlFile.read(text, mistakes)
        .flatMap(file -> new ScenarioYaml(file, mistakes).scenario(id, theory, digest));
  }

  private Optional<Scenario> scenario(ScenarioId id, Theory theory, String digest) {
    checkId(id);
    Title title = part("title", this::title, new Title("", Optional.empty()));
    int turns = file.number("turns", Scenario.FEWEST_TURNS, Scenario.MOST_TURNS);
    TraineePart you = part("you", ScenarioYaml::you, new TraineePart("", ""));
    @Nullable PartnerText partner = part("partner", this::partner, null);
    String situation = file.text("situation", MOST_SITUATION).text();
    String task = file.text("task", MOST_TASK).text();
    List<String> checklist = texts(file.texts("checklist", 1, MOST_ITEMS, MOST_ITEM));
    List<Component> components = components();
    ReviewGuide review = part("review", ScenarioYaml::review, new ReviewGuide(List.of(), ""));
    List<YamlText> lines = file.texts("lines", turns, Scenario.MOST_TURNS, MOST_LINE);
    List<YamlText> leak = file.texts("leak", 0, MOST_LEAKS, MOST_LABEL);
    file.refuseOtherKeys();
    if (partner != null) {
      checkLeaks("partner.opens_with", partner.opensWith(), leak);
    }
    checkLeaks("lines", lines, leak);
    return partner == null || !mistakes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scenario(
                id,
                title,
                turns,
                you,
                partner.partner(),
                situation,
                task,
                checklist,
                components,
                review,
                texts(lines),
                texts(leak),
                theory,
                digest));
  }

  private void checkId(ScenarioId id) {
    YamlText given = file.line("id", MOST_NAME);
    if (!given.text().isEmpty() && !given.text().equals(id.value())) {
      mistakes.expected(
          given.line(), "id: " + id.value() + ", the name of the folder, it is " + given.text());
    }
  }

  private Title title(YamlMapping title) {
    return new Title(
        title.line("ru", MOST_TITLE).text(),
        title.optionalLine("en", MOST_TITLE).map(YamlText::text));
  }

  private static TraineePart you(YamlMapping you) {
    return new TraineePart(you.line("label", MOST_NAME).text(), you.text("role", MOST_ROLE).text());
  }

  private PartnerText partner(YamlMapping partner) {
    String name = partner.line("name", MOST_NAME).text();
    String emoji = emoji(partner.line("emoji", MOST_EMOJI));
    String position = partner.text("position", MOST_ROLE).text();
    List<YamlText> character = partner.texts("character", 1, MOST_ITEMS, MOST_ITEM);
    List<YamlText> knows = partner.texts("knows", 0, MOST_ITEMS, MOST_ITEM);
    List<YamlText> opensWith = partner.texts("opens_with", 1, MOST_ITEMS, MOST_ITEM);
    List<YamlText> never = partner.texts("never", 0, MOST_ITEMS, MOST_ITEM);
    return new PartnerText(
        new Partner(
            name, emoji, position, texts(character), texts(knows), texts(opensWith), texts(never)),
        opensWith);
  }

  private String emoji(YamlText emoji) {
    if (emoji.text().codePoints().anyMatch(ScenarioYaml::isNoEmoji)) {
      mistakes.expected(emoji.line(), "partner.emoji: an emoji");
    }
    return emoji.text();
  }

  private static boolean isNoEmoji(int sign) {
    return Character.isLetterOrDigit(sign) || Character.isWhitespace(sign);
  }

  private List<Component> components() {
    Set<String> ids = new HashSet<>();
    return file
        .mappings("components", Scenario.FEWEST_COMPONENTS, Scenario.MOST_COMPONENTS)
        .stream()
        .map(entry -> component(entry, ids))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Component> component(YamlMapping entry, Set<String> ids) {
    YamlText id = entry.line("id", MOST_NAME);
    String label = entry.line("label", MOST_LABEL).text();
    String counts = entry.text("counts", MOST_RULE).text();
    String doesNotCount = entry.text("does_not_count", MOST_RULE).text();
    String advice = entry.text("advice", MOST_ADVICE).text();
    entry.refuseOtherKeys();
    if (id.text().isEmpty()) {
      return Optional.empty();
    }
    if (!ComponentId.isValid(id.text())) {
      mistakes.expected(
          id.line(), "an id of 1 to 32 Latin letters for a component, it is " + id.text());
      return Optional.empty();
    }
    if (!ids.add(id.text())) {
      mistakes.expected(id.line(), "another id for each component, there is a second " + id.text());
    }
    return Optional.of(
        new Component(new ComponentId(id.text()), label, counts, doesNotCount, advice));
  }

  private static ReviewGuide review(YamlMapping review) {
    return new ReviewGuide(
        texts(review.texts("principles", 1, MOST_ITEMS, MOST_ITEM)),
        review.text("tone", MOST_ITEM).text());
  }

  /** Refuses texts of the character that hold a word the character must not say. */
  private void checkLeaks(String key, List<YamlText> texts, List<YamlText> leak) {
    for (YamlText said : texts) {
      for (YamlText word : leak) {
        if (words(said.text()).contains(words(word.text()))) {
          mistakes.expected(said.line(), key + " without " + word.text() + ", a word of leak");
        }
      }
    }
  }

  /** The words in small letters with a blank before and after each, for a comparison of words. */
  private static String words(String text) {
    return BETWEEN_WORDS
        .matcher(" " + text.toLowerCase(Locale.ROOT).replace('ё', 'е') + " ")
        .replaceAll(" ");
  }

  private <T extends @Nullable Object> T part(
      String key, Function<YamlMapping, T> reader, T missing) {
    return file.mapping(key)
        .map(
            mapping -> {
              T part = reader.apply(mapping);
              mapping.refuseOtherKeys();
              return part;
            })
        .orElse(missing);
  }

  private static List<String> texts(List<YamlText> texts) {
    return texts.stream().map(YamlText::text).toList();
  }

  private record PartnerText(Partner partner, List<YamlText> opensWith) {}
}
