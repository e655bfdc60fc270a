package dev.lockkeeper.jira.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.ConnectionDetails;
import dev.lockkeeper.jira.JiraConnections;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class KeepingPassesTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    Cast cast;

    @Autowired
    JiraConnections connections;

    @Autowired
    KeptPasses passes;

    @Autowired
    TransactionTemplate transaction;

    private Cast.Crew harbor;
    private UUID id;

    @BeforeEach
    void a_connection_with_a_client() {
        harbor = cast.harbor();
        var details = new ConnectionDetails(
                "Harbor Cloud", JiraKind.CLOUD, SignIn.CLIENT, "http://127.0.0.1:1", "", "client", "secret", List.of());
        id = Acting.as(harbor.ana(), () -> connections.connect(harbor.ana(), details));
    }

    @Test
    void one_worker_at_a_time_asks_until_it_has_or_is_dead() {
        assertThat(in(() -> passes.lease(id, NOW.plusSeconds(40)))).isPresent();
        assertThat(in(() -> passes.lease(id, NOW.plusSeconds(41)))).isEmpty();

        in(() -> {
            passes.release(id, NOW.plusSeconds(40));
            return id;
        });
        assertThat(in(() -> passes.lease(id, NOW.minusSeconds(1)))).isPresent();
        assertThat(in(() -> passes.lease(id, NOW.plusSeconds(42)))).isPresent();
    }

    @Test
    void what_was_asked_for_before_the_connection_was_changed_is_not_kept() {
        in(() -> passes.lease(id, NOW.plusSeconds(40)));
        in(() -> {
            passes.forget(id);
            return passes.lease(id, NOW.plusSeconds(41));
        });

        renew(NOW.plusSeconds(40), "of the client before");
        assertThat(in(() -> passes.find(id)).accessToken()).isNull();

        renew(NOW.plusSeconds(41), "of this client");
        assertThat(in(() -> passes.find(id)).accessToken()).isEqualTo("of this client".getBytes(UTF_8));
    }

    @Test
    void where_a_jira_stands_is_kept_while_the_connection_leads_there() {
        in(() -> {
            passes.place(id, URI.create("http://127.0.0.1:2"), "site-of-the-jira-before");
            return id;
        });
        assertThat(in(() -> passes.find(id)).site()).isNull();

        in(() -> {
            passes.place(id, URI.create("http://127.0.0.1:1"), "site-of-this-jira");
            return id;
        });
        assertThat(in(() -> passes.find(id)).site()).isEqualTo("site-of-this-jira");
    }

    @Test
    void a_refresh_token_counts_on_where_none_comes_along() {
        in(() -> {
            passes.grant(id, new Pass(null, bytes("first"), bytes("refresh"), NOW.plusSeconds(60)));
            return passes.lease(id, NOW.plusSeconds(40));
        });

        renew(NOW.plusSeconds(40), "second");

        var pass = in(() -> passes.find(id));
        assertThat(pass.refreshToken()).isEqualTo(bytes("refresh"));
        assertThat(pass.isGoodAt(NOW.plusSeconds(59))).isTrue();
        assertThat(pass.isGoodAt(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void another_tenants_passes_are_left_alone() {
        in(() -> {
            passes.grant(id, new Pass(null, bytes("first"), bytes("refresh"), NOW.plusSeconds(60)));
            return id;
        });

        TenantContext.run(
                cast.quarry().tenant().id(), () -> transaction.executeWithoutResult(status -> passes.forget(id)));

        assertThat(in(() -> passes.isGranted(id))).isTrue();
    }

    private void renew(Instant until, String token) {
        in(() -> {
            passes.renew(id, until, new Pass(null, bytes(token), null, NOW.plusSeconds(60)));
            return id;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.tenant().id(), () -> transaction.execute(status -> work.get()));
    }
}
