package dev.zayavka.architecture.seeds.libraries.adapter.telegram;

import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.api.objects.Update;

record Bot(OkHttpClient http, Update update) {}
