package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.text.Texts;
import java.time.Clock;

/** All screens of the desk. */
record AssessmentScreens(
    MenuScreens menu,
    TheoryScreens theory,
    TalkScreens talk,
    ReplyScreens replies,
    ReviewScreens reviews,
    SurveyScreens survey,
    BroadcastScreens broadcasts,
    AssessmentRefusals refusals,
    DeskTexts words,
    Moments moments) {

  static AssessmentScreens of(
      AssessmentPorts ports, TalkKeyboard keyboard, Texts texts, Clock clock) {
    DeskTexts words = new DeskTexts(texts, ports.scenarios());
    Moments moments = new Moments(texts, clock, ports.policy().zone());
    MenuScreens menu = new MenuScreens(ports, words, texts);
    return new AssessmentScreens(
        menu,
        new TheoryScreens(ports, menu, words, texts),
        new TalkScreens(ports, keyboard, words, texts),
        new ReplyScreens(ports, words, texts, clock),
        new ReviewScreens(ports, words, texts),
        new SurveyScreens(ports, words, texts),
        new BroadcastScreens(ports, words, moments, texts),
        new AssessmentRefusals(texts, moments),
        words,
        moments);
  }
}
