package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.ConfirmBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.PauseBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.ResumeBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.StopBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.WriteToEverybody;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.WriteToNewcomers;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.WriteToRole;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Manner;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendCard;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendWords;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.assessment.AssessmentEffect.SendBroadcast;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowBroadcast;
import dev.zayavka.ports.assessment.AssessmentView.ShowBroadcasts;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.Broadcast.Audience;
import dev.zayavka.ports.assessment.Broadcast.Status;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.shared.ChatId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Screens of broadcasts: the menu, the preview, the card with the progress, the message itself. */
final class BroadcastScreens {

  private static final int BEGINNING = 300;

  private final AskAssessment ask;
  private final Scenarios scenarios;
  private final DeskTexts words;
  private final Moments moments;
  private final Texts texts;

  BroadcastScreens(AssessmentPorts ports, DeskTexts words, Moments moments, Texts texts) {
    this.ask = ports.ask();
    this.scenarios = ports.scenarios();
    this.words = words;
    this.moments = moments;
    this.texts = texts;
  }

  Rendering menu(ShowBroadcasts show) {
    LineBuilder lines = new LineBuilder().add(texts.html("broadcasts.title"));
    List<Broadcast> latest = ask.broadcasts();
    if (!latest.isEmpty()) {
      lines.gap().add(texts.html("broadcasts.latest"));
      latest.forEach(broadcast -> lines.add(line(broadcast)));
    }
    return new Send(show.to().privateChat(), new Screen(lines.html(), audiences()));
  }

  /** A draft is shown as people will see it, with the card below. */
  Rendering card(ShowBroadcast show) {
    Optional<Broadcast> broadcast = ask.broadcast(show.broadcast());
    if (broadcast.isEmpty()) {
      return TalkScreens.OVERTAKEN;
    }
    Screen card = card(broadcast.get());
    if (show.on().isPresent()) {
      return new Edit(show.on().get(), card);
    }
    ChatId chat = show.to().privateChat();
    return broadcast.get().status() == Status.DRAFT
        ? new Series(
            List.of(
                new Send(chat, Screen.of(texts.html("broadcast.preview"))),
                message(chat, broadcast.get()),
                new SendCard(chat, card)))
        : new SendCard(chat, card);
  }

  /** The message to one person; none of a broadcast that was stopped. */
  Rendering message(SendBroadcast send) {
    return ask.broadcast(send.broadcast())
        .filter(broadcast -> broadcast.status() != Status.STOPPED)
        .<Rendering>map(broadcast -> message(send.to().privateChat(), broadcast))
        .orElse(TalkScreens.OVERTAKEN);
  }

  private static SendWords message(ChatId chat, Broadcast broadcast) {
    return new SendWords(
        Place.of(chat),
        EntityHtml.of(broadcast.text().text(), broadcast.text().marks()),
        Optional.empty(),
        Manner.PLAIN,
        List.of());
  }

  private Screen card(Broadcast broadcast) {
    LineBuilder lines =
        new LineBuilder()
            .add(texts.html("broadcast.title", gap("number", number(broadcast))))
            .add(texts.html("broadcast.audience", gap("audience", audience(broadcast.audience()))))
            .add(Html.escape(texts.plain("broadcast.status." + broadcast.status().name())));
    broadcast
        .startAt()
        .ifPresent(at -> lines.add(texts.html("broadcast.start_at", gap("when", moments.of(at)))));
    progress(lines, broadcast);
    lines.gap().add(Html.escape(Truncate.text(broadcast.text().text(), BEGINNING)));
    if (broadcast.status() == Status.DRAFT) {
      lines.gap().add(texts.html("broadcast.how", gap("number", number(broadcast))));
    }
    return new Screen(lines.html(), buttons(broadcast));
  }

  private void progress(LineBuilder lines, Broadcast broadcast) {
    Broadcast.Progress progress = broadcast.progress();
    switch (broadcast.status()) {
      case DRAFT, SCHEDULED -> {
        if (progress.recipients() > 0) {
          lines.add(texts.html("broadcast.recipients", gap("count", progress.recipients())));
        }
      }
      case SENDING, PAUSED, STOPPED, DONE -> {
        lines.add(
            texts.html(
                "broadcast.progress",
                gap("sent", Integer.toString(progress.sent())),
                gap("all", Integer.toString(progress.recipients()))));
        if (progress.refused() > 0) {
          lines.add(texts.html("broadcast.refused", gap("count", progress.refused())));
        }
      }
    }
  }

  private List<List<Button>> buttons(Broadcast broadcast) {
    Button stop = words.button("button.stop", new StopBroadcast(broadcast.id()));
    return switch (broadcast.status()) {
      case DRAFT -> draft(broadcast);
      case SCHEDULED ->
          List.of(List.of(words.button("button.call_off", new StopBroadcast(broadcast.id()))));
      case SENDING ->
          List.of(List.of(words.button("button.pause", new PauseBroadcast(broadcast.id())), stop));
      case PAUSED ->
          List.of(
              List.of(words.button("button.resume", new ResumeBroadcast(broadcast.id())), stop));
      case STOPPED, DONE -> List.of();
    };
  }

  private List<List<Button>> draft(Broadcast broadcast) {
    List<List<Button>> rows = new ArrayList<>();
    for (BroadcastTime time : BroadcastTime.values()) {
      rows.add(List.of(words.button(time.key(), new ConfirmBroadcast(broadcast.id(), time))));
    }
    rows.add(List.of(words.button("button.discard", new StopBroadcast(broadcast.id()))));
    return rows;
  }

  private List<List<Button>> audiences() {
    Stream<List<Button>> all = Stream.of(row(new Audience.Everybody(), new WriteToEverybody()));
    Stream<List<Button>> roles =
        Arrays.stream(MemberRole.values())
            .map(role -> row(new Audience.OfRole(role), new WriteToRole(role)));
    Stream<List<Button>> newcomers =
        scenarios.all().stream()
            .map(one -> row(new Audience.NeverBegan(one.id()), new WriteToNewcomers(one.id())));
    return Stream.of(all, roles, newcomers).flatMap(rows -> rows).toList();
  }

  private List<Button> row(Audience audience, AssessmentButton data) {
    return List.of(new Button(audience(audience), data.packed()));
  }

  private Html line(Broadcast broadcast) {
    return texts.html(
        "broadcasts.line",
        gap("number", number(broadcast)),
        gap("audience", audience(broadcast.audience())),
        gap("status", texts.plain("broadcast.status." + broadcast.status().name())),
        gap("sent", Integer.toString(broadcast.progress().sent())),
        gap("all", Integer.toString(broadcast.progress().recipients())));
  }

  private String audience(Audience audience) {
    return switch (audience) {
      case Audience.Everybody all -> texts.plain("audience.everybody");
      case Audience.OfRole some -> texts.plain("audience.role." + some.role().name());
      case Audience.NeverBegan some ->
          texts.plain("audience.never_began", gap("title", words.title(some.scenario())));
    };
  }

  private static String number(Broadcast broadcast) {
    return Long.toString(broadcast.id().value());
  }
}
