package dev.zayavka.architecture.seeds.a1.adapter;

record BadNoAdapter() {}
