package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.Forms;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.ports.support.AuthorNote;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.StaffNote;

/** Stored forms of notes to staff and to clients. */
final class NoteCodec {

  private static final String NAME = "name";

  static final JsonTypes TYPES =
      JsonTypes.SHARED
          .with(Leg.class, Forms.TEXT.as(Leg::of, Leg::key))
          .with(
              StaffNote.class,
              NAME,
              kind("given-to", StaffNote.GivenTo.class, renamed("technician", "by")),
              kind("earlier-left-out", StaffNote.EarlierLeftOut.class),
              kind("closed", StaffNote.TicketClosed.class),
              kind("reopened", StaffNote.TicketReopened.class),
              kind("not-done", StaffNote.NotDone.class),
              kind("client-blocked", StaffNote.ClientBlocked.class),
              kind("client-returned", StaffNote.ClientReturned.class),
              kind("answer-overdue", StaffNote.AnswerOverdue.class, renamed("since", "at")),
              kind("not-carried", StaffNote.NotCarried.class, renamed("to", "leg")),
              kind("topic-restored", StaffNote.TopicRestored.class),
              kind("survey-given", StaffNote.SurveyGiven.class),
              kind("client-banned", StaffNote.ClientBanned.class),
              kind("client-unbanned", StaffNote.ClientUnbanned.class))
          .with(
              AuthorNote.class,
              NAME,
              kind("nothing-carried", AuthorNote.NothingCarried.class),
              kind("words-carried", AuthorNote.WordsCarried.class),
              kind("parts-left-out", AuthorNote.PartsLeftOut.class),
              kind("not-delivered", AuthorNote.NotDelivered.class),
              kind("edit-not-shown", AuthorNote.EditNotShown.class),
              kind("may-go", AuthorNote.MayGo.class))
          .with(
              ClientNote.class,
              NAME,
              kind("accepted", ClientNote.Accepted.class),
              kind(
                  "accepted-after-hours",
                  ClientNote.AcceptedAfterHours.class,
                  renamed("opens", "at")),
              kind("closed", ClientNote.TicketClosed.class),
              kind("reopened", ClientNote.TicketReopened.class),
              kind("edit-not-carried", ClientNote.EditNotCarried.class),
              kind("takes-longer", ClientNote.TakesLonger.class),
              kind("comment-continued", ClientNote.CommentContinued.class));

  private NoteCodec() {}
}
