package dev.zayavka.architecture.seeds.a2.ports.shared;

public record Key(String text) {}
