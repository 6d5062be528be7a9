package dev.zayavka.sandbox.telegram;

import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import dev.zayavka.sandbox.telegram.updates.RetryBackoff;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How an emulator is set up.
 *
 * @param port 0 for a free one
 * @param token the bot's, its id before the colon
 * @param readsGroups whether the bot sees all messages of groups where it is no administrator
 * @param callbackLifetime how long after a tap an answer is taken; Telegram's own time is about a
 *     quarter of an hour
 * @param clock dates of messages, ages and flood limits go by it; waiting does not
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

  /** Fit for tests: no flood limits, short webhook pauses, the machine's clock. */
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
