package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.MessageExtras;
import dev.zayavka.ports.conversation.MessageExtras.Origin;
import dev.zayavka.ports.conversation.MessageExtras.Quote;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.Posts}. */
public interface PostsContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void a_post_comes_back_as_it_was_taken_in() {
    Post post = driver().said(driver().someTicket(), 1, "<b>&\"'\\\n👍 Ёж");
    assertThat(driver().find(work -> work.posts().find(post.id()))).contains(post);
    assertThat(driver().find(work -> work.posts().find(new PostId(999)))).isEmpty();
  }

  /** Offsets of text entities count the zero character, even if a store drops or replaces it. */
  @Test
  default void the_zero_character_takes_its_place_in_the_words() {
    Post post = driver().said(driver().someTicket(), 1, "а\0б");
    assertThat(driver().find(work -> work.posts().find(post.id())))
        .hasValueSatisfying(kept -> assertThat(kept.content().words().text()).hasSize(3));
  }

  @Test
  default void a_message_of_every_kind_keeps_its_attributes() {
    TicketId ticket = driver().someTicket();
    MessageExtras extras =
        new MessageExtras(
            true,
            true,
            true,
            true,
            "{\"is_disabled\":true}",
            Optional.of(new Quote(new FormattedText("б", "[]"), 7)),
            Optional.of(new Origin("Банк Пример", true)));
    for (Kind kind : Kind.values()) {
      for (MessageExtras each : List.of(extras, MessageExtras.NONE)) {
        MessageRef source =
            new MessageRef(new ChatId(500), 100 + 2L * kind.ordinal() + (each.spoiler() ? 1 : 0));
        MessageContent content =
            new MessageContent(kind, FormattedText.plain("а"), Optional.of("f"), each);
        Post post =
            driver()
                .find(
                    work ->
                        work.posts()
                            .add(SupportFixtures.aDraft(ticket, source, content, Optional.empty())))
                .orElseThrow();
        assertThat(driver().find(work -> work.posts().find(post.id())))
            .hasValueSatisfying(kept -> assertThat(kept.content()).isEqualTo(content));
        Post revised = post.revised(MessageContent.text(FormattedText.plain("два")));
        driver().tell(work -> work.posts().revise(revised));
        assertThat(driver().find(work -> work.posts().find(post.id()))).contains(revised);
      }
    }
  }

  @Test
  default void a_message_is_taken_in_once() {
    TicketId ticket = driver().someTicket();
    Post first = driver().said(ticket, 1, "раз");
    PostDraft again = SupportFixtures.aDraft(ticket, first.source(), "два");
    assertThat(driver().find(work -> work.posts().add(again))).isEmpty();
    assertThat(driver().find(work -> work.posts().find(first.id()))).contains(first);
    assertThat(driver().list(work -> work.posts().after(first.id(), 10))).isEmpty();
  }

  @Test
  default void ids_grow_and_a_post_is_shown_by_its_own_message() {
    TicketId ticket = driver().someTicket();
    Post first = driver().said(ticket, 1, "раз");
    Post second = driver().said(ticket, 2, "два");
    assertThat(second.id().value()).isGreaterThan(first.id().value());
    assertThat(driver().list(work -> work.posts().shownAt(first.source()))).containsExactly(first);
    MessageRef together = new MessageRef(new ChatId(-100), 7);
    driver()
        .tell(
            work ->
                work.copies()
                    .place(
                        List.of(
                            new PostCopy(second.id(), Leg.MAIN, Optional.of(together), 0),
                            new PostCopy(first.id(), Leg.MAIN, Optional.of(together), 0))));
    assertThat(driver().list(work -> work.posts().shownAt(together)))
        .containsExactly(first, second);
    driver().tell(work -> work.copies().lose(ticket, Leg.MAIN));
    assertThat(driver().list(work -> work.posts().shownAt(together))).isEmpty();
  }

  @Test
  default void a_revised_post_has_its_new_words() {
    Post post = driver().said(driver().someTicket(), 1, "раз");
    Post revised = post.revised(MessageContent.text(FormattedText.plain("два")));
    driver().tell(work -> work.posts().revise(revised));
    assertThat(driver().find(work -> work.posts().find(post.id()))).contains(revised);
    assertThat(driver().find(work -> work.copies().copy(post.id(), Leg.CLIENT)).orElseThrow())
        .extracting(PostCopy::revision)
        .isEqualTo(1);
  }

  @Test
  default void the_parts_of_an_album_come_in_the_order_of_their_messages() {
    TicketId ticket = driver().someTicket();
    Post later = part(ticket, 12);
    Post earlier = part(ticket, 11);
    driver().said(ticket, 13, "и слова");
    assertThat(driver().list(work -> work.posts().album(ticket, "a1")))
        .containsExactly(earlier, later);
  }

  @Test
  default void what_was_said_afterwards_is_of_the_same_ticket() {
    TicketId ticket = driver().someTicket();
    Post first = driver().said(ticket, 1, "1");
    Post second = driver().said(ticket, 2, "2");
    TicketId other = driver().ticket(anotherClient(), SupportFixtures::aNewTicket).file().id();
    driver().said(other, 3, "чужое");
    Post third = driver().said(ticket, 4, "3");
    assertThat(driver().list(work -> work.posts().after(first.id(), 10)))
        .containsExactly(second, third);
    assertThat(driver().list(work -> work.posts().after(first.id(), 1))).containsExactly(second);
    assertThat(driver().find(work -> work.posts().lastSpeaker(ticket))).contains(third.by());
  }

  private Post part(TicketId ticket, long messageId) {
    return driver()
        .find(
            work ->
                work.posts()
                    .add(
                        SupportFixtures.aPartOf(
                            "a1", ticket, new MessageRef(aClient().id().privateChat(), messageId))))
        .orElseThrow();
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
