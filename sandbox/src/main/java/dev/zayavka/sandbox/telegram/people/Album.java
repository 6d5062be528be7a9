package dev.zayavka.sandbox.telegram.people;

/**
 * An album being sent: separate messages with one {@code media_group_id} and no mark on the last
 * one.
 */
public final class Album {
  private final PersonInChat seat;
  private final String id;

  Album(PersonInChat seat, String id) {
    this.seat = seat;
    this.id = id;
  }

  /** Its {@code media_group_id}. */
  public String id() {
    return id;
  }

  public MessageView photo(String caption) {
    return part("photo", "photo.png", SamplePicture.png(id + caption), caption);
  }

  /** Sends one more part of any kind. */
  public MessageView part(String kind, String fileName, byte[] bytes, String caption) {
    return seat.sendInAlbum(id, kind, fileName, bytes, caption);
  }
}
