package dev.zayavka.architecture.seeds.desks.ports.shared;

public record Word(String text) {}
