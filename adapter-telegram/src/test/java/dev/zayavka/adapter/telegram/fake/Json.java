package dev.zayavka.adapter.telegram.fake;

/** Updates as Telegram sends them. */
public final class Json {

  private Json() {}

  /** A person writes in private. */
  public static String message(long updateId, long from, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"private","first_name":"Анна"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна","last_name":"Ковалёва"},\
    "text":%s}}"""
        .formatted(updateId, updateId, from, from, quoted(text));
  }

  /** A person sends a sticker in private. */
  public static String sticker(long updateId, long from) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"private","first_name":"Анна"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна"},\
    "sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1,\
    "is_animated":false,"is_video":false}}}"""
        .formatted(updateId, updateId, from, from);
  }

  /** A person sends the bot a message in private with these fields. */
  public static String privately(long updateId, String kind, long from, String fields) {
    return """
    {"update_id":%d,"%s":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"private","first_name":"Анна"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна","last_name":"Ковалёва",\
    "username":"anna"},%s}}"""
        .formatted(updateId, kind, updateId, from, from, fields);
  }

  /** A person writes in a topic of a forum. */
  public static String inTopic(long updateId, long chat, long thread, long from, String fields) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"supergroup","title":"G","is_forum":true},\
    "from":{"id":%d,"is_bot":false,"first_name":"Иван","last_name":"Петров"},\
    "message_thread_id":%d,"is_topic_message":true,%s}}"""
        .formatted(updateId, updateId, chat, from, thread, fields);
  }

  /** An anonymous admin writes in a topic of a forum. */
  public static String anonymously(long updateId, long chat, long thread, String fields) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"supergroup","title":"G","is_forum":true},\
    "from":{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"},\
    "sender_chat":{"id":%d,"type":"supergroup","title":"G"},\
    "message_thread_id":%d,"is_topic_message":true,%s}}"""
        .formatted(updateId, updateId, chat, chat, thread, fields);
  }

  /** A person reacts to a message of a group. */
  public static String reaction(long updateId, long chat, long message, String who, String shown) {
    return """
    {"update_id":%d,"message_reaction":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"supergroup","title":"G"},%s,\
    "old_reaction":[],"new_reaction":[%s]}}"""
        .formatted(updateId, message, chat, who, shown);
  }

  /** A person writes in a group. */
  public static String groupMessage(long updateId, long chat, long from, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"supergroup","title":"G"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна"},"text":%s}}"""
        .formatted(updateId, updateId, chat, from, quoted(text));
  }

  /** A person presses a button. */
  public static String tap(long updateId, long chat, long message, long from, String data) {
    return """
    {"update_id":%d,"callback_query":{"id":"q%d","chat_instance":"1",\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна","last_name":"Ковалёва"},\
    "message":{"message_id":%d,"date":1763719200,"chat":{"id":%d,"type":"%s","title":"G"},\
    "text":"card"},"data":%s}}"""
        .formatted(
            updateId,
            updateId,
            from,
            message,
            chat,
            chat > 0 ? "private" : "supergroup",
            quoted(data));
  }

  /** A person blocks the bot ({@code kicked}), or lets it write again ({@code member}). */
  public static String membership(long updateId, long from, String status) {
    return """
    {"update_id":%d,"my_chat_member":{"date":1763719200,\
    "chat":{"id":%d,"type":"private","first_name":"Анна"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна"},\
    "old_chat_member":{"status":"member","user":{"id":42,"is_bot":true,"first_name":"Z"}},\
    "new_chat_member":{"status":"%s","until_date":0,\
    "user":{"id":42,"is_bot":true,"first_name":"Z"}}}}"""
        .formatted(updateId, from, from, status);
  }

  /** An update the Bot API does not promise: a message id that is no number. */
  public static String poison(long updateId, long chat) {
    return """
    {"update_id":%d,"message":{"message_id":"x","chat":{"id":%d,"type":"private"}}}"""
        .formatted(updateId, chat);
  }

  public static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
