package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;

/** Random step at a desk, possible at any time and in any order. */
sealed interface Step {

  /** Intake of a request from 1F, with one of several bodies under its number. */
  record Receive(int request, int body) implements Step {}

  /** Expected step of the person who is to act on this request. */
  record Proceed(int request) implements Step {}

  /** Press of a button drawn the given number of versions ago. */
  record Press(Button button, Person by, int request, int age) implements Step {}

  /** Decision without a question for a comment. */
  record Decide(Person by, int request) implements Step {}

  /** Private message. */
  record Write(Person by, String text) implements Step {}

  /** Sticker in a private chat. */
  record SendSticker(Person by) implements Step {}

  /** Cancellation of the question for a comment. */
  record Cancel(Person by) implements Step {}

  /** Request to return a request to the queue. */
  record Return(Person by, int request) implements Step {}

  /** Start of the bot, or a block of it. */
  record Reach(Person who, boolean reachable) implements Step {}

  /** Change of the list of analysts by an admin. */
  record Enlist(Person who, boolean listed) implements Step {}

  /** Delivery of due effects with the given outcome. */
  record Deliver(World world) implements Step {}

  /** Delivery of due effects by a worker that crashes before it settles them. */
  record Vanish(World world) implements Step {}

  /** Late settlement by a worker that was believed dead. */
  record Reappear() implements Step {}

  /** Replay of dead letters by an admin. */
  record SendAgain() implements Step {}

  /** Advance of the clock. */
  record Wait(Duration time) implements Step {}

  /** Run of the reminders. */
  record Remind() implements Step {}

  /** Repeated delivery of a command given the stated number of commands ago. */
  record Repeat(int ago) implements Step {}

  /** Buttons of the desk. */
  enum Button {
    ACCEPT,
    DECLINE,
    TAKE,
    APPROVE,
    REJECT;

    Verdict verdict() {
      return this == APPROVE ? Verdict.APPROVED : Verdict.REJECTED;
    }
  }

  /** Outcomes of the outside world. */
  enum World {
    WELL,
    AWAY,
    BUSY,
    REFUSES,
    FORBIDS,
    FORGOT_THE_MESSAGE
  }
}
