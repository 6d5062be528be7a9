package dev.zayavka.sandbox.office;

import java.util.List;
import java.util.Objects;

/** Reads the tables of the assessment desk directly, without the bot. */
public final class AssessmentDatabase extends DatabaseReader {

  AssessmentDatabase(KeptConnection connection) {
    super(connection);
  }

  /** Numbers of the trainings of a person, oldest first. */
  public List<Long> trainings(long person) {
    return read(
        "select id from assessment.trainings where person_id = ? order by id",
        person,
        row -> row.getLong(1));
  }

  /** State of a training; empty if there is none. */
  public String state(long training) {
    return text("select state from assessment.trainings where id = ?", training);
  }

  /** Ending of a training; empty while it is open. */
  public String ending(long training) {
    return text("select ending from assessment.trainings where id = ?", training);
  }

  /** Words of the turns of a training, in order. */
  public List<String> said(long training) {
    return read(
        "select said from assessment.turns where training_id = ? order by no",
        training,
        row -> Objects.requireNonNullElse(row.getString(1), ""));
  }

  /** Number of turns of a training that have a reply. */
  public int replies(long training) {
    return read(
            "select count(replied) from assessment.turns where training_id = ?",
            training,
            row -> row.getInt(1))
        .getFirst();
  }

  /** Role of a member; empty for one who is none. */
  public String role(long person) {
    return text(
        "select role from assessment.members where person_id = ? and revoked_at is null", person);
  }

  /** Number of invitations to the survey of a person. */
  public int invitations(long person) {
    return read(
            "select count(*) from assessment.invitations where person_id = ?",
            person,
            row -> row.getInt(1))
        .getFirst();
  }

  /** Number of calls of models for a training. */
  public int calls(long training) {
    return read(
            "select count(*) from assessment.ai_calls where training_id = ?",
            training,
            row -> row.getInt(1))
        .getFirst();
  }

  /** Audit of a member with the details, oldest first. */
  public List<String> history(long person) {
    return read(
        "select action || coalesce(' · ' || (select string_agg(key || ' ' || value, ', ' order by"
            + " key) from jsonb_each_text(details)), '') from assessment.audit where person_id = ?"
            + " order by id",
        person,
        row -> row.getString(1));
  }

  private String text(String sql, long key) {
    return read(sql, key, row -> Objects.requireNonNullElse(row.getString(1), "")).stream()
        .findFirst()
        .orElse("");
  }
}
