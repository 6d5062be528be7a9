package dev.zayavka.ports.ai;

/**
 * Tokens of a call.
 *
 * @param in those of the question, cached ones as well
 * @param out those of the answer and those the model thought in
 */
public record AiUsage(long in, long out) {}
