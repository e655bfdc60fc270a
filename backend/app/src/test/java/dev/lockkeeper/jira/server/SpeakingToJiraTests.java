package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.server.RemoteLink.Icon;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class SpeakingToJiraTests {

    private static final String EMAIL = "lockkeeper@harbor.example";
    private static final String TOKEN = "a-token-that-nobody-should-read";
    private static final TenantId HARBOR = new TenantId(UUID.randomUUID());
    private static final UUID ID = UUID.randomUUID();
    private static final String PROPERTY = "dev.lockkeeper.risk";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @AutoClose
    private final JiraSandbox sandbox = JiraSandbox.start(Options.forAccount(EMAIL, TOKEN));

    @AutoClose
    private final ContractWitness witness = ContractWitness.of(sandbox);

    private final SecretBox secrets =
            SecretBox.with(Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_LENGTH]));

    SpeakingToJiraTests() {
        sandbox.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void a_link_is_sent_whole_and_a_second_time_replaces_it() {
        speak(jira -> jira.link("SHOP-412", link("HIGH risk")));
        speak(jira -> jira.link("SHOP-412", link("LOW risk")));

        assertThat(sandbox.remoteLinks("SHOP-412")).singleElement().satisfies(link -> {
            assertThat(link.title()).isEqualTo("LOW risk");
            assertThat(link.globalId()).isEqualTo("system=http://a.example&tenant=harbor&migration=1");
        });
    }

    @Test
    void what_is_not_known_is_left_out_rather_than_sent_as_null() {
        speak(jira -> jira.link("SHOP-412", link("HIGH risk")));
        speak(jira -> jira.edit("SHOP-412", new IssueEdit(List.of("db-risk-low"), List.of())));

        assertThat(sandbox.requests()).extracting("body").allSatisfy(body -> assertThat((String) body)
                .doesNotContain("null"));
        assertThat(sandbox.labels("SHOP-412")).containsExactly("db-risk-low");
    }

    @Test
    void a_global_id_survives_its_way_through_an_address() {
        var link = link("HIGH risk");
        speak(jira -> jira.link("SHOP-412", link));

        speak(jira -> jira.unlink("SHOP-412", link.globalId()));

        assertThat(sandbox.remoteLinks("SHOP-412")).isEmpty();
    }

    @Test
    void facts_are_kept_and_forgotten() {
        record Facts(String tier, Instant updatedAt) {}

        speak(jira -> jira.keep("SHOP-412", PROPERTY, new Facts("high", NOON)));

        var kept = sandbox.property("SHOP-412", PROPERTY).orElseThrow();
        assertThat(kept.path("tier").asString()).isEqualTo("high");
        assertThat(kept.path("updatedAt").asString()).isEqualTo("2026-03-02T12:00:00Z");
        speak(jira -> jira.forget("SHOP-412", PROPERTY));
        assertThat(sandbox.property("SHOP-412", PROPERTY)).isEmpty();
    }

    @Test
    void a_refusal_carries_its_status_and_jiras_words() {
        var refusal = refusal(jira -> jira.issue("SHOP-999"));

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.words()).contains("does not exist");
    }

    @Test
    void a_pause_is_read_as_seconds_and_missed_where_there_is_none() {
        sandbox.answerNext(429, Duration.ofSeconds(7));
        sandbox.answerNext(429);

        assertThat(refusal(Jira::me).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(refusal(Jira::me).retryAfter()).isNull();
    }

    @Test
    void a_pause_is_read_as_a_date_and_nonsense_is_none() throws IOException {
        assertThat(pauseOf("Mon, 02 Mar 2026 12:00:30 GMT")).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauseOf("Mon, 02 Mar 2026 11:00:00 GMT")).isNull();
        assertThat(pauseOf("0")).isNull();
        assertThat(pauseOf("soon")).isNull();
    }

    @Test
    void a_wrong_token_is_refused_and_stands_in_no_message() {
        var wrong = connection(sandbox.baseUrl(), "another-token-entirely");

        assertThatThrownBy(() ->
                        TenantContext.in(HARBOR, () -> jiras(true).of(wrong).me()))
                .isInstanceOfSatisfying(JiraRefusal.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(401))
                .hasStackTraceContaining("JiraRefusal")
                .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain("another-token"));
    }

    @Test
    void a_redirect_is_not_followed_and_the_token_goes_nowhere_else() throws IOException {
        var visits = new CopyOnWriteArrayList<String>();
        var elsewhere = server(exchange -> visits.add(exchange.getRequestURI().toString()), 200, null);
        var moved = server(
                exchange -> {},
                302,
                "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
        try {
            var refusal = catchThrowableOfType(
                    JiraRefusal.class,
                    () -> speak(
                            connection("http://127.0.0.1:" + moved.getAddress().getPort(), TOKEN), Jira::me));
            assertThat(refusal.status()).isEqualTo(302);
            assertThat(visits).isEmpty();
        } finally {
            elsewhere.stop(0);
            moved.stop(0);
        }
    }

    @Test
    void nobody_waits_longer_than_the_time_limit() {
        sandbox.delay(Duration.ofMinutes(1));

        assertThatThrownBy(() -> speak(Jira::me)).isInstanceOf(ResourceAccessException.class);
    }

    @Test
    void a_guarded_address_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> TenantContext.in(HARBOR, () -> jiras(false)
                        .of(connection(sandbox.baseUrl(), TOKEN))
                        .me()))
                .isInstanceOf(RuleViolation.class);
        assertThat(sandbox.requests()).isEmpty();
    }

    private JiraRefusal refusal(Consumer<Jira> question) {
        return catchThrowableOfType(JiraRefusal.class, () -> speak(question));
    }

    private void speak(Consumer<Jira> words) {
        speak(connection(sandbox.baseUrl(), TOKEN), words);
    }

    private void speak(JiraConnection connection, Consumer<Jira> words) {
        TenantContext.run(HARBOR, () -> words.accept(jiras(true).of(connection)));
    }

    private Jiras jiras(boolean allowPrivate) {
        var settings = new JiraSettings(
                allowPrivate,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                "http://127.0.0.1:1",
                "http://127.0.0.1:1");
        var guard = new AddressGuard("jira", allowPrivate);
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var signingIn = new SigningIn(settings, secrets, new NoPasses());
        return new Jiras(
                new Lines(settings, guard, clock), signingIn, new Breakers(settings), new Pace(clock), new CallTurns());
    }

    private JiraConnection connection(String baseUrl, String token) {
        return new JiraConnection(
                ID,
                "Harbor Cloud",
                JiraKind.CLOUD,
                URI.create(baseUrl),
                EMAIL,
                SignIn.SITE,
                "",
                secrets.seal(token, HARBOR.value(), ID),
                JiraConnection.State.ACTIVE,
                null,
                NOON,
                null,
                Showing.USUAL,
                new TreeSet<>(List.of(JiraConnection.ALL)),
                0);
    }

    private Duration pauseOf(String retryAfter) throws IOException {
        var server = server(exchange -> exchange.getResponseHeaders().set("Retry-After", retryAfter), 429, null);
        try {
            return catchThrowableOfType(
                            JiraRefusal.class,
                            () -> speak(
                                    connection(
                                            "http://127.0.0.1:"
                                                    + server.getAddress().getPort(),
                                            TOKEN),
                                    Jira::me))
                    .retryAfter();
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server(Consumer<com.sun.net.httpserver.HttpExchange> first, int status, String location)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            first.accept(exchange);
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static RemoteLink link(String title) {
        var icon = new Icon("http://a.example/img/risk-high.svg", "High risk", null);
        return new RemoteLink(
                "system=http://a.example&tenant=harbor&migration=1",
                RemoteLink.LOCKKEEPER,
                "has database migration",
                new RemoteLink.Target(
                        "http://a.example/harbor/migrations/1",
                        title,
                        "M-1 Add a status",
                        icon,
                        new RemoteLink.Status(false, icon)));
    }

    private static String stackTrace(Throwable thrown) {
        var text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
