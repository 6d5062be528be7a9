package dev.zayavka.core.devices.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written as words, in Russian (all cases) and English, up to 999: {@code пять}, {@code
 * двадцати одного}, {@code twenty-one}; and days of a month: {@code пятнадцатого}, {@code fifth}.
 */
final class NumberWords {

  private static final Map<String, Integer> CARDINALS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    cardinal(1, "один одна одно одну одного одной одному one");
    cardinal(2, "два две двух двум двое двоих пара пару пары two");
    cardinal(3, "три трех трем трое троих three");
    cardinal(4, "четыре четырех четырем четверо four");
    cardinal(5, "пять пяти пятеро пяток five");
    cardinal(6, "шесть шести шестеро six");
    cardinal(7, "семь семи семеро seven");
    cardinal(8, "восемь восьми eight");
    cardinal(9, "девять девяти nine");
    cardinal(10, "десять десяти десяток ten");
    cardinal(11, "одиннадцать одиннадцати eleven");
    cardinal(12, "двенадцать двенадцати twelve");
    cardinal(13, "тринадцать тринадцати thirteen");
    cardinal(14, "четырнадцать четырнадцати fourteen");
    cardinal(15, "пятнадцать пятнадцати fifteen");
    cardinal(16, "шестнадцать шестнадцати sixteen");
    cardinal(17, "семнадцать семнадцати seventeen");
    cardinal(18, "восемнадцать восемнадцати eighteen");
    cardinal(19, "девятнадцать девятнадцати nineteen");
    cardinal(20, "двадцать двадцати twenty");
    cardinal(30, "тридцать тридцати thirty");
    cardinal(40, "сорок сорока forty");
    cardinal(50, "пятьдесят пятидесяти fifty");
    cardinal(60, "шестьдесят шестидесяти sixty");
    cardinal(70, "семьдесят семидесяти seventy");
    cardinal(80, "восемьдесят восьмидесяти eighty");
    cardinal(90, "девяносто девяноста ninety");
    cardinal(100, "сто ста hundred");
    cardinal(200, "двести двухсот");
    cardinal(300, "триста трехсот");
    ordinal(
        1,
        "перв втор - четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат"
            + " четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат");
    ordinal(30, "тридцат");
    for (String form : "третье третьего третьему третьим третьем третий".split(" ")) {
      ORDINALS.put(form, 3);
    }
    String[] english =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                + " twentieth")
            .split(" ");
    for (int i = 0; i < english.length; i++) {
      ORDINALS.put(english[i], i + 1);
    }
    ORDINALS.put("thirtieth", 30);
  }

  private NumberWords() {}

  /** The text with its numbers in digits; days of a month get a suffix: {@code 15-го}. */
  static String inDigits(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      words.addAll(parts(word));
    }
    List<String> out = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      at = word(words, at, out);
    }
    return String.join(" ", out);
  }

  /** {@code twenty-one} is two words; other hyphens stay. */
  private static List<String> parts(String word) {
    String[] parts = word.split("-");
    return parts.length == 2 && CARDINALS.containsKey(parts[0]) && isNumber(parts[1])
        ? List.of(parts)
        : List.of(word);
  }

  private static boolean isNumber(String word) {
    return CARDINALS.containsKey(word) || ORDINALS.containsKey(word);
  }

  /** Reads the number that begins at a word, or copies the word; returns where to go on. */
  private static int word(List<String> words, int from, List<String> out) {
    int sum = 0;
    int last = Integer.MAX_VALUE;
    int at = from;
    while (at < words.size()) {
      @Nullable Integer ordinal = ORDINALS.get(words.get(at));
      if (ordinal != null && ordinal < step(last)) {
        out.add(sum + ordinal + "-го");
        return at + 1;
      }
      @Nullable Integer cardinal = CARDINALS.get(words.get(at));
      if (cardinal == null || cardinal >= step(last)) {
        break;
      }
      sum += cardinal;
      last = cardinal;
      at++;
    }
    if (at == from) {
      out.add(words.get(from));
      return from + 1;
    }
    out.add(Integer.toString(sum));
    return at;
  }

  /** A number that may follow this one in a compound is below this. */
  private static int step(int last) {
    if (last == Integer.MAX_VALUE) {
      return last;
    }
    return last >= 100 ? 100 : last >= 20 ? 10 : 0;
  }

  private static void cardinal(int value, String forms) {
    for (String form : forms.split(" ")) {
      CARDINALS.put(form, value);
    }
  }

  private static void ordinal(int first, String stems) {
    int value = first;
    for (String stem : stems.split(" ")) {
      for (String ending : "ое ого ому ым ом ый".split(" ")) {
        ORDINALS.put(stem + ending, value);
      }
      value++;
    }
  }
}
