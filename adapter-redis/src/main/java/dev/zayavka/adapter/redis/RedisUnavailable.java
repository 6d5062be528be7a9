package dev.zayavka.adapter.redis;

/**
 * Redis gave no answer in time, or none that is of use; what was asked for may have happened all
 * the same. Whoever can, goes on from PostgreSQL.
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
