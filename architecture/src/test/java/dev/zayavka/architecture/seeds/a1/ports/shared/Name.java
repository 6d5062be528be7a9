package dev.zayavka.architecture.seeds.a1.ports.shared;

public record Name(String text) {}
