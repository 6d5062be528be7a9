package dev.zayavka.sandbox.ai;

import java.util.List;
import java.util.Map;

/** Sentences of the improvised partner and reviewer. */
final class Phrases {
  static final String HEARD = "Мне важно обсудить вчерашнюю смену.";
  static final String NOTHING_SHOWN = "Не понимаю, о чём речь. Скажите конкретнее.";

  private static final List<String> REPLIES =
      List.of(
          "Ну допустим. И что из этого следует?",
          "Работаю как умею. Почему спрашивают всегда с меня?",
          "Хорошо, это я понял. А что вы предлагаете?",
          "Возможно, вы правы. Мне тоже неприятно, что так вышло.",
          "Ладно, попробую иначе.",
          "Понял вас. Посмотрим, как пойдёт.");

  private static final Map<String, Advice> ADVICE =
      Map.of(
          "Behavior",
          new Advice("наблюдаемый факт", "Вчера я увидел, что отчёт сдан без подписи."),
          "Result",
          new Advice("последствия факта", "Из-за этого бригада ждала два часа."),
          "Emotion",
          new Advice("собственное отношение", "Меня беспокоит, что это повторяется."),
          "Question",
          new Advice("открытый вопрос", "Что мешает проверять отчёт до сдачи?"),
          "Agreement",
          new Advice("договорённость", "Давай договоримся: к пятнице пришлёшь новый порядок."),
          "Aspirations",
          new Advice("цели собеседника", "Кем ты хочешь стать через два года?"),
          "Strengths",
          new Advice("сильные стороны", "У тебя хорошо получается разбирать аварии."),
          "Development",
          new Advice("зоны роста", "Стоит подтянуть защиту решений перед заказчиком."),
          "Opportunities",
          new Advice("возможности в компании", "Есть место в проекте новой линии."),
          "Plan",
          new Advice("следующие шаги", "Первый шаг до конца месяца: выбрать наставника."));

  private Phrases() {}

  /** Line of the partner after the person's turn of this number, from 1. */
  static String reply(int turn) {
    return REPLIES.get(Math.floorMod(turn - 1, REPLIES.size()));
  }

  static Advice advice(String component) {
    return ADVICE.getOrDefault(
        component, new Advice("то, чего ждёт метод", "Скажите об этом прямо."));
  }

  /**
   * Advice about a component.
   *
   * @param topic in a few words
   * @param example of better words
   */
  record Advice(String topic, String example) {}
}
