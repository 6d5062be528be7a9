package dev.zayavka.architecture.seeds.a8.ports.credit;

record BadWithoutInfo(String text) {}
