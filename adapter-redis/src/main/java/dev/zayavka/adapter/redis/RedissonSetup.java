package dev.zayavka.adapter.redis;

import java.time.Duration;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.redisson.config.SingleServerConfig;

/**
 * Configuration of Redisson. Its defaults wait ten seconds and retry four times, which would delay
 * every update during an outage.
 */
final class RedissonSetup {

  private static final Duration RECONNECT_EVERY = Duration.ofMillis(500);

  /** Interval of pings that detect dead connections, above all the idle one of the topic. */
  private static final Duration CONNECTION_PING_EVERY = Duration.ofSeconds(5);

  private static final int THREADS = 4;
  private static final int CONNECTIONS = 32;

  private RedissonSetup() {}

  static Config config(RedisSettings settings, RedisLimits limits) {
    Config config =
        new Config()
            .setCodec(StringCodec.INSTANCE)
            .setThreads(THREADS)
            .setNettyThreads(THREADS)
            .setLazyInitialization(true);
    settings.username().ifPresent(config::setUsername);
    settings.password().ifPresent(config::setPassword);
    SingleServerConfig server = config.useSingleServer();
    server
        .setAddress(settings.address())
        .setDatabase(settings.database())
        .setConnectionPoolSize(CONNECTIONS)
        .setConnectionMinimumIdleSize(1)
        .setSubscriptionConnectionPoolSize(2)
        .setSubscriptionConnectionMinimumIdleSize(1);
    server
        .setTimeout(millis(limits.command()))
        .setSubscriptionTimeout(millis(limits.connect()))
        .setConnectTimeout(millis(limits.connect()))
        .setRetryAttempts(0)
        .setReconnectionDelay(new ConstantDelay(RECONNECT_EVERY))
        .setPingConnectionInterval(millis(CONNECTION_PING_EVERY));
    return config;
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
