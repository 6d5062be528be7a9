package dev.zayavka.adapter.redis;

/**
 * No usable reply from Redis in time. The command may have been executed all the same. Callers fall
 * back to PostgreSQL where they can.
 */
public final class RedisUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RedisUnavailable(String operation) {
    super(operation + ": Redis is lost");
  }

  RedisUnavailable(String operation, Throwable cause) {
    super(operation, cause);
  }
}
