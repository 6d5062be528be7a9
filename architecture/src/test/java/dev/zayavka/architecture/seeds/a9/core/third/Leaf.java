package dev.zayavka.architecture.seeds.a9.core.third;

/** In a package of the cycle, and no part of it. */
public record Leaf(String text) {}
