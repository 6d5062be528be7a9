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
      Map.ofEntries(
          stems(
              "Behavior",
              "замети|увидел|вижу|опозд|ошиб|неправильн|не подготов|не провер|не заполн",
              "пропус|забы|снова|опять|вчера|сегодня|третий раз|второй раз|в прошлый раз",
              "прошлой неделе|во втор|посчитан",
              "остались|пришла ко мне|пришел без|сдал"),
          stems(
              "Result",
              "из-за|в результате|поэтому|приве|просто|потеря|пришлось|задерж|сорва",
              "последстви|завыш|пересчит"),
          stems(
              "Emotion",
              "чувств|расстро|огорч|злюсь|злит|пережива|беспоко|обид|неприятно|тревож",
              "раздраж|мне важно|рад|досад|страшно|опустил"),
          stems("Question", "?"),
          stems(
              "Agreement",
              "договор|давай|к обеду|к понедельник|к пятниц|до пятниц|завтра|срок",
              "сделаешь|сделаете|до конца|пришлешь|пришли черновик|сверим|сверяем"),
          stems("Aspirations", "цел|хоч|мечта|стрем|мотив|интерес|кем ты"),
          stems("Strengths", "сильн|получается|уме|талант|качеств|хорошо разбира|отлично"),
          stems("Development", "развива|развит|подтян|научи|не хвата|улучш|раст"),
          stems(
              "Opportunities",
              "возможност|курс|проект|наставник|вариант|ваканси|должност|стажиров"),
          stems("Plan", "план|шаг|срок|до конца|к пятниц|начн|запиш|через месяц"));

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

  /** Beginnings, separated by vertical bars. */
  private static Map.Entry<String, List<String>> stems(String component, String... beginnings) {
    return Map.entry(component, List.of(String.join("|", beginnings).split("\\|")));
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
