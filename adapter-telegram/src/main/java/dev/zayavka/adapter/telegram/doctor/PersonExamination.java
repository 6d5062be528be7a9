package dev.zayavka.adapter.telegram.doctor;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.api.BotIdentity;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import java.util.Map;
import java.util.function.Predicate;

/** Asks Telegram about a number that an admin gave as a person's. */
public final class PersonExamination {

  private final BotApi api;
  private final BotAccount bot;
  private final Predicate<PersonId> reachable;
  private final Texts texts;

  /**
   * @param reachable true for people the bot can write to
   */
  public PersonExamination(BotApi api, BotAccount bot, Predicate<PersonId> reachable, Texts texts) {
    this.api = api;
    this.bot = bot;
    this.reachable = reachable;
    this.texts = texts;
  }

  /** Adds what is wrong with the number; nothing if the bot can write to the person. */
  public void examine(LineBuilder lines, PersonId person) {
    if (bot.isOurselves(person.value())) {
      lines.add(texts.html("doctor.person.ourselves"));
    } else if (!reachable.test(person)) {
      ask(lines, person);
    }
  }

  private void ask(LineBuilder lines, PersonId person) {
    Map<String, Object> chat = Map.of("chat_id", person.value());
    String id = Long.toString(person.value());
    switch (api.prepare("getChat", chat, GroupExamination.PATIENCE).execute()) {
      case ApiResult.Ok ok when !isPrivate(ok.result()) ->
          lines.add(texts.html("doctor.person.not_a_person", gap("id", id)));
      case ApiResult.Ok ok ->
          lines.add(texts.html("doctor.person.not_started", gap("id", id), gap("link", link())));
      case ApiResult.Refused refused ->
          lines.add(texts.html("doctor.person.unknown", gap("id", id), gap("link", link())));
      case ApiResult.Unclear unclear ->
          lines.add(texts.html("doctor.person.not_started", gap("id", id), gap("link", link())));
    }
  }

  private static boolean isPrivate(JsonNode chat) {
    return chat.path("type").asText("private").equals("private");
  }

  private String link() {
    return bot.known().map(BotIdentity::link).orElseGet(() -> texts.plain("doctor.person.chat"));
  }
}
