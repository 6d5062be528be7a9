package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.PostCopies}. */
public interface PostCopiesContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void a_post_stands_where_it_was_written() {
    Post post = driver().said(driver().someTicket(), 1, "раз");
    PostCopy itself = new PostCopy(post.id(), Leg.CLIENT, Optional.of(post.source()), 0);
    assertThat(driver().find(work -> work.copies().copy(post.id(), Leg.CLIENT))).contains(itself);
    assertThat(driver().list(work -> work.copies().at(post.source()))).containsExactly(itself);
    assertThat(driver().find(work -> work.copies().copy(post.id(), Leg.MAIN))).isEmpty();
  }

  @Test
  default void several_posts_may_stand_in_one_message() {
    TicketId ticket = driver().someTicket();
    Post first = driver().said(ticket, 1, "раз");
    Post second = driver().said(ticket, 2, "два");
    MessageRef together = new MessageRef(MAIN_GROUP, 7);
    placed(second, together);
    placed(first, together);
    assertThat(driver().list(work -> work.copies().at(together)))
        .extracting(PostCopy::post)
        .containsExactly(first.id(), second.id());
  }

  @Test
  default void a_copy_may_stand_where_nobody_told_us() {
    Post post = driver().said(driver().someTicket(), 1, "раз");
    PostCopy somewhere = new PostCopy(post.id(), Leg.MAIN, Optional.empty(), 0);
    driver().tell(work -> work.copies().place(List.of(somewhere)));
    assertThat(driver().find(work -> work.copies().copy(post.id(), Leg.MAIN))).contains(somewhere);
  }

  @Test
  default void what_does_not_stand_on_a_leg_is_missing_there() {
    TicketId ticket = driver().someTicket();
    List<Post> posts =
        List.of(
            driver().said(ticket, 1, "1"),
            driver().said(ticket, 2, "2"),
            driver().said(ticket, 3, "3"));
    placed(posts.get(1), new MessageRef(MAIN_GROUP, 7));
    assertThat(missing(ticket, Leg.MAIN, 10)).containsExactly(posts.get(0), posts.get(2));
    assertThat(missing(ticket, Leg.MAIN, 1)).containsExactly(posts.get(2));
    assertThat(missing(ticket, Leg.CLIENT, 10)).isEmpty();
    assertThat(driver().<Integer>ask(work -> work.copies().countMissing(ticket, Leg.MAIN)))
        .isEqualTo(2);
  }

  @Test
  default void what_stood_on_a_lost_leg_is_missing_until_it_stands_again() {
    TicketId ticket = driver().someTicket();
    Post post = driver().said(ticket, 1, "1");
    MessageRef copy = new MessageRef(MAIN_GROUP, 7);
    placed(post, copy);
    driver().tell(work -> work.copies().lose(ticket, Leg.MAIN));
    assertThat(driver().find(work -> work.copies().copy(post.id(), Leg.MAIN))).isEmpty();
    assertThat(driver().list(work -> work.copies().at(copy))).isEmpty();
    assertThat(missing(ticket, Leg.MAIN, 10)).containsExactly(post);
    assertThat(driver().find(work -> work.copies().copy(post.id(), Leg.CLIENT))).isPresent();
    placed(post, new MessageRef(MAIN_GROUP, 8));
    assertThat(missing(ticket, Leg.MAIN, 10)).isEmpty();
  }

  @Test
  default void a_copy_from_before_an_edit_is_outdated() {
    TicketId ticket = driver().someTicket();
    Post first = driver().said(ticket, 1, "1");
    Post second = driver().said(ticket, 2, "2");
    placed(first, new MessageRef(MAIN_GROUP, 7));
    placed(second, new MessageRef(MAIN_GROUP, 8));
    assertThat(outdated(ticket, Leg.MAIN)).isEmpty();
    driver().tell(work -> work.posts().revise(second.revised(first.content())));
    assertThat(outdated(ticket, Leg.MAIN)).containsExactly(second.id());
    assertThat(outdated(ticket, Leg.CLIENT)).isEmpty();
    driver().tell(work -> work.copies().lose(ticket, Leg.MAIN));
    assertThat(outdated(ticket, Leg.MAIN)).isEmpty();
  }

  private List<PostId> outdated(TicketId ticket, Leg leg) {
    return driver().list(work -> work.copies().outdated(ticket, leg));
  }

  private void placed(Post post, MessageRef at) {
    driver()
        .tell(
            work ->
                work.copies()
                    .place(List.of(new PostCopy(post.id(), Leg.MAIN, Optional.of(at), 0))));
  }

  private List<Post> missing(TicketId ticket, Leg leg, int limit) {
    return driver().ask(work -> work.copies().missing(ticket, leg, limit));
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
