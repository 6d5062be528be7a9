package dev.zayavka.adapter.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a text looks like Russian: by its letters, their pairs, their case, and its signs. */
final class Russian {

  private static final Pattern WORD = Pattern.compile("[А-Яа-яЁё]+");

  /** What stands in lists of devices, and is too short or too rare to be told by its letters. */
  private static final Set<String> KNOWN =
      Set.of(
          ("адрес весы выдан где да дата договор зип ибп имя инвентарный инн касса ккм ккт клиент"
                  + " ключ код комментарий кому кпп модель монитор мфу название нет номер ноутбук ос"
                  + " огрн офд пк планшет по примечание принтер роутер рутокен сейф серийный сканер"
                  + " состояние срок статус телефон терминал тип тмц токен точка тсд фио фн цена чек"
                  + " шт")
              .split(" "));

  private static final double IS_KNOWN = 5;
  private static final double UPPER_AFTER_LOWER = -4;
  private static final double LOWER_AFTER_UPPERS = -2;
  private static final double UPPER_WITHIN = -0.3;
  private static final double YO = -1.5;

  private Russian() {}

  /**
   * The greater, the more; about two for a letter of a word there is, and less than none for
   * others.
   */
  static double likeness(String text) {
    Matcher words = WORD.matcher(text);
    double sum = 0;
    while (words.find()) {
      sum += word(words.group());
    }
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0x7F && !isLetter(text.charAt(at))) {
        sum += Signs.likeness(text, at);
      }
    }
    return sum;
  }

  static boolean isLetter(char sign) {
    return sign >= 'А' && sign <= 'я' || sign == 'Ё' || sign == 'ё';
  }

  private static double word(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return LetterPairs.likeness(letters, isAbbreviation(word))
        + letterCase(word)
        + YO * word.chars().filter(sign -> sign == 'ё' || sign == 'Ё').count()
        + (KNOWN.contains(letters) && isWritten(word) ? IS_KNOWN : 0);
  }

  private static boolean isAbbreviation(String word) {
    return word.length() <= 5 && word.chars().allMatch(Character::isUpperCase);
  }

  /** True for a word in lower case, in upper case, or with a capital letter. */
  private static boolean isWritten(String word) {
    String rest = word.substring(1);
    return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static double letterCase(String word) {
    double sum = 0;
    for (int at = 1; at < word.length(); at++) {
      boolean upper = Character.isUpperCase(word.charAt(at));
      boolean upperBefore = Character.isUpperCase(word.charAt(at - 1));
      if (upper) {
        sum += UPPER_WITHIN + (upperBefore ? 0 : UPPER_AFTER_LOWER);
      } else if (at > 1 && upperBefore && Character.isUpperCase(word.charAt(at - 2))) {
        sum += LOWER_AFTER_UPPERS;
      }
    }
    return sum;
  }
}
