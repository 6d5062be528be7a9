package dev.zayavka.assembly.bell;

import dev.zayavka.ports.shared.driven.Work;

/** The ports of one transaction of the desk. */
interface BellWork extends Work {

  /** Locks the bell. */
  Bell lock();

  void save(Bell bell);
}
