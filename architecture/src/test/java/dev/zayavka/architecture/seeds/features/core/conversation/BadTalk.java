package dev.zayavka.architecture.seeds.features.core.conversation;

import dev.zayavka.architecture.seeds.features.core.credit.Desk;

record BadTalk(Desk desk) {}
