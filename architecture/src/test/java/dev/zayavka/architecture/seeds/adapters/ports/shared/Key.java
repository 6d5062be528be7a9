package dev.zayavka.architecture.seeds.adapters.ports.shared;

public record Key(String text) {}
