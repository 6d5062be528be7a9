package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;

/** Something that can happen at a desk, at any time and in any order. */
sealed interface Step {

  /** 1F brings a request: a body of so many there are under its number. */
  record Receive(int request, int body) implements Step {}

  /** Whoever is to act on this request does what is expected of them. */
  record Proceed(int request) implements Step {}

  /** Somebody presses a button that was drawn so many versions ago. */
  record Press(Button button, Person by, int request, int age) implements Step {}

  /** Somebody decides without having been asked for a comment. */
  record Decide(Person by, int request) implements Step {}

  /** Somebody writes in private. */
  record Write(Person by, String text) implements Step {}

  /** Somebody sends a sticker. */
  record SendSticker(Person by) implements Step {}

  /** Somebody gives up the comment they are asked for. */
  record Cancel(Person by) implements Step {}

  /** Somebody asks for a request to be returned. */
  record Return(Person by, int request) implements Step {}

  /** Somebody starts the bot, or blocks it. */
  record Reach(Person who, boolean reachable) implements Step {}

  /** An admin puts somebody on the list of analysts, or takes them off. */
  record Enlist(Person who, boolean listed) implements Step {}

  /** A worker delivers what is due, and the world answers so. */
  record Deliver(World world) implements Step {}

  /** A worker delivers what is due, the world answers so, and the worker is not heard of. */
  record Vanish(World world) implements Step {}

  /** A worker that was not heard of says at last how its deliveries ended. */
  record Reappear() implements Step {}

  /** An admin sends again whatever was given up. */
  record SendAgain() implements Step {}

  /** Time passes. */
  record Wait(Duration time) implements Step {}

  /** Whoever is to be reminded is reminded. */
  record Remind() implements Step {}

  /** The outside world repeats a command that was given so many commands ago. */
  record Repeat(int ago) implements Step {}

  /** The buttons of the desk. */
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

  /** How the outside world answers. */
  enum World {
    WELL,
    AWAY,
    BUSY,
    REFUSES,
    FORBIDS,
    FORGOT_THE_MESSAGE
  }
}
