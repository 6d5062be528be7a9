package dev.zayavka.adapter.telegram.fake;

/** Updates as Telegram sends them. */
public final class Json {

  private Json() {}

  /** Somebody writes in private. */
  public static String message(long updateId, long from, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"private","first_name":"Анна"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна","last_name":"Ковалёва"},\
    "text":%s}}"""
        .formatted(updateId, updateId, from, from, quoted(text));
  }

  /** Somebody sends a sticker in private. */
  public static String sticker(long updateId, long from) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"private","first_name":"Анна"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна"},\
    "sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1,\
    "is_animated":false,"is_video":false}}}"""
        .formatted(updateId, updateId, from, from);
  }

  /** Somebody writes in a group. */
  public static String groupMessage(long updateId, long chat, long from, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1763719200,\
    "chat":{"id":%d,"type":"supergroup","title":"G"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Анна"},"text":%s}}"""
        .formatted(updateId, updateId, chat, from, quoted(text));
  }

  /** Somebody presses a button. */
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

  /** Somebody blocks the bot ({@code kicked}), or lets it write again ({@code member}). */
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
