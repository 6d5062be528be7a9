package dev.zayavka.architecture.seeds.nullmarked.ports.shared;

record Word(String text) {}
