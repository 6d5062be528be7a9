package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Gap.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.React;
import dev.zayavka.adapter.telegram.delivery.Rendering.Retitle;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SetOpen;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Words;
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
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.SupportEffect.RetitleTopic;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.Topic;
import dev.zayavka.ports.support.driving.AskSupport;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows what the support desk has done, from the ticket as it stands at this moment. */
final class SupportEffectRenderer implements Renderer<SupportEffect> {

  private static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);

  private final AskSupport tickets;
  private final SupportScreens screens;
  private final StaffNotes notes;
  private final SupportWords words;
  private final PostRendering posts;
  private final Texts texts;
  private final Clock clock;
  private final Supplier<Instant> listeningSince;

  /**
   * @param listeningSince since when updates have come in without a break
   */
  SupportEffectRenderer(
      AskSupport tickets,
      SupportScreens screens,
      SupportWords words,
      Texts texts,
      Clock clock,
      Supplier<Instant> listeningSince) {
    this.tickets = tickets;
    this.screens = screens;
    this.notes = new StaffNotes(tickets, words, texts);
    this.words = words;
    this.posts = new PostRendering(words);
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
          posts.of(
              tickets.parcel(carry.post(), carry.leg(), clock.instant(), listeningSince.get()));
      case CarryEdit edit -> posts.of(tickets.correction(edit.post(), edit.leg()), restated());
      case RestatePost restate ->
          posts.of(tickets.restatement(restate.post(), restate.leg()), restated());
      case IntroduceSpeaker introduce -> introduce(introduce);
      case CarryReaction react ->
          tickets
              .copy(react.post(), react.leg())
              .<Rendering>map(copy -> new React(copy, react.emoji()))
              .orElse(OVERTAKEN);
      case OpenTopic open -> with(open, view -> open(open, view));
      case PostCard post -> in(post, post.leg(), view -> screens.card(view, post.leg()));
      case RefreshCard refresh ->
          with(refresh, view -> new Edit(refresh.card(), screens.card(view, Leg.MAIN)));
      case RetitleTopic retitle ->
          with(
              retitle,
              view ->
                  view.ticket()
                      .file()
                      .topic(retitle.leg())
                      .<Rendering>map(topic -> new Retitle(place(topic), words.title(view)))
                      .orElse(OVERTAKEN));
      case SettleTopic settle -> with(settle, view -> settle(settle, view));
      case TellStaff tell -> in(tell, tell.leg(), view -> Screen.of(notes.say(tell.note(), view)));
      case AskToClose ask -> in(ask, ask.leg(), view -> screens.closing(view.ticket()));
      case TellNotCarried tell -> notCarried(tell);
      case TellClient tell -> new Send(tell.chat(), Screen.of(toClient(tell)));
      case AskSurvey ask ->
          new Send(ask.chat(), screens.survey(ask.ticket(), tickets.survey(ask.ticket())));
      case RefreshSurvey refresh ->
          new Edit(
              refresh.message(),
              screens.survey(refresh.ticket(), tickets.survey(refresh.ticket())));
    };
  }

  @Override
  public Html describe(SupportEffect effect) {
    String key =
        switch (effect) {
          case OpenTopic open -> "open_topic";
          case PostCard post -> "post_card";
          case CarryPost carry -> "carry_post";
          case IntroduceSpeaker introduce -> "introduce_speaker";
          case CarryEdit edit -> "carry_edit";
          case RestatePost restate -> "restate_post";
          case TellStaff tell -> "tell_staff";
          case AskToClose ask -> "ask_to_close";
          case SettleTopic settle -> "settle_topic";
          case TellClient tell -> "tell_client";
          case AskSurvey ask -> "ask_survey";
          case TellNotCarried tell -> "tell_not_carried";
          case RefreshSurvey refresh -> "refresh_survey";
          case RefreshCard refresh -> "refresh_card";
          case RetitleTopic retitle -> "retitle_topic";
          case CarryReaction react -> "carry_reaction";
        };
    return texts.html("support.effect." + key, gap("number", SupportWords.number(effect.ticket())));
  }

  /** A topic that is there, or nobody's any more, is not opened again. */
  private Rendering open(OpenTopic open, TicketView view) {
    boolean wanted =
        view.ticket().file().topic(open.leg()).isEmpty() && isPresent(view, open.leg());
    return wanted ? new Rendering.OpenTopic(open.chat(), words.title(view)) : OVERTAKEN;
  }

  private Rendering settle(SettleTopic settle, TicketView view) {
    boolean open = !(view.ticket() instanceof Closed) && isPresent(view, settle.leg());
    return view.ticket()
        .file()
        .topic(settle.leg())
        .<Rendering>map(topic -> new SetOpen(place(topic), open))
        .orElse(OVERTAKEN);
  }

  private Rendering introduce(IntroduceSpeaker introduce) {
    return with(
        introduce,
        view ->
            tickets
                .post(introduce.post())
                .filter(post -> tickets.copy(post.id(), introduce.leg()).isEmpty())
                .flatMap(
                    post ->
                        view.ticket()
                            .file()
                            .topic(introduce.leg())
                            .map(
                                topic ->
                                    new Rendering.SendWords(
                                        place(topic),
                                        Words.bold(words.speaker(post.by())),
                                        Optional.empty(),
                                        List.of())))
                .<Rendering>map(Function.identity())
                .orElse(OVERTAKEN));
  }

  private Rendering notCarried(TellNotCarried tell) {
    return with(
        tell,
        view ->
            view.ticket()
                .file()
                .topic(tell.leg())
                .<Rendering>map(
                    topic ->
                        new Rendering.Post(
                            place(topic),
                            Screen.of(notes.notCarried(tell.reason(), view)),
                            Optional.of(tell.message())))
                .orElse(OVERTAKEN));
  }

  private Html toClient(TellClient tell) {
    String number = SupportWords.number(tell.ticket());
    return switch (tell.note()) {
      case ClientNote.Accepted accepted ->
          texts.html("support.client.accepted", gap("number", number));
      case ClientNote.AcceptedAfterHours after ->
          texts.html(
              "support.client.accepted_after_hours",
              gap("number", number),
              gap("when", words.moment(after.opens())));
      case ClientNote.TicketClosed closed ->
          texts.html("support.client.closed", gap("number", number));
      case ClientNote.TicketReopened reopened ->
          texts.html("support.client.reopened", gap("number", number));
    };
  }

  /** Something in the topic of a leg; nothing while it has none. */
  private Rendering in(SupportEffect effect, Leg leg, Function<TicketView, Screen> screen) {
    return with(
        effect,
        view ->
            view.ticket()
                .file()
                .topic(leg)
                .<Rendering>map(
                    topic -> new Rendering.Post(place(topic), screen.apply(view), Optional.empty()))
                .orElse(OVERTAKEN));
  }

  private Rendering with(SupportEffect effect, Function<TicketView, Rendering> rendering) {
    return tickets.ticket(effect.ticket()).map(rendering).orElse(OVERTAKEN);
  }

  private Words restated() {
    return Words.plain(texts.plain("support.edited"));
  }

  private static boolean isPresent(TicketView view, Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> true;
      case Leg.MainLeg main -> true;
      case Leg.MirrorLeg mirror ->
          view.ticket().technician().filter(mirror.technician()::equals).isPresent();
    };
  }

  private static Place place(Topic topic) {
    return Place.of(topic.chat(), topic.thread());
  }
}
