package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driven.ExportRows;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The tables of the assessment desk. */
final class AssessmentTables implements DeskTables {

  final Map<PersonId, Members.Entry> members;
  final List<Try> tries;
  final Map<PersonId, Instant> reminders;
  final Map<TrainingId, TrainingState.Existing> trainings;

  /** Turns with a reply, which stay known after the texts were erased. */
  final Map<TrainingId, Integer> turnsMade;

  final List<Scenario> scenarios;
  final List<AiCallRecord> calls;
  final Map<PersonId, TrainingId> invitations;
  final Map<Answered, Integer> marks;
  final TreeMap<Long, Comment> comments;
  final Map<BroadcastId, Broadcast> broadcasts;
  final Map<BroadcastId, MessageRef> shown;
  final Map<Addressed, Sent> recipients;
  final Map<Exported, ExportRows.Placed> exported;
  final List<Audited> audit;
  final AtomicLong lastNumber;

  AssessmentTables() {
    members = new HashMap<>();
    tries = new ArrayList<>();
    reminders = new HashMap<>();
    trainings = new HashMap<>();
    turnsMade = new HashMap<>();
    scenarios = new ArrayList<>();
    calls = new ArrayList<>();
    invitations = new HashMap<>();
    marks = new HashMap<>();
    comments = new TreeMap<>();
    broadcasts = new HashMap<>();
    shown = new HashMap<>();
    recipients = new HashMap<>();
    exported = new HashMap<>();
    audit = new ArrayList<>();
    lastNumber = new AtomicLong();
  }

  private AssessmentTables(AssessmentTables from) {
    members = new HashMap<>(from.members);
    tries = new ArrayList<>(from.tries);
    reminders = new HashMap<>(from.reminders);
    trainings = new HashMap<>(from.trainings);
    turnsMade = new HashMap<>(from.turnsMade);
    scenarios = new ArrayList<>(from.scenarios);
    calls = new ArrayList<>(from.calls);
    invitations = new HashMap<>(from.invitations);
    marks = new HashMap<>(from.marks);
    comments = new TreeMap<>(from.comments);
    broadcasts = new HashMap<>(from.broadcasts);
    shown = new HashMap<>(from.shown);
    recipients = new HashMap<>(from.recipients);
    exported = new HashMap<>(from.exported);
    audit = new ArrayList<>(from.audit);
    lastNumber = from.lastNumber;
  }

  @Override
  public AssessmentTables copy() {
    return new AssessmentTables(this);
  }

  /** The desk works in private chats, which never move. */
  @Override
  public void groupMoved(ChatId from, ChatId to) {}

  record Try(PersonId person, boolean right, Instant at) {}

  record Answered(PersonId person, SurveyQuestion question) {}

  record Comment(PersonId person, String words, Instant at) {}

  record Addressed(BroadcastId broadcast, PersonId person) {}

  /**
   * Step of one message of a broadcast.
   *
   * @param arrived empty until it is known
   */
  record Sent(boolean enqueued, Optional<Boolean> arrived) {}

  record Exported(String sheet, String key) {}

  record Audited(PersonId person, Optional<Long> training, AssessmentAudit.Entry entry) {}
}
