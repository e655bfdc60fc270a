package dev.lockkeeper.jira;

import dev.lockkeeper.Cast;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.tenancy.TenantContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Harbor with an issue that shows its migration, at a real port, where its Jira can tell something. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lockkeeper.outbox.poll=100ms",
            "lockkeeper.outbox.first-pause=100ms",
            "lockkeeper.secret-key=dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seS4=",
            "lockkeeper.jira.allow-private-addresses=true",
            "lockkeeper.jira.pause=200ms"
        })
@Import({Cast.class, MigrationFixtures.class})
abstract class DoorTest {

    static final String ISSUE = "SHOP-412";

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    @Autowired
    HookKeeping hooks;

    @Autowired
    KnownIssues issues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    JiraStage harbor;
    UUID connection;

    @BeforeEach
    void anIssueThatIsKnown() {
        harbor = new JiraStage(beans, cast.harbor());
        harbor.jira.createIssue(ISSUE, "Story", "Track fulfilment of orders");
        connection = harbor.connect();
        harbor.submit(ISSUE, JiraStage.HIGH);
        harbor.awaitDelivered(ISSUE);
    }

    @AfterEach
    void close() {
        harbor.close();
    }

    HookKeeping.Made renew(HookKind kind) {
        return Acting.as(harbor.crew.ana(), () -> hooks.renew(harbor.crew.ana(), connection, kind));
    }

    /** And Jira is told of it. */
    HookKeeping.Made open(HookKind kind) {
        var made = renew(kind);
        var there = here(made.hook());
        if (kind == HookKind.WEBHOOK) {
            harbor.jira.webhooks().register(there, made.secret());
        } else {
            harbor.jira.webhooks().automate(there, kind.header(), made.secret(), HookKind.TEMPLATE);
        }
        return made;
    }

    /** The public address names a port of its own. */
    String here(JiraHook hook) {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                + URI.create(hook.address()).getPath();
    }

    JiraHook hook(HookKind kind) {
        return in(() -> issuesHooks().stream()
                .filter(hook -> hook.kind() == kind)
                .findFirst()
                .orElseThrow());
    }

    private List<JiraHook> issuesHooks() {
        return beans.getBean(JiraHooks.class).of(connection);
    }

    /** Signed as Jira signs. */
    int post(HookKeeping.Made made, String body) {
        return post(here(made.hook()), "X-Hub-Signature", signature(made.secret(), body), body);
    }

    static int post(String address, String header, String value, String body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String signature(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of all that was let in, oldest first; null where it was not looked into yet. */
    List<String> outcomes() {
        return in(() -> jdbc.sql(
                        "select outcome from tenant.jira_news where tenant_id = :tenant order by received_at, id")
                .param("tenant", harbor.crew.tenant().id().value())
                .query((row, number) -> row.getString("outcome"))
                .list());
    }

    KnownIssue known(String issue) {
        return Objects.requireNonNull(find(issue));
    }

    KnownIssue find(String issue) {
        return in(() -> issues.find(issue).orElse(null));
    }

    <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> transaction.execute(status -> work.get()));
    }
}
