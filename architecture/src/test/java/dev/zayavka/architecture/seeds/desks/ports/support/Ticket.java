package dev.zayavka.architecture.seeds.desks.ports.support;

public record Ticket(int number) {}
