package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.generated.support.tables.Messages;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.PostOnLeg;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;

/** One statement without a transaction, and so one snapshot; every table is read by its key. */
final class PostgresPostsOnLegs implements PostsOnLegs {

  private final Database database;

  PostgresPostsOnLegs(Database database) {
    this.database = database;
  }

  @Override
  public Optional<PostOnLeg> find(PostId post, Leg leg) {
    return database.single(
        "post " + post.value() + " on " + leg.key(),
        session ->
            Statement.FIND
                .on(session)
                .set(POSTS.ID, post.value())
                .set(Statement.COPY.LEG, leg.key())
                .find(Statement::onLeg));
  }

  /** The statement, rendered when it is first needed. */
  private static final class Statement {

    private static final Messages COPY = MESSAGES.as("copy");
    private static final Messages ANSWERED = MESSAGES.as("answered");
    private static final HotStatement FIND = HotStatement.of(Statement::find);

    private static Query find(DSLContext sql, Parameters bind) {
      return sql.select(POSTS.fields())
          .select(PostgresTickets.columns())
          .select(COPY.fields())
          .select(ANSWERED.fields())
          .from(POSTS)
          .join(TICKETS)
          .on(TICKETS.ID.eq(POSTS.TICKET_ID))
          .join(USERS)
          .on(USERS.TG_ID.eq(TICKETS.CLIENT_TG_ID))
          .leftJoin(COPY)
          .on(COPY.POST_ID.eq(POSTS.ID))
          .and(COPY.LEG.eq(bind.to(COPY.LEG)))
          .andNot(COPY.IS_LOST)
          .leftJoin(ANSWERED)
          .on(ANSWERED.POST_ID.eq(POSTS.REPLY_TO))
          .and(ANSWERED.LEG.eq(bind.to(COPY.LEG)))
          .andNot(ANSWERED.IS_LOST)
          .where(POSTS.ID.eq(bind.to(POSTS.ID)));
    }

    private static PostOnLeg onLeg(Row row) {
      return new PostOnLeg(
          PostMapper.post(row), TicketMapper.ticket(row), copy(row, COPY), copy(row, ANSWERED));
    }

    private static Optional<PostCopy> copy(Row row, Messages table) {
      return row.find(table.POST_ID).map(present -> PostMapper.copy(row, table));
    }
  }
}
