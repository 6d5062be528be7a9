package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Gap.gap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.Bot;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.api.BotIdentity;
import dev.zayavka.adapter.telegram.text.Cut;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Lines;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.ChatId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks Telegram whether everything the desk needs is there ({@code /doctor}). */
final class Doctor {

  private static final int TITLE = 64;
  private static final int CAUSE = 200;
  private static final Set<String> MAY_MANAGE = Set.of("administrator", "creator");

  private final BotApi api;
  private final Bot bot;
  private final Texts texts;

  Doctor(BotApi api, Bot bot, Texts texts) {
    this.api = api;
    this.bot = bot;
    this.texts = texts;
  }

  Html examine(Set<ChatId> groups) {
    Lines lines = new Lines().add(texts.html("support.doctor.title"));
    lines.add(
        texts.html(bot.isReachable() ? "support.doctor.reachable" : "support.doctor.unreachable"));
    updates(lines);
    for (ChatId group : groups) {
      group(lines.gap(), group);
    }
    return lines.html();
  }

  /** Whether updates come by webhook or are fetched, and what Telegram complains of. */
  private void updates(Lines lines) {
    if (api.call("getWebhookInfo", Map.of()) instanceof ApiResult.Ok ok) {
      JsonNode info = ok.result();
      boolean posted = !info.path("url").asText("").isEmpty();
      lines.add(
          texts.html(
              posted ? "support.doctor.webhook" : "support.doctor.polling",
              gap("count", info.path("pending_update_count").asLong())));
      String complaint = info.path("last_error_message").asText("");
      if (posted && !complaint.isEmpty()) {
        lines.add(
            texts.html("support.doctor.webhook_error", gap("cause", Cut.line(complaint, CAUSE))));
      }
    }
  }

  private void group(Lines lines, ChatId group) {
    String id = Long.toString(group.value());
    switch (call("getChat", group, Map.of())) {
      case ApiResult.Ok ok -> {
        lines.add(
            texts.html(
                "support.doctor.group",
                gap("title", Cut.line(ok.result().path("title").asText(id), TITLE)),
                gap("id", id)));
        verdict(lines, ok.result().path("is_forum").asBoolean(false), "support.doctor.forum.");
        rights(lines, group);
      }
      case ApiResult.Refused refused -> notSeen(lines, id, refused.description());
      case ApiResult.Unclear unclear -> notSeen(lines, id, unclear.cause());
    }
  }

  private void notSeen(Lines lines, String id, String cause) {
    lines.add(
        texts.html("support.doctor.no_group", gap("id", id), gap("cause", Cut.line(cause, CAUSE))));
  }

  private void rights(Lines lines, ChatId group) {
    Optional<Long> me = bot.known().map(BotIdentity::id);
    if (me.isPresent()
        && call("getChatMember", group, Map.of("user_id", me.get())) instanceof ApiResult.Ok ok) {
      JsonNode member = ok.result();
      String status = member.path("status").asText("");
      verdict(lines, MAY_MANAGE.contains(status), "support.doctor.admin.");
      verdict(
          lines,
          status.equals("creator") || member.path("can_manage_topics").asBoolean(false),
          "support.doctor.topics.");
    } else {
      verdict(lines, false, "support.doctor.admin.");
    }
  }

  /** Well or not, in the two sentences of this family. */
  private void verdict(Lines lines, boolean well, String about) {
    lines.add(texts.html(about + (well ? "yes" : "no")));
  }

  private ApiResult call(String method, ChatId group, Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("chat_id", group.value());
    return api.call(method, parameters);
  }
}
