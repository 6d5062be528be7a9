package dev.zayavka.sandbox.ai;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Beginnings of words that show a component of a method. A component without any is shown by its
 * own name. Thread-safe.
 */
final class Keywords {
  /** Stands for a sentence with a question mark. */
  private static final String QUESTION_MARK = "?";

  private static final Map<String, List<String>> USUAL =
      Map.of(
          "Behavior",
          List.of(
              "замети",
              "увидел",
              "вижу",
              "опозд",
              "ошиб",
              "не подготов",
              "не провер",
              "не заполн",
              "пропусти",
              "забы",
              "снова",
              "вчера",
              "сегодня",
              "третий раз",
              "второй раз"),
          "Result",
          List.of(
              "из-за",
              "в результате",
              "поэтому",
              "приве",
              "просто",
              "потеря",
              "пришлось",
              "задерж",
              "сорва",
              "последстви"),
          "Emotion",
          List.of(
              "чувств",
              "расстро",
              "огорч",
              "злюсь",
              "пережива",
              "беспоко",
              "обид",
              "неприятно",
              "тревож",
              "раздраж",
              "мне важно",
              "рад",
              "досад"),
          "Question",
          List.of(QUESTION_MARK),
          "Agreement",
          List.of(
              "договор",
              "давай",
              "к понедельник",
              "к пятниц",
              "до пятниц",
              "завтра",
              "срок",
              "сделаешь",
              "сделаете",
              "до конца"),
          "Aspirations",
          List.of("цел", "хоч", "мечта", "стрем", "мотив", "интерес", "кем ты"),
          "Strengths",
          List.of("сильн", "получается", "уме", "талант", "качеств", "хорошо разбира", "отлично"),
          "Development",
          List.of("развива", "развит", "подтян", "научи", "не хвата", "улучш", "раст"),
          "Opportunities",
          List.of(
              "возможност",
              "курс",
              "проект",
              "наставник",
              "вариант",
              "ваканси",
              "должност",
              "стажиров"),
          "Plan",
          List.of("план", "шаг", "срок", "до конца", "к пятниц", "начн", "запиш", "через месяц"));

  private final Map<String, List<String>> stems = new ConcurrentHashMap<>(USUAL);

  /** Replaces the stems of a component. */
  void put(String component, List<String> beginnings) {
    stems.put(component, List.copyOf(beginnings));
  }

  /** Components that have stems of their own. */
  List<String> components() {
    return stems.keySet().stream().sorted().toList();
  }

  boolean show(String component, Clauses.Clause clause) {
    return stems.getOrDefault(component, List.of(component)).stream()
        .anyMatch(stem -> stem.equals(QUESTION_MARK) ? clause.asks() : begins(clause.text(), stem));
  }

  private static boolean begins(String text, String stem) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(normal(stem)))
        .matcher(normal(text))
        .find();
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
