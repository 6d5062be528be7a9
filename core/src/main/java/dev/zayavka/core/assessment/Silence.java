package dev.zayavka.core.assessment;

import java.util.List;

/**
 * Recognition of transcripts of silence: models that hear nothing write the credits of the films
 * they were trained on.
 */
final class Silence {

  private static final int FEWEST_LETTERS = 2;

  /** Parts of credits that nobody says in a talk. */
  private static final List<String> CREDITS =
      List.of(
          "amara org",
          "dimatorzok",
          "субтитры сделал",
          "субтитры создавал",
          "субтитры подготовил",
          "субтитры добавил",
          "редактор субтитров",
          "корректор а егорова",
          "subtitles by",
          "thanks for watching");

  /** Whole transcripts that are credits, though their words may be said in a talk. */
  private static final List<String> WHOLE =
      List.of(
          "продолжение следует",
          "спасибо за просмотр",
          "спасибо за внимание",
          "подписывайтесь на канал",
          "субтитры",
          "музыка",
          "тишина",
          "music",
          "silence",
          "thank you",
          "you");

  private Silence() {}

  /** True if nobody said this. */
  static boolean isSilence(String transcript) {
    String plain = PlainWords.joined(transcript);
    return plain.length() < FEWEST_LETTERS
        || WHOLE.contains(plain)
        || CREDITS.stream().anyMatch(credit -> PlainWords.contains(plain, credit));
  }
}
