package dev.zayavka.architecture.seeds.cycles.core.third;

/** In a package of the cycle, and no part of it. */
public record Leaf(String text) {}
