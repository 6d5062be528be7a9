package dev.zayavka.architecture.seeds.packages.adapter.onef;

import okhttp3.OkHttpClient;

record Post(OkHttpClient http) {}
