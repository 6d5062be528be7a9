package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientCard.Field;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.ClientDirectory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link ClientDirectory} for a list that was read. */
public interface ClientDirectoryContract {

  /** The list these tests are about, the headers first. */
  List<List<String>> LIST =
      List.of(
          List.of("Telegram ID", "Username", "Телефон", "Имя", "", "Договор"),
          List.of("500", "", "", "По номеру", "лишнее", "Д-1"),
          List.of("", "@Boris_K", "", "По имени", "", ""),
          List.of("", "", "8 (900) 000-00-03", "По телефону"),
          List.of("500", "", "", "Второй с тем же номером"));

  /** A directory over this list, read just now. */
  ClientDirectory directory(List<List<String>> list);

  @Test
  default void a_client_is_found_by_their_number_first() {
    assertThat(name(client(500, Optional.of("boris_k"), Optional.empty()))).contains("По номеру");
  }

  @Test
  default void a_client_is_found_by_their_username_whatever_its_case() {
    assertThat(name(client(7, Optional.of("boris_K"), Optional.of("79000000003"))))
        .contains("По имени");
  }

  @Test
  default void a_client_is_found_by_the_last_ten_digits_of_their_phone() {
    assertThat(name(client(7, Optional.empty(), Optional.of("79000000003"))))
        .contains("По телефону");
  }

  @Test
  default void others_are_not_found() {
    assertThat(name(client(7, Optional.of("nobody"), Optional.of("123")))).isEmpty();
    assertThat(directory(List.of()).find(client(500, Optional.empty(), Optional.empty())))
        .isEmpty();
  }

  @Test
  default void a_card_has_what_stands_in_the_row_in_its_order() {
    ClientCard card =
        directory(LIST).find(client(500, Optional.empty(), Optional.empty())).orElseThrow();
    assertThat(card.fields())
        .containsExactly(
            new Field("Telegram ID", "500"),
            new Field("Имя", "По номеру"),
            new Field("Договор", "Д-1"));
  }

  private Optional<String> name(ClientProfile client) {
    return directory(LIST).find(client).stream()
        .flatMap(card -> card.fields().stream())
        .filter(field -> field.header().equals("Имя"))
        .map(Field::value)
        .findFirst();
  }

  private static ClientProfile client(long id, Optional<String> username, Optional<String> phone) {
    return new ClientProfile(new Client(Person.of(id, "Клиент"), username), phone, false, NOW, NOW);
  }
}
