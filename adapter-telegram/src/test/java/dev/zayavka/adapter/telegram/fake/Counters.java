package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.adapter.telegram.TelegramObserver;
import dev.zayavka.adapter.telegram.api.CallObserver;
import dev.zayavka.adapter.telegram.updates.UpdateObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records counts. */
public final class Counters implements TelegramObserver {

  private final List<String> counted = new CopyOnWriteArrayList<>();

  @Override
  public void called(String method, CallObserver.Outcome outcome) {
    counted.add(method + " " + outcome);
  }

  @Override
  public void updateHandled(String kind, UpdateObserver.Outcome outcome, Duration took) {
    counted.add(kind + " " + outcome);
  }

  public List<String> all() {
    return List.copyOf(counted);
  }
}
