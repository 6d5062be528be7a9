package dev.zayavka.adapter.postgres.shared;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.driven.Work;
import java.util.function.BiFunction;

/**
 * The plug of a desk in the database.
 *
 * @param schema the desk's schema; its changelog file has the same name
 * @param operation the name of its transactions in errors
 * @param effects the stored kinds of its effects
 * @param work its ports within a session, which write the effects of every desk
 */
public record StoredDesk<W extends Work>(
    String schema,
    String operation,
    Kinds<? extends Effect> effects,
    BiFunction<Session, Kinds<Effect>, W> work) {}
