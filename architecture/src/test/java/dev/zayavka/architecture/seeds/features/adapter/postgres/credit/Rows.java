package dev.zayavka.architecture.seeds.features.adapter.postgres.credit;

public record Rows(int count) {}
