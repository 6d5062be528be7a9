package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentNote;
import dev.zayavka.ports.assessment.AssessmentView.ShowFaq;
import dev.zayavka.ports.assessment.AssessmentView.ShowHelp;
import dev.zayavka.ports.assessment.AssessmentView.ShowMembership;
import dev.zayavka.ports.assessment.Membership;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Screens that explain: help, questions and answers, the person's role, notes. */
final class HelpScreens {

  private static final List<String> QUESTIONS =
      List.of(
          "faq.what",
          "faq.first",
          "faq.turns",
          "faq.counts",
          "faq.analysis",
          "faq.voice",
          "faq.private",
          "faq.silent");

  private final AskAssessment ask;
  private final DeskTexts words;
  private final Moments moments;
  private final Texts texts;

  HelpScreens(AssessmentPorts ports, DeskTexts words, Moments moments, Texts texts) {
    this.ask = ports.ask();
    this.words = words;
    this.moments = moments;
    this.texts = texts;
  }

  Rendering help(ShowHelp show) {
    return withMenu(
        show.to().privateChat(), List.of(texts.html("help.title"), texts.html("help.body")));
  }

  Rendering faq(ShowFaq show) {
    List<Html> paragraphs =
        Stream.concat(
                Stream.of(texts.html("faq.title")), QUESTIONS.stream().map(key -> texts.html(key)))
            .toList();
    return withMenu(show.to().privateChat(), paragraphs);
  }

  Rendering membership(ShowMembership show) {
    PersonId person = show.to();
    List<Html> lines = new ArrayList<>();
    if (ask.membership(person, moments.now()) instanceof Membership.Member member) {
      lines.add(
          texts.html("whoami." + member.role().name(), gap("when", texts.moment(member.since()))));
    } else if (ask.isAdmin(person, moments.now())) {
      lines.add(texts.html("whoami.bot_admin"));
    } else {
      lines.add(texts.html("whoami.nobody"));
    }
    return withMenu(person.privateChat(), lines);
  }

  Html note(AssessmentNote note) {
    return switch (note) {
      case CANCELLED -> texts.html("cancelled");
      case COMMENT_IN_WORDS -> texts.html("survey.comment_words");
      case BROADCAST_TEXT -> texts.html("broadcast.ask");
      case BROADCAST_IN_WORDS -> texts.html("broadcast.text_only");
      case BROADCAST_TO_NOBODY -> texts.html("broadcast.nobody");
      case BROADCAST_UNKNOWN -> texts.html("broadcast.unknown");
      case BROADCAST_NOT_NOW -> texts.html("broadcast.not_now");
      case BROADCAST_IN_THE_PAST -> texts.html("broadcast.past");
    };
  }

  private Rendering withMenu(ChatId chat, List<Html> paragraphs) {
    return DeskTexts.messages(chat, paragraphs, List.of(words.menuRow()));
  }
}
