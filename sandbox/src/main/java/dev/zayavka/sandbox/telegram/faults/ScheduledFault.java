package dev.zayavka.sandbox.telegram.faults;

import java.util.OptionalLong;

/** One scheduled fault with its counters. */
final class ScheduledFault {
  private final String method;
  private final OptionalLong chat;
  private final FaultAction effect;
  private int spare;
  private int left;

  ScheduledFault(String method, OptionalLong chat, FaultAction effect, int spare, int times) {
    this.method = method;
    this.chat = chat;
    this.effect = effect;
    this.spare = spare;
    this.left = times;
  }

  boolean fits(String calledMethod, long chatId) {
    return (method.isEmpty() || method.equalsIgnoreCase(calledMethod))
        && (chat.isEmpty() || chat.getAsLong() == chatId);
  }

  /** Counts a matching call; false if this call is still to be skipped. */
  boolean tryFire() {
    if (spare > 0) {
      spare--;
      return false;
    }
    if (left != Integer.MAX_VALUE) {
      left--;
    }
    return true;
  }

  boolean isUsedUp() {
    return left <= 0;
  }

  FaultAction effect() {
    return effect;
  }
}
