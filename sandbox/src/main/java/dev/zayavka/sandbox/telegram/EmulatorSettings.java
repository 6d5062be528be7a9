package dev.zayavka.sandbox.telegram;

import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import dev.zayavka.sandbox.telegram.updates.RetryBackoff;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Settings of an emulator.
 *
 * @param port 0 for a free one
 * @param token the bot token; its part before the colon is the bot's id
 * @param readsGroups true if the bot sees all messages of groups in which it is no administrator
 * @param callbackLifetime the time after a tap in which an answer is accepted; about a quarter of
 *     an hour in Telegram
 * @param clock the clock for message dates, ages and flood limits; waits do not use it
 */
public record EmulatorSettings(
    int port,
    String token,
    String botName,
    String botUsername,
    boolean readsGroups,
    FloodLimits limits,
    RetryBackoff webhookPauses,
    Duration callbackLifetime,
    InstantSource clock) {

  public static final String DEFAULT_TOKEN = "7000000001:AAEmulatorTokenForZayavkaSandbox_0000000";

  /** Settings for tests: no flood limits, short webhook pauses, the system clock. */
  public static EmulatorSettings forTests() {
    return new EmulatorSettings(
        0,
        DEFAULT_TOKEN,
        "Zayavka",
        "zayavka_bot",
        false,
        FloodLimits.OFF,
        RetryBackoff.SHORT,
        Duration.ofMinutes(15),
        InstantSource.system());
  }

  public EmulatorSettings onPort(int number) {
    return new EmulatorSettings(
        number,
        token,
        botName,
        botUsername,
        readsGroups,
        limits,
        webhookPauses,
        callbackLifetime,
        clock);
  }

  public EmulatorSettings withLimits(FloodLimits flood) {
    return new EmulatorSettings(
        port,
        token,
        botName,
        botUsername,
        readsGroups,
        flood,
        webhookPauses,
        callbackLifetime,
        clock);
  }

  public EmulatorSettings withClock(InstantSource source) {
    return new EmulatorSettings(
        port,
        token,
        botName,
        botUsername,
        readsGroups,
        limits,
        webhookPauses,
        callbackLifetime,
        source);
  }

  public EmulatorSettings withWebhookPauses(RetryBackoff pauses) {
    return new EmulatorSettings(
        port, token, botName, botUsername, readsGroups, limits, pauses, callbackLifetime, clock);
  }

  public EmulatorSettings withCallbackLifetime(Duration lifetime) {
    return new EmulatorSettings(
        port, token, botName, botUsername, readsGroups, limits, webhookPauses, lifetime, clock);
  }

  long botId() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }
}
