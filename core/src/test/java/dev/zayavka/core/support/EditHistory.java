package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGA;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;

import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A random history of one ticket: people write, edit, swap files, delete copies and hand the ticket
 * over, while deliveries are held back now and then.
 */
final class EditHistory {

  private static final int STEPS = 10;
  private static final List<Kind> FILES =
      List.of(Kind.PHOTO, Kind.VIDEO, Kind.DOCUMENT, Kind.VOICE, Kind.AUDIO, Kind.RICH);
  private static final List<Integer> LENGTHS = List.of(5, 5, 5, 900, 1500, 3000, 4000);

  private final HelpDesk desk = new HelpDesk();
  private final ShownMessages messages = new ShownMessages();
  private final Random random;
  private final List<Utterance> written = new ArrayList<>();
  private final Set<PostId> deleted = new HashSet<>();
  private int number;
  private boolean refuseNextEdit;

  EditHistory(long seed) {
    random = new Random(seed);
  }

  /** Lives through the history; returns what cannot be read at its end. */
  List<String> run() {
    desk.telegram = this::deliver;
    says(Leg.CLIENT, text());
    desk.deliverAll();
    desk.assign(IVAN);
    for (int step = 0; step < STEPS; step++) {
      step();
    }
    settle();
    return unreadable();
  }

  private void step() {
    switch (random.nextInt(12)) {
      case 0, 1 -> says(random.nextBoolean() ? Leg.CLIENT : Leg.MAIN, content());
      case 2 -> says(Leg.CLIENT, text());
      case 3 -> album();
      case 4, 5, 6, 7 -> edit();
      case 8 -> deleteCopy();
      case 9 -> refuseNextEdit = true;
      case 10 -> desk.assign(random.nextBoolean() ? IVAN : OLGA);
      default -> desk.clock.advance(Duration.ofSeconds(6));
    }
    int deliveries = random.nextInt(4);
    for (int i = 0; i < deliveries; i++) {
      desk.deliverOne();
    }
  }

  private void says(Leg leg, MessageContent content) {
    write(leg, said(at(leg), content, Optional.empty()));
  }

  private void album() {
    Optional<String> album = Optional.of("a" + ++number);
    for (int part = 0; part < 2; part++) {
      write(Leg.CLIENT, said(at(Leg.CLIENT), file(Kind.PHOTO), album));
    }
  }

  private void write(Leg leg, Utterance said) {
    written.add(said);
    if (leg.equals(Leg.CLIENT)) {
      desk.says(aClient(), said);
    } else {
      desk.ticket()
          .file()
          .topic(leg)
          .ifPresent(
              topic ->
                  desk.bridge.fromStaff(desk.id(), topic, somebodyOfStaff(), said, desk.now()));
    }
  }

  /** Edits a message: other words, another file, another kind, or a note of staff. */
  private void edit() {
    Utterance before = written.get(random.nextInt(written.size()));
    boolean note = !before.source().chat().isPrivate() && random.nextInt(4) == 0;
    MessageContent now = note ? MessageContent.text(plain("// " + words())) : changed(before);
    Utterance edited = said(before.source(), now, before.album());
    written.set(written.indexOf(before), edited);
    desk.bridge.edited(desk.id(), edited, desk.now());
  }

  private MessageContent changed(Utterance before) {
    MessageContent old = before.content();
    return switch (random.nextInt(3)) {
      case 0 -> before.album().isPresent() ? file(Kind.VIDEO) : content();
      case 1 -> new MessageContent(old.kind(), plain(wordsFor(old.kind())), old.file());
      default ->
          old.kind() == Kind.TEXT
              ? text()
              : new MessageContent(old.kind(), old.words(), Optional.of("file-" + ++number));
    };
  }

  private void deleteCopy() {
    List<MessageRef> copies = copies();
    if (!copies.isEmpty()) {
      MessageRef copy = copies.get(random.nextInt(copies.size()));
      desk.in(work -> work.copies().at(copy)).forEach(shown -> deleted.add(shown.post()));
      messages.delete(copy);
    }
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.clock.advance(Duration.ofSeconds(10));
      desk.deliverAll();
    }
  }

  private List<String> unreadable() {
    Existing ticket = desk.ticket();
    return onLegs((work, post, leg) -> problem(work, ticket, post, leg));
  }

  /**
   * A post that was withheld, or whose copy is deleted and was not edited since, is not looked for;
   * nor is a file that a person deleted from a leg.
   */
  private Optional<String> problem(SupportWork work, Existing ticket, Post post, Leg leg) {
    Optional<PostCopy> copy = work.copies().copy(post.id(), leg);
    if (copy.isEmpty()) {
      return Optional.of(name(post) + " is missing on " + leg.key());
    }
    if (copy.get().revision() < post.revision()) {
      return Optional.of(name(post) + " is outdated on " + leg.key());
    }
    boolean shown = copy.get().at().filter(at -> !messages.isGone(at)).isPresent();
    MessageContent wanted =
        deleted.contains(post.id()) ? MessageContent.text(post.content().words()) : post.content();
    return shown && !messages.shows(chat(ticket, leg), wanted)
        ? Optional.of(name(post) + " cannot be read on " + leg.key())
        : Optional.empty();
  }

  private static String name(Post post) {
    return "post %d of kind %s with %d signs, revision %d of %d"
        .formatted(
            post.id().value(),
            post.content().kind(),
            post.content().words().text().length(),
            post.fileRevision(),
            post.revision());
  }

  /** Copies that the legs of the ticket show. */
  private List<MessageRef> copies() {
    return onLegs((work, post, leg) -> work.copies().copy(post.id(), leg).flatMap(PostCopy::at));
  }

  /** Answers for each post on each leg of the ticket that shows it. */
  private <T> List<T> onLegs(PostQuestion<T> question) {
    Existing ticket = desk.ticket();
    return desk.in(
        work ->
            posts(work)
                .flatMap(
                    post ->
                        TicketLegs.beside(ticket, post.from()).stream()
                            .flatMap(leg -> question.answer(work, post, leg).stream()))
                .toList());
  }

  private Stream<Post> posts(SupportWork work) {
    return written.stream()
        .flatMap(
            said ->
                work.posts().shownAt(said.source()).stream()
                    .filter(post -> post.source().equals(said.source())));
  }

  private Optional<Delivery> deliver(Effect effect) {
    return switch (effect) {
      case CarryPost carry ->
          switch (desk.posts.parcel(carry.post(), carry.leg(), desk.now(), desk.listeningSince)) {
            case PackedPosts.Load load -> Optional.of(messages.send(load));
            case PackedPosts.Nothing nothing -> Optional.of(new Delivery.Obsolete(nothing.why()));
            case PackedPosts.Unripe unripe -> Optional.of(new Delivery.NotYet(unripe.until()));
          };
      case CarryEdit edit -> Optional.of(deliver(desk.posts.correction(edit.post(), edit.leg())));
      case RestatePost restate ->
          Optional.of(deliver(desk.posts.restatement(restate.post(), restate.leg())));
      default -> Optional.empty();
    };
  }

  private Delivery deliver(PostEdit edit) {
    return switch (edit) {
      case PostEdit.Nothing nothing -> new Delivery.Obsolete(nothing.why());
      case PostEdit.Rewrite rewrite when refuseNextEdit -> {
        refuseNextEdit = false;
        yield new Delivery.Refused(400, "Bad Request: message is what it is", true);
      }
      case PostEdit.Rewrite rewrite -> messages.edit(rewrite);
      case PostEdit.Restate restate -> messages.send(restate);
      case PostEdit.Resend resend -> messages.send(resend);
    };
  }

  private MessageRef at(Leg leg) {
    return leg.equals(Leg.CLIENT) ? desk.inPrivate(aClient()) : desk.in(desk.topic(leg));
  }

  private static ChatId chat(Existing ticket, Leg leg) {
    return leg.equals(Leg.CLIENT)
        ? ticket.file().client().id().privateChat()
        : ticket.file().topic(leg).orElseThrow().chat();
  }

  private MessageContent content() {
    return random.nextBoolean() ? text() : file(FILES.get(random.nextInt(FILES.size())));
  }

  private MessageContent text() {
    return MessageContent.text(plain(words()));
  }

  private MessageContent file(Kind kind) {
    return new MessageContent(
        kind, plain(random.nextBoolean() ? "" : wordsFor(kind)), Optional.of("file-" + ++number));
  }

  private String words() {
    return wordsFor(Kind.TEXT);
  }

  /** Words nobody wrote before; a caption may be one of a Premium client. */
  private String wordsFor(Kind kind) {
    int longest = kind == Kind.TEXT ? 4000 : 2048;
    int length = Math.min(longest, LENGTHS.get(random.nextInt(LENGTHS.size())));
    String start = "слова " + ++number + " ";
    return start + "я".repeat(Math.max(0, length - start.length()));
  }

  private static FormattedText plain(String words) {
    return FormattedText.plain(words);
  }

  private static Utterance said(MessageRef source, MessageContent content, Optional<String> album) {
    return new Utterance(source, content, Optional.empty(), album, Optional.empty());
  }

  /** A question about a post on a leg. */
  private interface PostQuestion<T> {
    Optional<T> answer(SupportWork work, Post post, Leg leg);
  }
}
