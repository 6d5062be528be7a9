package dev.zayavka.architecture.seeds.a8.ports.shared;

record Word(String text) {}
