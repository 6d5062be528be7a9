package dev.zayavka.adapter.telegram.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON of the Bot API, for virtual threads. */
final class WireJson {

  private WireJson() {}

  /** A mapper over {@link #factory}. */
  static JsonMapper mapper() {
    return JsonMapper.builder(factory()).build();
  }

  /**
   * A factory whose buffers are shared by all threads. The usual ones belong to a thread, and a
   * virtual thread, which lives for one task, would make its own each time.
   */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
        .build();
  }
}
