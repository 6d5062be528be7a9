package dev.zayavka.core.support;

import dev.zayavka.core.support.TicketEvent.AnswerAwaited;
import dev.zayavka.core.support.TicketEvent.AnswerOverdue;
import dev.zayavka.core.support.TicketEvent.CardPosted;
import dev.zayavka.core.support.TicketEvent.ClientAnswered;
import dev.zayavka.core.support.TicketEvent.ClientBanned;
import dev.zayavka.core.support.TicketEvent.ClientBlocked;
import dev.zayavka.core.support.TicketEvent.ClientReturned;
import dev.zayavka.core.support.TicketEvent.ClientUnbanned;
import dev.zayavka.core.support.TicketEvent.ClosingQuestioned;
import dev.zayavka.core.support.TicketEvent.TechnicianAssigned;
import dev.zayavka.core.support.TicketEvent.TicketClosed;
import dev.zayavka.core.support.TicketEvent.TicketOpened;
import dev.zayavka.core.support.TicketEvent.TicketReopened;
import dev.zayavka.core.support.TicketEvent.TopicLost;
import dev.zayavka.core.support.TicketEvent.TopicOpened;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.AskToClose;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.PostCard;
import dev.zayavka.ports.support.SupportEffect.RefreshCard;
import dev.zayavka.ports.support.SupportEffect.RetitleTopic;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Instant;

/** Side effects of events: topics, cards, titles, history for mirrors and notifications. */
final class TicketConsequences {

  private final SupportWork work;
  private final Existing after;
  private final TicketDossier file;
  private final PostDispatch dispatch;
  private final WorkingTime hours;
  private final Instant at;

  TicketConsequences(SupportWork work, SupportPolicy policy, Existing after, Instant at) {
    this.work = work;
    this.after = after;
    this.file = after.file();
    this.dispatch = new PostDispatch(work, after, at);
    this.hours = new WorkingTime(policy.hours());
    this.at = at;
  }

  void follow(TicketEvent event) {
    switch (event) {
      case TicketOpened opened -> open();
      case TechnicianAssigned assigned -> hand(assigned);
      case TicketClosed closed -> close(closed);
      case TicketReopened reopened -> reopen(reopened);
      case ClosingQuestioned questioned ->
          enqueue(new AskToClose(id(), questioned.leg(), dispatch.chat(questioned.leg())));
      case AnswerAwaited awaited -> {}
      case ClientAnswered answered when answered.wasOverdue() -> retitle(Leg.MAIN);
      case ClientAnswered answered -> {}
      case AnswerOverdue overdue -> {
        retitle(Leg.MAIN);
        dispatch.tell(Leg.MAIN, new StaffNote.AnswerOverdue(overdue.waiting().since()));
      }
      case TopicOpened opened -> catchUp(opened.leg());
      case TopicLost lost -> restore(lost.leg());
      case CardPosted posted when !(after instanceof New) -> refreshCard();
      case CardPosted posted -> {}
      case ClientBlocked blocked -> tellOpen(new StaffNote.ClientBlocked());
      case ClientReturned returned when file.clientBanned() -> {}
      case ClientReturned returned -> {
        tellOpen(new StaffNote.ClientReturned());
        dispatch.carryWaiting(Leg.CLIENT);
      }
      case ClientBanned banned -> {
        tellOpen(new StaffNote.ClientBanned(banned.by().name()));
        retitle(Leg.MAIN);
        refreshCard();
      }
      case ClientUnbanned unbanned -> {
        tellOpen(new StaffNote.ClientUnbanned(unbanned.by().name()));
        dispatch.carryWaiting(Leg.CLIENT);
        refreshCard();
      }
    }
  }

  private void open() {
    openTopic(Leg.MAIN);
    tellClient(
        hours.isOpen(at)
            ? new ClientNote.Accepted()
            : new ClientNote.AcceptedAfterHours(hours.opens(at)));
  }

  private void hand(TechnicianAssigned assigned) {
    assigned.from().map(Leg::mirror).ifPresent(left -> leave(left, assigned.to()));
    retitle(Leg.MAIN);
    retitleLeft();
    refreshCard();
    Leg mirror = Leg.mirror(assigned.to());
    settleOrOpen(mirror);
    retitle(mirror);
    dispatch.carryHistory(mirror);
  }

  private void leave(Leg mirror, TechnicianId to) {
    dispatch.tell(mirror, new StaffNote.GivenTo(name(to)));
    settle(mirror);
  }

  private void close(TicketClosed closed) {
    for (Leg leg : TicketLegs.ofStaff(after)) {
      dispatch.tell(leg, new StaffNote.TicketClosed(closed.by().name()));
      settle(leg);
      retitle(leg);
    }
    retitleLeft();
    refreshCard();
    tellClient(new ClientNote.TicketClosed());
    if (!file.clientBlocked() && !file.clientBanned()) {
      new SurveyHandling(work, after).carryOut(new SurveyCommand.StartSurvey(at));
    }
  }

  private void reopen(TicketReopened reopened) {
    new SurveyHandling(work, after).carryOut(new SurveyCommand.EndSurvey(at));
    for (Leg leg : TicketLegs.ofStaff(after)) {
      settleOrOpen(leg);
      if (file.topic(leg).isEmpty()) {
        dispatch.carryHistory(leg);
      }
      dispatch.tell(leg, new StaffNote.TicketReopened(reopened.by().name()));
      retitle(leg);
    }
    retitleLeft();
    refreshCard();
    tellClient(new ClientNote.TicketReopened());
  }

  /** Updates a topic that was opened with the title of an earlier moment. */
  private void catchUp(Leg leg) {
    if (!TicketLegs.isLive(after, leg)) {
      settle(leg);
      retitle(leg);
    } else if (leg.equals(Leg.MAIN) && !(after instanceof New)) {
      retitle(leg);
    }
  }

  /**
   * Restores a deleted topic: effects for the old topic become no-ops, and its posts are dispatched
   * again.
   */
  private void restore(Leg leg) {
    if (TicketLegs.isLive(after, leg)) {
      openTopic(leg);
      dispatch.tell(leg, new StaffNote.TopicRestored());
      dispatch.carryAgain(leg);
    } else {
      work.copies().lose(id(), leg);
    }
  }

  /** Reopens the topic of a leg, or opens a new one if it was deleted. */
  private void settleOrOpen(Leg leg) {
    if (file.topic(leg).isPresent()) {
      settle(leg);
    } else {
      openTopic(leg);
    }
  }

  private void openTopic(Leg leg) {
    enqueue(new OpenTopic(id(), leg, dispatch.chat(leg)));
    enqueue(new PostCard(id(), leg, dispatch.chat(leg)));
  }

  private void settle(Leg leg) {
    enqueue(new SettleTopic(id(), leg, dispatch.chat(leg)));
  }

  private void retitle(Leg leg) {
    if (file.topic(leg).isPresent()) {
      enqueue(new RetitleTopic(id(), leg, dispatch.chat(leg)));
    }
  }

  /** Updates the titles of former mirrors, which name the technician. */
  private void retitleLeft() {
    file.mirrors().keySet().stream()
        .map(Leg::mirror)
        .filter(leg -> !TicketLegs.isPresent(after, leg))
        .forEach(this::retitle);
  }

  private void refreshCard() {
    file.card().ifPresent(card -> enqueue(new RefreshCard(id(), card)));
  }

  private void tellOpen(StaffNote note) {
    if (after instanceof Open) {
      TicketLegs.ofStaff(after).forEach(leg -> dispatch.tell(leg, note));
    }
  }

  private void tellClient(ClientNote note) {
    if (!file.clientBanned()) {
      enqueue(new TellClient(id(), dispatch.chat(Leg.CLIENT), note));
    }
  }

  private String name(TechnicianId technician) {
    return work.technicians().find(technician).map(Technician::name).orElse("");
  }

  private void enqueue(Effect effect) {
    work.outbox().enqueue(effect, at);
  }

  private TicketId id() {
    return file.id();
  }
}
