package dev.zayavka.architecture.seeds.nullmarked.ports.credit;

record BadWithoutInfo(String text) {}
