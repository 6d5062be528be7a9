package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.support.SupportButton.SendToClient;
import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.support.AuthorNote;
import dev.zayavka.ports.support.Leg;
import java.util.Locale;

/** Notices to the author of a message: what became of it, with its kind and the reason in words. */
final class AuthorNotes {

  private static final int CAUSE = 200;

  private final SupportTexts words;
  private final Texts texts;

  AuthorNotes(SupportTexts words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  /** The notice on the leg of its author. */
  Screen say(AuthorNote note, Leg author) {
    return switch (note) {
      case AuthorNote.NothingCarried nothing -> Screen.of(nothing(nothing.kind(), author));
      case AuthorNote.WordsCarried alone ->
          Screen.of(texts.html("support.author.words", kind(alone.kind())));
      case AuthorNote.PartsLeftOut some ->
          Screen.of(texts.html("support.author.parts", gap("count", some.count())));
      case AuthorNote.NotDelivered not ->
          Screen.of(undelivered("support.author.undelivered.", not.to(), not.kind(), not.cause()));
      case AuthorNote.EditNotShown not ->
          Screen.of(undelivered("support.author.edit.", not.to(), not.kind(), not.cause()));
      case AuthorNote.MayGo may ->
          Screen.of(
              texts.html("support.author.may_go", kind(may.kind())),
              new Button(
                  texts.plain("support.button.send_to_client"),
                  new SendToClient(may.post()).packed()));
    };
  }

  /** Result of the question whether a message may go to the client, without its button. */
  Screen released(Kind kind) {
    return Screen.of(texts.html("support.author.released", kind(kind)));
  }

  /** Nothing of a message goes on; a client is told what to do instead. */
  Html nothing(Kind kind, Leg author) {
    return texts.html(
        author.equals(Leg.CLIENT)
            ? "support.author.nothing.client"
            : "support.author.nothing.staff",
        kind(kind));
  }

  private Html undelivered(String key, Leg to, Kind kind, String cause) {
    String where =
        switch (to) {
          case Leg.ClientLeg client -> "client";
          case Leg.MainLeg main -> "main";
          case Leg.MirrorLeg mirror -> "mirror";
        };
    return texts.html(key + where, kind(kind), gap("cause", reason(cause)));
  }

  /** The reason in words, if it is one of those that people meet; Telegram's own words else. */
  private String reason(String cause) {
    String said = cause.toLowerCase(Locale.ROOT);
    if (said.contains("copied") || said.contains("copy")) {
      return texts.plain("support.reason.uncopyable");
    }
    if (said.contains("too long") || said.contains("too_long")) {
      return texts.plain("support.reason.too_long");
    }
    if (said.contains("voice_messages_forbidden") || said.contains("forbidden to send")) {
      return texts.plain("support.reason.forbidden");
    }
    if (said.contains("file")) {
      return texts.plain("support.reason.file");
    }
    return said.isEmpty()
        ? texts.plain("support.reason.no_answer")
        : texts.plain("support.reason.other", gap("words", Truncate.line(cause, CAUSE)));
  }

  private Arg kind(Kind kind) {
    return gap("kind", words.kind(kind));
  }
}
