package dev.zayavka.architecture.seeds.layers.ports.shared;

public record Name(String text) {}
