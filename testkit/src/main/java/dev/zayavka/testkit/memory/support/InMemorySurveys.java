package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asked;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.Surveys;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Surveys and their answers. */
record InMemorySurveys(DeskDraft<SupportTables> draft) implements Surveys {

  @Override
  public SurveyState lock(TicketId ticket) {
    return find(ticket);
  }

  @Override
  public SurveyState find(TicketId ticket) {
    return Optional.ofNullable(draft.tables().surveys.get(ticket))
        .orElseGet(SurveyState.NotAsked::new);
  }

  @Override
  public void save(TicketId ticket, SurveyState state) {
    draft.tables().surveys.put(ticket, state);
  }

  @Override
  public List<TicketId> open(Instant sentBefore, int limit) {
    return draft.tables().surveys.entrySet().stream()
        .filter(survey -> isOpen(survey.getValue()))
        .filter(survey -> sentAt(survey).isBefore(sentBefore))
        .sorted(Comparator.comparing(InMemorySurveys::sentAt))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public boolean give(Feedback feedback) {
    return draft.tables().feedback.putIfAbsent(feedback.ticket(), feedback) == null;
  }

  @Override
  public void comment(Feedback feedback) {
    draft.tables().feedback.computeIfPresent(feedback.ticket(), (ticket, before) -> feedback);
  }

  @Override
  public Optional<Feedback> feedback(TicketId ticket) {
    return Optional.ofNullable(draft.tables().feedback.get(ticket));
  }

  private static boolean isOpen(SurveyState state) {
    return state instanceof Asking || state instanceof AwaitingComment;
  }

  private static Instant sentAt(Map.Entry<TicketId, SurveyState> survey) {
    return ((Asked) survey.getValue()).since();
  }
}
