package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fields of messages that are no content (Bot API 10.2, Message): what surrounds it, and events of
 * the chat.
 */
final class MessageFields {

  private static final Set<String> AROUND =
      Set.of(
          "message_id",
          "message_thread_id",
          "direct_messages_topic",
          "from",
          "sender_chat",
          "sender_boost_count",
          "sender_business_bot",
          "sender_tag",
          "date",
          "business_connection_id",
          "chat",
          "forward_origin",
          "forward_from",
          "forward_from_chat",
          "forward_from_message_id",
          "forward_signature",
          "forward_sender_name",
          "forward_date",
          "is_topic_message",
          "is_automatic_forward",
          "reply_to_message",
          "external_reply",
          "quote",
          "reply_to_story",
          "reply_to_checklist_task_id",
          "reply_to_poll_option_id",
          "via_bot",
          "edit_date",
          "has_protected_content",
          "is_from_offline",
          "is_paid_post",
          "media_group_id",
          "author_signature",
          "paid_star_count",
          "link_preview_options",
          "suggested_post_info",
          "effect_id",
          "show_caption_above_media",
          "has_media_spoiler",
          "reply_markup",
          "guest_bot_caller_user",
          "guest_bot_caller_chat",
          "guest_query_id",
          "receiver_user",
          "ephemeral_message_id",
          "disable_notification");

  private static final Set<String> EVENTS =
      Set.of(
          "new_chat_members",
          "new_chat_member",
          "new_chat_participant",
          "left_chat_member",
          "left_chat_participant",
          "new_chat_title",
          "new_chat_photo",
          "delete_chat_photo",
          "group_chat_created",
          "supergroup_chat_created",
          "channel_chat_created",
          "message_auto_delete_timer_changed",
          "migrate_to_chat_id",
          "migrate_from_chat_id",
          "pinned_message",
          "successful_payment",
          "refunded_payment",
          "users_shared",
          "user_shared",
          "chat_shared",
          "gift_upgrade_sent",
          "connected_website",
          "write_access_allowed",
          "passport_data",
          "proximity_alert_triggered",
          "boost_added",
          "chat_background_set",
          "checklist_tasks_done",
          "checklist_tasks_added",
          "direct_message_price_changed",
          "forum_topic_created",
          "forum_topic_edited",
          "forum_topic_closed",
          "forum_topic_reopened",
          "general_forum_topic_hidden",
          "general_forum_topic_unhidden",
          "giveaway_created",
          "giveaway_completed",
          "paid_message_price_changed",
          "suggested_post_approved",
          "suggested_post_approval_failed",
          "suggested_post_declined",
          "suggested_post_paid",
          "suggested_post_refunded",
          "video_chat_scheduled",
          "video_chat_started",
          "video_chat_ended",
          "video_chat_participants_invited",
          "web_app_data",
          "chat_owner_left",
          "chat_owner_changed",
          "managed_bot_created",
          "poll_option_added",
          "poll_option_deleted",
          "community_chat_added",
          "community_chat_removed");

  private MessageFields() {}

  /** Name of the first field that is neither around the content nor an event; empty if none. */
  static Optional<String> unknown(JsonNode message) {
    boolean event = EVENTS.stream().anyMatch(message::hasNonNull);
    return event
        ? Optional.empty()
        : message.properties().stream()
            .filter(field -> !AROUND.contains(field.getKey()) && !field.getValue().isNull())
            .map(Map.Entry::getKey)
            .findFirst();
  }
}
