package dev.zayavka.adapter.telegram.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON of the Bot API, for virtual threads. */
public final class WireJson {

  private WireJson() {}

  /**
   * A mapper whose buffers are shared by all threads. The usual ones belong to a thread, and a
   * virtual thread, which lives for one task, would make its own each time.
   */
  public static JsonMapper mapper() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build())
        .build();
  }
}
