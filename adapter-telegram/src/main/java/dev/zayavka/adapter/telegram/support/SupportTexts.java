package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.MessageExtras.Origin;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.VisibleText;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts of the support desk: titles, people, states, times. */
final class SupportTexts {

  /** Longest title (Bot API, createForumTopic). */
  private static final int LONGEST_TITLE = 128;

  private static final int LONGEST_NAME = 64;

  private final Texts texts;

  SupportTexts(Texts texts) {
    this.texts = texts;
  }

  static String number(TicketId ticket) {
    return Long.toString(ticket.value());
  }

  /** The title of a ticket's topics. */
  String title(TicketView view) {
    String title =
        switch (view.ticket()) {
          case New fresh -> texts.plain("support.title.new", parts(view, named(fresh)));
          case Working working -> texts.plain("support.title.work", parts(view, name(working)));
          case Closed closed when view.technician().isEmpty() ->
              texts.plain("support.title.closed_by_nobody", parts(view, name(closed)));
          case Closed closed -> texts.plain("support.title.closed", parts(view, name(closed)));
        };
    boolean overdue = view.ticket().file().overdue();
    return Truncate.line(
        overdue ? texts.plain("support.title.overdue", gap("title", title)) : title, LONGEST_TITLE);
  }

  String status(TicketStatus status) {
    return texts.plain("support.status." + status.name());
  }

  /** Name of the author, as staff see it above a post. */
  String speaker(TicketActor speaker) {
    return texts.plain(
        "support.speaker." + speaker.role().name(),
        gap("name", Truncate.line(speaker.name(), LONGEST_NAME)));
  }

  /** The author of a post, and whose words it forwards, for staff. */
  EntityHtml speakerOf(Post post) {
    EntityHtml speaker = EntityHtml.bold(speaker(post.by()));
    return forwarded(post, PostWords.Audience.STAFF)
        .map(line -> speaker.then("\n", line))
        .orElse(speaker);
  }

  /** The words with who speaks above them. */
  EntityHtml introduced(Optional<TicketActor> speaker, EntityHtml words) {
    return speaker
        .map(this::speaker)
        .map(
            name ->
                words.text().isEmpty()
                    ? EntityHtml.bold(name)
                    : EntityHtml.bold(name).then("\n", words))
        .orElse(words);
  }

  /** Name of a kind of messages. */
  String kind(Kind kind) {
    return texts.plain("support.kind." + kind.name());
  }

  /**
   * The line that tells whose words a post forwards; empty if they are its author's own. A client
   * is told of channels and groups alone: the names of people stay among staff.
   */
  Optional<EntityHtml> forwarded(Post post, PostWords.Audience audience) {
    return post.content()
        .extras()
        .origin()
        .filter(origin -> origin.channel() || audience == PostWords.Audience.STAFF)
        .map(this::origin)
        .map(EntityHtml::italic);
  }

  private String origin(Origin origin) {
    return VisibleText.isBlank(origin.name())
        ? texts.plain("support.forwarded")
        : texts.plain(
            "support.forwarded_from", gap("name", Truncate.line(origin.name(), LONGEST_NAME)));
  }

  /** A client in one line of a card. */
  Html client(Client client) {
    String name = Truncate.line(client.person().name(), LONGEST_NAME);
    String id = Long.toString(client.id().value());
    return client
        .username()
        .map(
            username ->
                texts.html(
                    "support.card.client_username",
                    gap("name", name),
                    gap("username", username),
                    gap("id", id)))
        .orElseGet(() -> texts.html("support.card.client", gap("name", name), gap("id", id)));
  }

  /** Time since which a client waits for an answer. */
  Html waiting(ClientWait waiting) {
    return texts.html("support.ticket.waits", gap("when", texts.moment(waiting.since())));
  }

  /** Feedback of a client. */
  Html feedback(Feedback feedback) {
    String marks =
        feedback.marks().stream()
            .map(mark -> Integer.toString(mark))
            .collect(Collectors.joining(" · "));
    LineBuilder lines =
        new LineBuilder().add(texts.html("support.note.survey", gap("marks", marks)));
    feedback
        .comment()
        .map(comment -> Truncate.text(comment, Feedback.LONGEST_COMMENT))
        .ifPresent(
            comment ->
                lines.add(texts.html("support.note.survey_comment", gap("comment", comment))));
    return lines.html();
  }

  /** The name technicians are called by. */
  String technician(Optional<Technician> technician) {
    return technician.map(Technician::name).orElse(texts.plain("support.nobody"));
  }

  /** A link to a topic of a supergroup (Bot API: {@code t.me/c/<number>/<thread>}). */
  static String link(Topic topic) {
    String chat = Long.toString(topic.chat().value()).replaceFirst("^-(?:100)?", "");
    return "https://t.me/c/" + chat + "/" + topic.thread();
  }

  /** Duration in hours and minutes. */
  String span(Duration span) {
    long minutes = Math.max(0, span.toMinutes());
    if (minutes == 0) {
      return texts.plain("span.moments");
    }
    return texts.plain("support.span", gap("hours", minutes / 60), gap("minutes", minutes % 60));
  }

  String moment(Instant moment) {
    return texts.moment(moment);
  }

  private static String name(Existing ticket) {
    return Truncate.line(ticket.file().client().person().name(), LONGEST_NAME);
  }

  /** A new ticket shows the client's username as well. */
  private static String named(New ticket) {
    String name = name(ticket);
    return ticket
        .file()
        .client()
        .username()
        .map(username -> name + " (@" + username + ")")
        .orElse(name);
  }

  private static Arg[] parts(TicketView view, String name) {
    return new Arg[] {
      gap("number", number(view.ticket().file().id())),
      gap("name", name),
      gap("technician", view.technician().map(Technician::name).orElse(""))
    };
  }
}
