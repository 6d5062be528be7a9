package dev.zayavka.assembly.desk;

import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import java.time.Clock;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The parts of a runner that its desks share.
 *
 * @param recentLog keeps the newest lines of the log from the first call on, and gives as many
 *     bytes of them as asked for
 */
public record Spine(
    BotSettings bot,
    PostgresAdapter postgres,
    Cache cache,
    ForwardedMessages forwardedMessages,
    Settlement settlement,
    Supplier<IntFunction<byte[]>> recentLog,
    Metrics metrics,
    Clock clock) {}
