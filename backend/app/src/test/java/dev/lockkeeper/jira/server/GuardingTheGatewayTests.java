package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Wherever a call is led, the guard looks at where it goes in the end. */
class GuardingTheGatewayTests {

    private static final UUID ID = UUID.randomUUID();
    private static final TenantId HARBOR = new TenantId(UUID.randomUUID());

    @AutoClose
    private final JiraSandbox sandbox = JiraSandbox.start(
            Options.forAccount("lockkeeper@harbor.example", "token").withScopedToken());

    private final SecretBox secrets =
            SecretBox.with(Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_LENGTH]));

    @Test
    void a_call_is_led_through_the_gateway() {
        var me = TenantContext.in(HARBOR, () -> jiras(true).of(connection()).me());

        assertThat(me.active()).isTrue();
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void a_gateway_in_the_operators_own_network_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> TenantContext.in(
                        HARBOR, () -> jiras(false).of(connection()).me()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("address");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void so_is_any_other_server_that_lines_lead_to() {
        var lines = lines(settings(false));

        assertThatThrownBy(() -> lines.to(URI.create(sandbox.baseUrl()), List.of())
                        .get()
                        .uri("/rest/api/3/serverInfo")
                        .retrieve()
                        .toBodilessEntity())
                .isInstanceOf(RuleViolation.class);
        assertThat(sandbox.requests()).isEmpty();
    }

    private Jiras jiras(boolean allowPrivate) {
        var settings = settings(allowPrivate);
        return new Jiras(
                lines(settings),
                new SigningIn(settings, secrets, passes()),
                new Breakers(settings),
                new Pace(Clock.systemUTC()),
                new CallTurns());
    }

    private static Lines lines(JiraSettings settings) {
        return new Lines(settings, new AddressGuard("jira", settings.allowPrivateAddresses()), Clock.systemUTC());
    }

    private JiraSettings settings(boolean allowPrivate) {
        return new JiraSettings(
                allowPrivate,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                sandbox.baseUrl(),
                sandbox.baseUrl());
    }

    private Passes passes() {
        return new NoPasses() {
            @Override
            public String site(JiraConnection connection) {
                return sandbox.authority().site();
            }
        };
    }

    private JiraConnection connection() {
        return new JiraConnection(
                ID,
                "Harbor Cloud",
                JiraKind.CLOUD,
                URI.create("https://harbor.example"),
                "lockkeeper@harbor.example",
                SignIn.GATEWAY,
                "",
                secrets.seal("token", HARBOR.value(), ID),
                JiraConnection.State.ACTIVE,
                null,
                Instant.EPOCH,
                null,
                Showing.USUAL,
                new TreeSet<>(List.of(JiraConnection.ALL)),
                0);
    }
}
