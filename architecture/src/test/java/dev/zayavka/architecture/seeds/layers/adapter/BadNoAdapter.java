package dev.zayavka.architecture.seeds.layers.adapter;

record BadNoAdapter() {}
