package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

/** A server that an admin has named may be slow, endless, or no longer where it was. */
class BearingWithServersTests {

    private static final String EMAIL = "lockkeeper@harbor.example";
    private static final String TOKEN = "a-token-that-nobody-should-read";
    private static final TenantId HARBOR = new TenantId(UUID.randomUUID());
    private static final UUID ID = UUID.randomUUID();

    @AutoClose
    private final JiraSandbox sandbox = JiraSandbox.start(Options.forAccount(EMAIL, TOKEN));

    @AutoClose
    private final ContractWitness witness = ContractWitness.of(sandbox);

    private final SecretBox secrets =
            SecretBox.with(Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_LENGTH]));

    @Test
    void a_name_that_changes_its_address_after_the_look_is_not_called_there() throws Exception {
        try (var inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(500);
            var looks = new AtomicInteger();
            var guard = new AddressGuard("jira", false, host -> new InetAddress[] {
                InetAddress.getByName(looks.getAndIncrement() == 0 ? "104.192.142.1" : "127.0.0.1")
            });
            var address = "https://moving.example:" + inside.getLocalPort();

            assertThatThrownBy(() -> speak(jiras(guard, false, Duration.ofSeconds(5)), connection(address), Jira::me))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("jira.address.private");
            assertThat(looks).hasValue(2);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_name_is_called_at_the_address_that_was_looked_at() {
        var guard = new AddressGuard("jira", true, host ->
                new InetAddress[] {InetAddress.getByName(host.equals("harbor.example") ? "127.0.0.1" : host)});
        var address = sandbox.baseUrl().replace("127.0.0.1", "harbor.example");

        speak(jiras(guard, true, Duration.ofSeconds(5)), connection(address), jira -> assertThat(
                        jira.me().active())
                .isTrue());
    }

    @Test
    void an_answer_that_trickles_is_cut_off_however_it_goes_on() {
        sandbox.faults().plan(Fault.trickle(Duration.ofMillis(200)));
        var begun = System.nanoTime();

        assertThatThrownBy(() -> speak(
                        jiras(new AddressGuard("jira", true), true, Duration.ofSeconds(1)),
                        connection(sandbox.baseUrl()),
                        Jira::me))
                .isInstanceOf(ResourceAccessException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void one_that_somebody_waits_for_no_longer_is_given_up_and_it_is_not_held_against_it() {
        sandbox.delay(Duration.ofMillis(600));
        var jiras = jiras(new AddressGuard("jira", true), true, Duration.ofSeconds(5));
        var connection = connection(sandbox.baseUrl());

        TenantContext.run(HARBOR, () -> {
            for (var call = 0; call < 8; call++) {
                assertThatThrownBy(() -> jiras.forPerson(connection, Duration.ofMillis(200))
                                .me())
                        .isInstanceOf(JiraOutlasted.class);
            }
            assertThat(jiras.of(connection).me().active()).isTrue();
        });
    }

    @Test
    void one_that_is_so_slow_that_it_nearly_fails_is_left_alone() {
        sandbox.delay(Duration.ofMillis(600));
        var jiras = jiras(new AddressGuard("jira", true), true, Duration.ofSeconds(1));
        var connection = connection(sandbox.baseUrl());

        TenantContext.run(HARBOR, () -> {
            for (var call = 0; call < 6; call++) {
                jiras.of(connection).me();
            }
            assertThatThrownBy(() -> jiras.of(connection).me()).isInstanceOf(JiraRests.class);
        });
    }

    @Test
    void an_answer_without_an_end_is_read_to_a_size_and_no_further() throws IOException {
        var sent = new AtomicLong();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            var more = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            try (var body = exchange.getResponseBody()) {
                for (; sent.get() < 20L * WholeAnswer.LARGEST; sent.addAndGet(more.length)) {
                    body.write(more);
                }
            }
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThatThrownBy(() -> speak(
                            jiras(new AddressGuard("jira", true), true, Duration.ofSeconds(5)),
                            connection(address),
                            Jira::me))
                    .hasMessageContaining("an answer of more than");
        } finally {
            server.stop(0);
        }
        assertThat(sent.get()).isLessThan(3L * WholeAnswer.LARGEST);
    }

    private static void speak(Jiras jiras, JiraConnection connection, Consumer<Jira> words) {
        TenantContext.run(HARBOR, () -> words.accept(jiras.of(connection)));
    }

    private Jiras jiras(AddressGuard guard, boolean allowPrivate, Duration readTimeout) {
        var settings = new JiraSettings(
                allowPrivate,
                Duration.ofSeconds(5),
                readTimeout,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                "http://127.0.0.1:1",
                "http://127.0.0.1:1");
        var clock = Clock.systemUTC();
        var signingIn = new SigningIn(settings, secrets, new NoPasses());
        return new Jiras(
                new Lines(settings, guard, clock), signingIn, new Breakers(settings), new Pace(clock), new CallTurns());
    }

    private JiraConnection connection(String baseUrl) {
        return new JiraConnection(
                ID,
                "Harbor Cloud",
                JiraKind.CLOUD,
                URI.create(baseUrl),
                EMAIL,
                SignIn.SITE,
                "",
                secrets.seal(TOKEN, HARBOR.value(), ID),
                JiraConnection.State.ACTIVE,
                null,
                Instant.EPOCH,
                null,
                Showing.USUAL,
                new TreeSet<>(List.of(JiraConnection.ALL)),
                0);
    }
}
