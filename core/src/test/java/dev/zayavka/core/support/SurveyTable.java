package dev.zayavka.core.support;

import dev.zayavka.core.shared.StateTable;
import dev.zayavka.core.support.SurveyCommand.EndSurvey;
import dev.zayavka.core.support.SurveyCommand.GiveComment;
import dev.zayavka.core.support.SurveyCommand.GiveMark;
import dev.zayavka.core.support.SurveyCommand.SkipComment;
import dev.zayavka.core.support.SurveyCommand.StartSurvey;
import dev.zayavka.ports.support.SurveyOutcome.Reason;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.SurveyState.Given;
import dev.zayavka.ports.support.SurveyState.NotAsked;
import dev.zayavka.ports.support.SurveyState.Over;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Table of every state and command of a survey. */
final class SurveyTable {

  static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant SOON = SENT.plus(Duration.ofMinutes(5));
  private static final Instant NEXT_DAY = SENT.plus(Duration.ofHours(24));

  private SurveyTable() {}

  static StateTable<SurveyState, SurveyCommand, SurveyEvent, Reason> table() {
    return new StateTable<>(states(), commands(), SurveyDecider::decide, SurveyDecider::evolve);
  }

  /** One of each state; the survey is at its last question, and the comment was just asked for. */
  static List<SurveyState> states() {
    return List.of(
        new NotAsked(),
        new Asking(List.of(5, 5), SENT),
        new AwaitingComment(List.of(5, 4, 5), SENT, SENT),
        new Given(List.of(5, 5, 5), Optional.empty(), SENT),
        new Over(List.of(5), SENT));
  }

  static Map<String, SurveyCommand> commands() {
    Map<String, SurveyCommand> all = new LinkedHashMap<>();
    all.put("StartSurvey", new StartSurvey(SOON));
    all.put("GiveMark, the best one", new GiveMark(3, 5, SOON));
    all.put("GiveMark, a lower one", new GiveMark(3, 4, SOON));
    all.put("GiveMark, on an earlier question", new GiveMark(2, 5, SOON));
    all.put("GiveMark, a day later", new GiveMark(3, 5, NEXT_DAY));
    all.put("GiveComment, within the hour", new GiveComment("быстрее", SOON));
    all.put("GiveComment, later", new GiveComment("быстрее", NEXT_DAY));
    all.put("SkipComment", new SkipComment(SOON));
    all.put("EndSurvey", new EndSurvey(NEXT_DAY));
    return all;
  }
}
