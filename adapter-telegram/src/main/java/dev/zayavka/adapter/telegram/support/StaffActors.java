package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Sender;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;

/** Roles of staff: a person acts in the role of the group they act in. */
final class StaffActors {

  private final ChatId mainGroup;
  private final FollowChats chats;
  private final Texts texts;

  StaffActors(ChatId mainGroup, FollowChats chats, Texts texts) {
    this.mainGroup = mainGroup;
    this.chats = chats;
    this.texts = texts;
  }

  TicketActor of(ButtonPress press) {
    return TicketActor.of(role(press.on().chat()), press.by());
  }

  TicketActor of(Sender sender, ChatId group) {
    return new TicketActor(role(group), sender.id(), name(sender));
  }

  /** The author of a message that is carried: the desk knows the role by the leg. */
  TicketActor author(Sender sender) {
    return new TicketActor(Role.STAFF, sender.id(), name(sender));
  }

  private String name(Sender sender) {
    return sender.name().orElseGet(() -> texts.plain("support.anonymous_admin"));
  }

  /** Outside a technician's group a person acts for the whole desk, as admins do in private. */
  private Role role(ChatId chat) {
    boolean isMain = chat.equals(mainGroup) || chat.equals(chats.current(mainGroup));
    return isMain || chat.isPrivate() ? Role.STAFF : Role.TECH;
  }
}
