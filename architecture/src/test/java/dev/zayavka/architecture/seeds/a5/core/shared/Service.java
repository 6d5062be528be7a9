package dev.zayavka.architecture.seeds.a5.core.shared;

final class Service {}
