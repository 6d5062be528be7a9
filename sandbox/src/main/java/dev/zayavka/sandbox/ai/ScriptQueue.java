package dev.zayavka.sandbox.ai;

import java.util.ArrayList;
import java.util.List;

/** Queue of scripts; the first one that fits a call applies to it. Thread-safe. */
final class ScriptQueue {
  private final List<Scheduled> scripts = new ArrayList<>();

  synchronized void add(AiScript script) {
    scripts.add(new Scheduled(script));
  }

  synchronized void clear() {
    scripts.clear();
  }

  /** Number of scripts that are not used up. */
  synchronized int waiting() {
    return scripts.size();
  }

  /** Takes the script for a call; the usual one if none fits. */
  synchronized AiScript take(AiQuestion question) {
    for (Scheduled scheduled : scripts) {
      if (scheduled.script.match().fits(question) && scheduled.tryApply()) {
        if (scheduled.left == 0) {
          scripts.remove(scheduled);
        }
        return scheduled.script;
      }
    }
    return AiScript.usual();
  }

  private static final class Scheduled {
    private final AiScript script;
    private int spare;
    private int left;

    Scheduled(AiScript script) {
      this.script = script;
      this.spare = script.after();
      this.left = script.times();
    }

    /** Counts a call that fits; false if it is still to be skipped. */
    boolean tryApply() {
      if (spare > 0) {
        spare--;
        return false;
      }
      if (left != Integer.MAX_VALUE) {
        left--;
      }
      return true;
    }
  }
}
