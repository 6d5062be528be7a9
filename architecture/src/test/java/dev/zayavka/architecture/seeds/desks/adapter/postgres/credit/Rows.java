package dev.zayavka.architecture.seeds.desks.adapter.postgres.credit;

public record Rows(int count) {}
