package dev.zayavka.adapter.telegram;

import dev.zayavka.adapter.telegram.api.CallObserver;
import dev.zayavka.adapter.telegram.updates.UpdateObserver;

/**
 * Observer of API calls and updates, for metrics. It is called on the threads that do the work, so
 * it must be quick.
 */
public interface TelegramObserver extends CallObserver, UpdateObserver {}
