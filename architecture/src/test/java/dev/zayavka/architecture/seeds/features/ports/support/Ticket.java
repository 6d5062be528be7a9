package dev.zayavka.architecture.seeds.features.ports.support;

public record Ticket(int number) {}
