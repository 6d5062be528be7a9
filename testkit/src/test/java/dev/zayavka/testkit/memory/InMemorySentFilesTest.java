package dev.zayavka.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.shared.driven.SentFiles.Fetched;
import dev.zayavka.testkit.contract.shared.SentFilesContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class InMemorySentFilesTest implements SentFilesContract {
  private final InMemorySentFiles files = new InMemorySentFiles();

  @Override
  public SentFiles files() {
    return files;
  }

  @Override
  public String send(byte[] content) {
    String fileId = UUID.randomUUID().toString();
    files.send(fileId, content);
    return fileId;
  }

  @Override
  public void forget(String fileId) {
    files.lose(fileId);
  }

  @Override
  public void outsideIsGone() {
    files.cutOff();
  }

  @Test
  void a_messenger_that_is_back_has_the_files_it_had() {
    String file = send(new byte[] {1});
    files.cutOff();
    files.restore();
    assertThat(files.fetch(file, 1000)).isInstanceOf(Fetched.Content.class);
  }
}
