package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driving.AskBridge;

/** Notes of the desk itself in topics. */
final class StaffNotes {

  private static final int EXCERPT = 100;

  private final AskBridge bridge;
  private final SupportTexts words;
  private final Texts texts;

  StaffNotes(AskBridge bridge, SupportTexts words, Texts texts) {
    this.bridge = bridge;
    this.words = words;
    this.texts = texts;
  }

  Html say(StaffNote note, TicketView view) {
    return switch (note) {
      case StaffNote.GivenTo given ->
          texts.html("support.note.given_to", gap("name", given.technician()));
      case StaffNote.EarlierLeftOut left ->
          texts.html("support.note.earlier_left_out", gap("count", left.count()));
      case StaffNote.TicketClosed closed ->
          texts.html("support.note.closed", gap("name", by(closed.by())));
      case StaffNote.TicketReopened reopened ->
          texts.html("support.note.reopened", gap("name", by(reopened.by())));
      case StaffNote.NotDone notDone -> reason("support.note.not_done.", notDone.reason(), view);
      case StaffNote.ClientBlocked blocked -> texts.html("support.note.client_blocked");
      case StaffNote.ClientBanned banned ->
          texts.html("support.note.client_banned", gap("name", by(banned.by())));
      case StaffNote.ClientUnbanned unbanned ->
          texts.html("support.note.client_unbanned", gap("name", by(unbanned.by())));
      case StaffNote.ClientReturned returned -> texts.html("support.note.client_returned");
      case StaffNote.AnswerOverdue overdue ->
          texts.html("support.note.answer_overdue", gap("when", words.moment(overdue.since())));
      case StaffNote.NotCarried not -> notCarried(not);
      case StaffNote.TopicRestored restored -> texts.html("support.note.topic_restored");
      case StaffNote.SurveyGiven given ->
          view.feedback()
              .map(words::feedback)
              .orElseGet(() -> texts.html("support.note.no_survey"));
    };
  }

  /** Explanation why a message of staff is not carried. */
  Html notCarried(TicketReason reason, TicketView view) {
    return reason("support.note.stopped.", reason, view);
  }

  private Html reason(String prefix, TicketReason reason, TicketView view) {
    String name =
        switch (reason) {
          case CLOSED -> "closed";
          case NOT_YOURS -> "not_yours";
          case TOO_LATE -> "too_late";
          case CLIENT_HAS_ANOTHER -> "client_has_another";
          case NOT_CLOSED -> "not_closed";
          case ONLY_IN_MAIN -> "only_in_main";
          case NEVER_CARRIED -> "never_carried";
          case CLIENT_BANNED -> "client_banned";
          case CALL -> "call";
          case UNKNOWN_COMMAND -> "unknown_command";
          case UNKNOWN_TICKET, NO_SUCH_TECHNICIAN, STALE_BUTTON -> "other";
        };
    return texts.html(prefix + name, gap("name", words.technician(view.technician())));
  }

  private Html notCarried(StaffNote.NotCarried not) {
    String where =
        switch (not.to()) {
          case Leg.ClientLeg client -> "client";
          case Leg.MainLeg main -> "main";
          case Leg.MirrorLeg mirror -> "mirror";
        };
    return texts.html("support.note.not_carried." + where, gap("what", excerpt(not.post())));
  }

  /** A sticker, or a photo without a caption, has no words to be known by. */
  private Html excerpt(PostId post) {
    return bridge
        .post(post)
        .map(found -> Truncate.line(found.content().words().text(), EXCERPT))
        .filter(words -> !words.isEmpty())
        .map(words -> texts.html("support.note.excerpt", gap("words", words)))
        .orElseGet(() -> texts.html("support.note.wordless"));
  }

  private String by(String name) {
    return name.isEmpty() ? texts.plain("support.nobody") : name;
  }
}
