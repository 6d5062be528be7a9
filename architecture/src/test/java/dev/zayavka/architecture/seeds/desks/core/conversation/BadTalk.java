package dev.zayavka.architecture.seeds.desks.core.conversation;

import dev.zayavka.architecture.seeds.desks.core.credit.Desk;

record BadTalk(Desk desk) {}
