package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Asks Telegram whether everything the desk needs is there ({@code /doctor}). It asks on a delivery
 * worker's time: each answer is waited for shortly, and after one that did not come nothing more is
 * asked.
 */
final class Doctor {

  private static final int TITLE = 64;
  private static final int CAUSE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String OWNER = "creator";
  private static final Set<String> ADMINISTRATORS = Set.of(OWNER, "administrator");

  private final BotApi api;
  private final BotAccount bot;
  private final Texts texts;

  Doctor(BotApi api, BotAccount bot, Texts texts) {
    this.api = api;
    this.bot = bot;
    this.texts = texts;
  }

  /** Report of the checks, with advice for those that failed. */
  Html examine(Set<ChatId> groups) {
    LineBuilder lines = new LineBuilder().add(texts.html("support.doctor.title"));
    if (!bot.isReachable()) {
      return lines.add(texts.html("support.doctor.unreachable")).html();
    }
    lines.add(texts.html("support.doctor.reachable"));
    boolean answered = updates(lines);
    for (ChatId group : groups) {
      answered = answered && group(lines.gap(), group);
    }
    if (!answered) {
      lines.gap().add(texts.html("support.doctor.unreachable"));
    }
    return lines.html();
  }

  /** Checks the update mode (webhook or polling) and the last error Telegram reports. */
  private boolean updates(LineBuilder lines) {
    return switch (ask("getWebhookInfo", Map.of())) {
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
            posted ? "support.doctor.webhook" : "support.doctor.polling",
            gap("count", info.path("pending_update_count").asLong())));
    String complaint = Truncate.line(info.path("last_error_message").asText(""), CAUSE);
    if (posted && !complaint.isEmpty()) {
      lines.add(texts.html("support.doctor.webhook_error", gap("cause", complaint)));
    }
  }

  private boolean group(LineBuilder lines, ChatId group) {
    return switch (ask("getChat", Map.of("chat_id", group.value()))) {
      case ApiResult.Ok ok -> {
        forum(lines, group, ok.result());
        yield rights(lines, group);
      }
      case ApiResult.Refused refused -> {
        lines.add(
            texts.html(
                "support.doctor.no_group",
                gap("id", id(group)),
                gap("cause", Truncate.line(refused.description(), CAUSE))));
        yield true;
      }
      case ApiResult.Unclear unclear -> false;
    };
  }

  private void forum(LineBuilder lines, ChatId group, JsonNode chat) {
    String title = Truncate.line(chat.path("title").asText(""), TITLE);
    lines.add(texts.html("support.doctor.group", gap("title", title), gap("id", id(group))));
    verdict(lines, chat.path("is_forum").asBoolean(false), "support.doctor.forum.");
  }

  private boolean rights(LineBuilder lines, ChatId group) {
    Map<String, Object> us = Map.of("chat_id", group.value(), "user_id", bot.me().id());
    return switch (ask("getChatMember", us)) {
      case ApiResult.Ok ok -> {
        rights(lines, ok.result());
        yield true;
      }
      case ApiResult.Refused refused -> {
        verdict(lines, false, "support.doctor.admin.");
        yield true;
      }
      case ApiResult.Unclear unclear -> false;
    };
  }

  private void rights(LineBuilder lines, JsonNode us) {
    String status = us.path("status").asText("");
    verdict(lines, ADMINISTRATORS.contains(status), "support.doctor.admin.");
    verdict(
        lines,
        status.equals(OWNER) || us.path("can_manage_topics").asBoolean(false),
        "support.doctor.topics.");
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
