package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.Post;
import dev.zayavka.adapter.telegram.delivery.Rendering.React;
import dev.zayavka.adapter.telegram.delivery.Rendering.Retitle;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendWords;
import dev.zayavka.adapter.telegram.delivery.Rendering.SetOpen;
import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.AskToClose;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.IntroduceSpeaker;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.PostCard;
import dev.zayavka.ports.support.SupportEffect.RefreshCard;
import dev.zayavka.ports.support.SupportEffect.RefreshClosing;
import dev.zayavka.ports.support.SupportEffect.RefreshRelease;
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.SupportEffect.RetitleTopic;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellAuthor;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driving.AskBridge;
import dev.zayavka.ports.support.driving.AskSupport;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Renderer of the support desk's effects, by the present state of the ticket. */
final class SupportEffectRenderer implements Renderer<SupportEffect> {

  private static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);

  private final AskSupport tickets;
  private final AskBridge bridge;
  private final SupportScreens screens;
  private final StaffNotes notes;
  private final AuthorNotes authors;
  private final SupportTexts words;
  private final PostRendering posts;
  private final Texts texts;
  private final Clock clock;
  private final Supplier<Instant> listeningSince;

  /**
   * Renderer of effects.
   *
   * @param listeningSince since when updates have come in without a break
   */
  SupportEffectRenderer(
      AskSupport tickets,
      AskBridge bridge,
      SupportScreens screens,
      SupportTexts words,
      Texts texts,
      Clock clock,
      Supplier<Instant> listeningSince) {
    this.tickets = tickets;
    this.bridge = bridge;
    this.screens = screens;
    this.notes = new StaffNotes(bridge, words, texts);
    this.authors = new AuthorNotes(words, texts);
    this.words = words;
    this.posts = new PostRendering(words, texts);
    this.texts = texts;
    this.clock = clock;
    this.listeningSince = listeningSince;
  }

  @Override
  public Class<SupportEffect> family() {
    return SupportEffect.class;
  }

  @Override
  public Rendering render(SupportEffect effect) {
    return switch (effect) {
      case CarryPost carry ->
          posts.of(bridge.parcel(carry.post(), carry.leg(), clock.instant(), listeningSince.get()));
      case CarryEdit edit -> posts.of(bridge.correction(edit.post(), edit.leg()));
      case RestatePost restate -> posts.of(bridge.restatement(restate.post(), restate.leg()));
      case IntroduceSpeaker introduce ->
          inTopic(introduce, introduce.leg(), (view, topic) -> introduce(introduce, topic));
      case CarryReaction react ->
          bridge
              .copy(react.post(), react.leg())
              .<Rendering>map(copy -> new React(copy, react.emoji()))
              .orElse(OVERTAKEN);
      case OpenTopic open -> with(open, view -> open(open, view));
      case RetitleTopic retitle ->
          inTopic(retitle, retitle.leg(), (view, topic) -> new Retitle(topic, words.title(view)));
      case SettleTopic settle ->
          inTopic(
              settle,
              settle.leg(),
              (view, topic) -> new SetOpen(topic, isToBeOpen(view.ticket(), settle.leg())));
      case PostCard post ->
          inTopic(post, post.leg(), (view, topic) -> post(topic, screens.card(view, post.leg())));
      case RefreshClosing refresh ->
          with(
              refresh,
              view -> new Edit(refresh.question(), screens.closingAnswered(view.ticket())));
      case RefreshRelease refresh ->
          bridge
              .post(refresh.post())
              .<Rendering>map(
                  post -> new Edit(refresh.question(), authors.released(post.content().kind())))
              .orElse(OVERTAKEN);
      case RefreshCard refresh ->
          with(refresh, view -> new Edit(refresh.card(), screens.card(view, Leg.MAIN)));
      case TellStaff tell ->
          inTopic(
              tell,
              tell.leg(),
              (view, topic) -> post(topic, Screen.of(notes.say(tell.note(), view))));
      case AskToClose ask ->
          inTopic(ask, ask.leg(), (view, topic) -> question(topic, view.ticket()));
      case TellNotCarried tell ->
          inTopic(tell, tell.leg(), (view, topic) -> notCarried(tell, view, topic));
      case TellAuthor tell -> tellAuthor(tell);
      case TellClient tell -> new Send(tell.chat(), Screen.of(toClient(tell)));
      case AskSurvey ask -> with(ask, view -> ask(ask, view, tickets.survey(ask.ticket())));
      case RefreshSurvey refresh ->
          new Edit(
              refresh.message(),
              screens.survey(refresh.ticket(), tickets.survey(refresh.ticket())));
    };
  }

  /** A topic that exists, or is no longer needed, is not opened again. */
  private Rendering open(OpenTopic open, TicketView view) {
    boolean wanted =
        view.ticket().file().topic(open.leg()).isEmpty() && isPresent(view.ticket(), open.leg());
    return wanted ? new Rendering.OpenTopic(open.chat(), words.title(view)) : OVERTAKEN;
  }

  /** A post that is there already has been introduced. */
  private Rendering introduce(IntroduceSpeaker introduce, Place topic) {
    return bridge
        .post(introduce.post())
        .filter(post -> bridge.copy(post.id(), introduce.leg()).isEmpty())
        .<Rendering>map(
            post ->
                new SendWords(
                    topic,
                    words.speakerOf(post),
                    Optional.empty(),
                    Rendering.Manner.PLAIN,
                    List.of()))
        .orElse(OVERTAKEN);
  }

  /** No question is asked about a ticket that is closed meanwhile. */
  private Rendering question(Place topic, Existing ticket) {
    return switch (ticket) {
      case Open open -> post(topic, screens.closing(open));
      case Closed closed -> OVERTAKEN;
    };
  }

  private Rendering tellAuthor(TellAuthor tell) {
    Screen notice = authors.say(tell.note(), tell.leg());
    return tell.leg().equals(Leg.CLIENT)
        ? new Rendering.Reply(tell.message(), notice)
        : inTopic(
            tell,
            tell.leg(),
            (view, topic) -> new Post(topic, notice, Optional.of(tell.message())));
  }

  private Rendering notCarried(TellNotCarried tell, TicketView view, Place topic) {
    return new Post(
        topic, Screen.of(notes.notCarried(tell.reason(), view)), Optional.of(tell.message()));
  }

  /**
   * A survey that is over, or under way, before it is sent is not sent any more; nor is one to a
   * banned client.
   */
  private Rendering ask(AskSurvey ask, TicketView view, SurveyState survey) {
    return survey instanceof Asking asking && !view.client().banned()
        ? new Send(ask.chat(), screens.survey(ask.ticket(), asking))
        : OVERTAKEN;
  }

  private Html toClient(TellClient tell) {
    Arg number = gap("number", SupportTexts.number(tell.ticket()));
    return switch (tell.note()) {
      case ClientNote.Accepted accepted -> texts.html("support.client.accepted", number);
      case ClientNote.AcceptedAfterHours after ->
          texts.html(
              "support.client.accepted_after_hours",
              number,
              gap("when", words.moment(after.opens())));
      case ClientNote.TicketClosed closed -> texts.html("support.client.closed", number);
      case ClientNote.TicketReopened reopened -> texts.html("support.client.reopened", number);
      case ClientNote.TakesLonger longer -> texts.html("support.client.takes_longer", number);
      case ClientNote.CommentContinued more -> texts.html("support.client.comment_continued");
      case ClientNote.EditNotCarried edit -> texts.html("support.client.edit_not_carried", number);
    };
  }

  /** Something in the topic of a leg; nothing while it has none. */
  private Rendering inTopic(
      SupportEffect effect, Leg leg, BiFunction<TicketView, Place, Rendering> rendering) {
    return with(
        effect,
        view ->
            view.ticket()
                .file()
                .topic(leg)
                .map(topic -> rendering.apply(view, Place.of(topic.chat(), topic.thread())))
                .orElse(OVERTAKEN));
  }

  private Rendering with(SupportEffect effect, Function<TicketView, Rendering> rendering) {
    return tickets.ticket(effect.ticket()).map(rendering).orElse(OVERTAKEN);
  }

  private static Rendering post(Place topic, Screen screen) {
    return new Post(topic, screen, Optional.empty());
  }

  private static boolean isToBeOpen(Existing ticket, Leg leg) {
    return switch (ticket) {
      case Open open -> isPresent(open, leg);
      case Closed closed -> false;
    };
  }

  /** False for the mirror of a technician who no longer has the ticket. */
  private static boolean isPresent(Existing ticket, Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> true;
      case Leg.MainLeg main -> true;
      case Leg.MirrorLeg mirror -> ticket.technician().equals(Optional.of(mirror.technician()));
    };
  }
}
