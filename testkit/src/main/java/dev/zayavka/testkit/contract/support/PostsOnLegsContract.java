package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.PostOnLeg;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link PostsOnLegs}. */
public interface PostsOnLegsContract {

  /** Posts on legs of a store without tickets. */
  PostsOnLegs postsOnLegs();

  /** Transactions over the same store. */
  Transactions<SupportWork> transactions();

  @Test
  default void a_post_comes_with_its_ticket_and_its_copies_on_the_leg() {
    Working ticket = driver().ticket(aClient(), SupportFixtures::aWorkingTicket);
    Post first = driver().said(ticket.file().id(), 1, "раз");
    Post reply = reply(first);
    assertThat(postsOnLegs().find(reply.id(), Leg.MAIN))
        .contains(new PostOnLeg(reply, ticket, Optional.empty(), Optional.empty()));
    PostCopy ofFirst = placed(first, 7);
    assertThat(postsOnLegs().find(reply.id(), Leg.MAIN))
        .contains(new PostOnLeg(reply, ticket, Optional.empty(), Optional.of(ofFirst)));
    PostCopy ofReply = placed(reply, 8);
    assertThat(postsOnLegs().find(reply.id(), Leg.MAIN))
        .contains(new PostOnLeg(reply, ticket, Optional.of(ofReply), Optional.of(ofFirst)));
    driver().tell(work -> work.copies().lose(ticket.file().id(), Leg.MAIN));
    assertThat(postsOnLegs().find(reply.id(), Leg.MAIN))
        .contains(new PostOnLeg(reply, ticket, Optional.empty(), Optional.empty()));
  }

  @Test
  default void an_unknown_post_is_nowhere() {
    assertThat(postsOnLegs().find(new PostId(999), Leg.MAIN)).isEmpty();
  }

  private Post reply(Post to) {
    return driver()
        .find(
            work ->
                work.posts()
                    .add(
                        new PostDraft(
                            to.ticket(),
                            to.from(),
                            to.by(),
                            new MessageRef(aClient().id().privateChat(), 2),
                            to.content(),
                            Optional.of(to.id()),
                            Optional.empty(),
                            false,
                            NOW)))
        .orElseThrow();
  }

  private PostCopy placed(Post post, long message) {
    PostCopy copy =
        new PostCopy(
            post.id(), Leg.MAIN, Optional.of(new MessageRef(new ChatId(-100), message)), 0);
    driver().tell(work -> work.copies().place(List.of(copy)));
    return copy;
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
