package dev.zayavka.architecture.seeds.a0.ports.shared;

public record Word(String text) {}
