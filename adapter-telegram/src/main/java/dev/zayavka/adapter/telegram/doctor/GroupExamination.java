package dev.zayavka.adapter.telegram.doctor;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.doctor.Checkup.GroupNeed;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Asks Telegram whether the bot can do its work in a group. It asks on a delivery worker's time:
 * each answer is waited for shortly.
 */
public final class GroupExamination {

  /** Time limit of one question. */
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int TITLE = 64;
  private static final int CAUSE = 200;
  private static final String OWNER = "creator";
  private static final Set<String> ADMINISTRATORS = Set.of(OWNER, "administrator");
  private static final Set<String> GROUPS = Set.of("group", "supergroup");

  private final BotApi api;
  private final BotAccount bot;
  private final Texts texts;

  public GroupExamination(BotApi api, BotAccount bot, Texts texts) {
    this.api = api;
    this.bot = bot;
    this.texts = texts;
  }

  /**
   * Adds the findings.
   *
   * @return false if Telegram did not answer
   */
  public boolean examine(LineBuilder lines, GroupNeed need) {
    return switch (ask("getChat", Map.of("chat_id", need.group().value()))) {
      case ApiResult.Ok ok -> {
        title(lines, need.group(), ok.result());
        yield chat(lines, need, ok.result());
      }
      case ApiResult.Refused refused -> {
        lines.add(
            texts.html(
                "doctor.no_group",
                gap("id", id(need.group())),
                gap("cause", Truncate.line(refused.description(), CAUSE))));
        yield true;
      }
      case ApiResult.Unclear unclear -> false;
    };
  }

  private boolean chat(LineBuilder lines, GroupNeed need, JsonNode chat) {
    String type = chat.path("type").asText("supergroup");
    if (!GROUPS.contains(type)) {
      lines.add(texts.html("doctor.not_a_group", gap("type", type)));
      return true;
    }
    return switch (need.kind()) {
      case FORUM -> {
        verdict(lines, chat.path("is_forum").asBoolean(false), "doctor.forum.");
        yield rights(lines, need);
      }
      case POSTS -> rights(lines, need);
    };
  }

  private void title(LineBuilder lines, ChatId group, JsonNode chat) {
    String title = Truncate.line(chat.path("title").asText(""), TITLE);
    lines.add(texts.html("doctor.group", gap("title", title), gap("id", id(group))));
  }

  private boolean rights(LineBuilder lines, GroupNeed need) {
    Map<String, Object> us = Map.of("chat_id", need.group().value(), "user_id", bot.me().id());
    return switch (ask("getChatMember", us)) {
      case ApiResult.Ok ok -> {
        rights(lines, need, ok.result());
        yield true;
      }
      case ApiResult.Refused refused -> {
        missing(lines, need);
        yield true;
      }
      case ApiResult.Unclear unclear -> false;
    };
  }

  private void rights(LineBuilder lines, GroupNeed need, JsonNode us) {
    String status = us.path("status").asText("");
    switch (need.kind()) {
      case FORUM -> {
        verdict(lines, ADMINISTRATORS.contains(status), "doctor.admin.");
        verdict(
            lines,
            status.equals(OWNER) || us.path("can_manage_topics").asBoolean(false),
            "doctor.topics.");
      }
      case POSTS -> verdict(lines, mayPost(status, us), "doctor.posts.");
    }
  }

  private static boolean mayPost(String status, JsonNode us) {
    return ADMINISTRATORS.contains(status)
        || status.equals("member")
        || (status.equals("restricted")
            && us.path("is_member").asBoolean(false)
            && us.path("can_send_messages").asBoolean(false));
  }

  private void missing(LineBuilder lines, GroupNeed need) {
    switch (need.kind()) {
      case FORUM -> verdict(lines, false, "doctor.admin.");
      case POSTS -> verdict(lines, false, "doctor.posts.");
    }
  }

  /** Well or not, in the two sentences of this family. */
  private void verdict(LineBuilder lines, boolean well, String about) {
    lines.add(texts.html(about + (well ? "yes" : "no")));
  }

  private ApiResult ask(String method, Map<String, ?> parameters) {
    return api.prepare(method, parameters, PATIENCE).execute();
  }

  private static String id(ChatId group) {
    return Long.toString(group.value());
  }
}
