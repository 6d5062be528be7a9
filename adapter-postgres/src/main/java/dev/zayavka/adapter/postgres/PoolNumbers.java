package dev.zayavka.adapter.postgres;

/**
 * The connection pool at one moment.
 *
 * @param active connections at work
 * @param idle connections that wait for work
 * @param pending calls that wait for a connection
 * @param max maximum number of connections
 */
public record PoolNumbers(int active, int idle, int pending, int max) {}
