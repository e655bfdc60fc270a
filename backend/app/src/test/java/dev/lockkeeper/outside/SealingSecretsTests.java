package dev.lockkeeper.outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.RuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

class SealingSecretsTests {

    private static final UUID HARBOR = UUID.randomUUID();
    private static final UUID ROW = UUID.randomUUID();
    private static final String TOKEN = "ATATT-a-token";

    private final SecretBox box = SecretBox.with(key(1));

    @Test
    void a_secret_comes_out_as_it_went_in_and_cannot_be_seen_inside() {
        var sealed = box.seal(TOKEN, HARBOR, ROW);

        assertThat(new String(sealed, ISO_8859_1)).doesNotContain(TOKEN).doesNotContain("token");
        assertThat(box.open(sealed, HARBOR, ROW)).isEqualTo(TOKEN);
    }

    @Test
    void the_same_secret_never_looks_the_same_twice() {
        assertThat(box.seal(TOKEN, HARBOR, ROW)).isNotEqualTo(box.seal(TOKEN, HARBOR, ROW));
    }

    @Test
    void it_opens_in_no_other_row_and_for_no_other_tenant() {
        var sealed = box.seal(TOKEN, HARBOR, ROW);

        assertThatThrownBy(() -> box.open(sealed, HARBOR, UUID.randomUUID())).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> box.open(sealed, UUID.randomUUID(), ROW)).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void one_changed_bit_anywhere_or_another_key_makes_it_unreadable() {
        var sealed = box.seal(TOKEN, HARBOR, ROW);

        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> box.open(changed, HARBOR, ROW)).isInstanceOf(SecretUnreadable.class);
        }
        assertThatThrownBy(() -> SecretBox.with(key(2)).open(sealed, HARBOR, ROW))
                .isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> box.open(new byte[0], HARBOR, ROW)).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void a_key_of_the_wrong_length_is_refused_without_being_repeated() {
        var shortKey = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        for (var wrong : new String[] {shortKey, "not base64!"}) {
            assertThatThrownBy(() -> SecretBox.with(wrong))
                    .hasMessageContaining("LOCKKEEPER_SECRET_KEY")
                    .hasMessageContaining("32")
                    .message()
                    .doesNotContain(wrong);
        }
    }

    @Test
    void without_a_key_a_secret_is_refused_rather_than_kept_in_the_open() {
        assertThatThrownBy(() -> SecretBox.withoutKey().seal(TOKEN, HARBOR, ROW))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("jira.secret.no-key");
    }

    @Test
    void the_operators_key_is_taken_from_the_environment(@TempDir Path home) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test", Map.of("LOCKKEEPER_SECRET_KEY", key(1))));

        var taken = new SecretSetup().secretBox(environment, home);

        assertThat(taken.open(box.seal(TOKEN, HARBOR, ROW), HARBOR, ROW)).isEqualTo(TOKEN);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void only_an_installation_with_a_database_of_its_own_makes_a_key_by_itself(@TempDir Path home) {
        var own = new MockEnvironment();
        var external = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://elsewhere/db");

        assertThatThrownBy(() -> new SecretSetup().secretBox(external, home).seal(TOKEN, HARBOR, ROW))
                .hasMessage("jira.secret.no-key");
        assertThat(home).isEmptyDirectory();
        var sealed = new SecretSetup().secretBox(own, home).seal(TOKEN, HARBOR, ROW);
        assertThat(new SecretSetup().secretBox(own, home).open(sealed, HARBOR, ROW))
                .isEqualTo(TOKEN);
    }

    @Test
    void an_installation_makes_its_key_once_and_keeps_it_from_others(@TempDir Path home) throws IOException {
        var file = new SecretKeyFile(home.resolve("lockkeeper/secret.key"));

        var key = file.read();

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(file.read()).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(home.resolve("lockkeeper"))) {
            assertThat(files).containsExactly(file.file());
        }
    }

    @Test
    void of_many_who_make_the_key_at_once_all_read_the_same(@TempDir Path home) throws Exception {
        var file = new SecretKeyFile(home.resolve("secret.key"));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var reads = IntStream.range(0, 32)
                    .mapToObj(each -> threads.submit(file::read))
                    .toList();
            var keys = new java.util.HashSet<String>();
            for (var read : reads) {
                keys.add(read.get());
            }
            assertThat(keys).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String key(int fill) {
        return IntStream.range(0, 32)
                .mapToObj(each -> String.valueOf((char) fill))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), text -> Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1))));
    }
}
