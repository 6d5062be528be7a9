package dev.zayavka.adapter.telegram.doctor;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.doctor.Checkup.GroupNeed;
import dev.zayavka.adapter.telegram.doctor.Checkup.Needs;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Report of {@code /doctor}: whether the bot and its desks have everything they need. It asks
 * Telegram on a delivery worker's time; after an answer that did not come nothing more is asked.
 */
public final class Doctor {

  private static final int CAUSE = 200;
  private static final int NAME = 64;

  private final BotApi api;
  private final BotAccount bot;
  private final Set<PersonId> admins;
  private final Predicate<PersonId> reachable;
  private final GroupExamination groups;
  private final Texts texts;

  /**
   * @param reachable true for people the bot can write to
   */
  public Doctor(
      BotApi api,
      BotAccount bot,
      Set<PersonId> admins,
      Predicate<PersonId> reachable,
      Texts texts) {
    this.api = api;
    this.bot = bot;
    this.admins = Set.copyOf(admins);
    this.reachable = reachable;
    this.groups = new GroupExamination(api, bot, texts);
    this.texts = texts;
  }

  /** Report of the checks, with advice for those that failed. */
  public Html examine(List<Checkup> desks) {
    LineBuilder lines = new LineBuilder().add(texts.html("doctor.title"));
    if (!bot.isReachable()) {
      return lines.add(texts.html("doctor.unreachable")).html();
    }
    lines.add(texts.html("doctor.reachable"));
    boolean answered = updates(lines);
    admins(lines);
    for (Checkup desk : desks) {
      answered = examine(lines.gap(), desk.needs(), answered);
    }
    if (!answered) {
      lines.gap().add(texts.html("doctor.unreachable"));
    }
    return lines.html();
  }

  private boolean examine(LineBuilder lines, Needs needs, boolean answering) {
    lines.add(needs.title());
    needs.findings().forEach(lines::add);
    people(lines, needs.people());
    boolean answered = answering;
    for (GroupNeed group : needs.groups()) {
      answered = answered && groups.examine(lines, group);
    }
    return answered;
  }

  private void admins(LineBuilder lines) {
    if (admins.isEmpty()) {
      lines.add(texts.html("doctor.no_admins"));
    }
    people(lines, admins.stream().map(id -> new Person(id, Long.toString(id.value()))).toList());
  }

  private void people(LineBuilder lines, List<Person> people) {
    for (Person person : people) {
      if (!reachable.test(person.id())) {
        lines.add(
            texts.html(
                "doctor.not_started",
                gap("name", Truncate.line(person.name(), NAME)),
                gap("id", Long.toString(person.id().value()))));
      }
    }
  }

  /** Checks the update mode (webhook or polling) and the last error Telegram reports. */
  private boolean updates(LineBuilder lines) {
    return switch (api.prepare("getWebhookInfo", Map.of(), GroupExamination.PATIENCE).execute()) {
      case ApiResult.Ok ok -> {
        updates(lines, ok.result());
        yield true;
      }
      case ApiResult.Refused refused -> true;
      case ApiResult.Unclear unclear -> false;
    };
  }

  private void updates(LineBuilder lines, JsonNode info) {
    boolean posted = !info.path("url").asText("").isEmpty();
    lines.add(
        texts.html(
            posted ? "doctor.webhook" : "doctor.polling",
            gap("count", info.path("pending_update_count").asLong())));
    String complaint = Truncate.line(info.path("last_error_message").asText(""), CAUSE);
    if (posted && !complaint.isEmpty()) {
      lines.add(texts.html("doctor.webhook_error", gap("cause", complaint)));
    }
  }
}
