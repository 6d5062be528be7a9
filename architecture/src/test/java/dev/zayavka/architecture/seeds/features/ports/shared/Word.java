package dev.zayavka.architecture.seeds.features.ports.shared;

public record Word(String text) {}
