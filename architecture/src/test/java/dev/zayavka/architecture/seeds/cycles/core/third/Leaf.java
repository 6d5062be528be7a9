package dev.zayavka.architecture.seeds.cycles.core.third;

/** In a package of the cycle, but not part of it. */
public record Leaf(String text) {}
