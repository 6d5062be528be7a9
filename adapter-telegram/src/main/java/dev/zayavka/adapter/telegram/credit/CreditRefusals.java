package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotIdentity;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.shared.PersonId;

/** Explanations of refusals, with the present state of the request. */
final class CreditRefusals {

  private final Texts texts;
  private final CreditTexts words;
  private final BotAccount bot;

  CreditRefusals(Texts texts, CreditTexts words, BotAccount bot) {
    this.texts = texts;
    this.words = words;
    this.bot = bot;
  }

  /** The reason in words that fit an alert of 200 characters. */
  String explain(CreditReason reason, PersonId to, OnefId request, CreditState present) {
    String state = words.sentence(request, present);
    return switch (reason) {
      case UNKNOWN_REQUEST -> state;
      case NOT_AN_ANALYST -> notAnAnalyst(to, present, state);
      case NOT_STARTED -> texts.plain("refusal.not_started", gap("link", link()));
      case NOT_AN_ADMIN -> texts.plain("refusal.not_an_admin", gap("state", state));
      case ALREADY_TAKEN -> texts.plain("refusal.already_taken", gap("state", state));
      case NOT_THE_ASSIGNEE -> texts.plain("refusal.not_the_assignee", gap("state", state));
      case STALE_BUTTON -> texts.plain("refusal.stale_button", gap("state", state));
      case NOT_POSSIBLE_NOW -> texts.plain("refusal.not_possible_now", gap("state", state));
      case ALREADY_DECIDED -> texts.plain("refusal.already_decided", gap("state", state));
      case ANOTHER_BODY -> texts.plain("refusal.another_body", gap("state", state));
    };
  }

  /** Only an analyst can have become a holder: they were removed since. */
  private String notAnAnalyst(PersonId to, CreditState present, String state) {
    return present instanceof Held held && held.holder().id().equals(to)
        ? texts.plain("refusal.removed", gap("state", state))
        : texts.plain(
            "refusal.not_an_analyst", gap("id", Long.toString(to.value())), gap("state", state));
  }

  private String link() {
    return bot.known().map(BotIdentity::link).orElseGet(() -> texts.plain("refusal.link_unknown"));
  }
}
