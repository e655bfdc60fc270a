package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.EMAIL;
import static dev.lockkeeper.jira.JiraStage.TOKEN;

import dev.lockkeeper.Cast;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.rest.OAuthApp;
import dev.lockkeeper.migration.MigrationFixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Harbor with a Jira that stands where Atlassian's gateway, and its server that gives out tokens, are said to be. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "lockkeeper.outbox.poll=100ms",
            "lockkeeper.outbox.first-pause=100ms",
            "lockkeeper.secret-key=dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seS4=",
            "lockkeeper.jira.allow-private-addresses=true",
            "lockkeeper.jira.pause=200ms",
            "lockkeeper.jira.rest=500ms"
        })
@AutoConfigureMockMvc
@Import({Cast.class, Browser.class, MigrationFixtures.class})
@ExtendWith(OutputCaptureExtension.class)
abstract class GatewayTest {

    static final String ISSUE = "SHOP-412";
    static final String CLIENT = "client-of-harbor";
    static final String SECRET = "client-secret-never-to-be-seen-by-anybody";

    private static final int PORT = freePort();
    private static final int OWN_PORT = freePort();

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Browser browser;

    @Autowired
    ConnectionCheck check;

    JiraStage harbor;

    @DynamicPropertySource
    static void atlassian(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> OWN_PORT);
        registry.add("lockkeeper.public-url", () -> "http://127.0.0.1:" + OWN_PORT);
        registry.add("lockkeeper.jira.gateway", () -> "http://127.0.0.1:" + PORT);
        registry.add("lockkeeper.jira.authority", () -> "http://127.0.0.1:" + PORT);
    }

    void aJira(boolean scoped) {
        harbor = new JiraStage(beans, cast.harbor(), options -> options(options, scoped));
        harbor.jira.createIssue(ISSUE, "Story", "Track fulfilment of orders");
    }

    private static Options options(Options usual, boolean scoped) {
        var app = new OAuthApp(CLIENT, SECRET, "an-access-token-that-nobody-uses");
        var open = usual.onPort(PORT).withApp(app);
        return scoped ? open.withScopedToken() : open;
    }

    UUID connect(SignIn signIn, String... projects) {
        return harbor.connect(details(signIn, projects));
    }

    ConnectionDetails details(SignIn signIn, String... projects) {
        return new ConnectionDetails(
                "Harbor Cloud",
                JiraKind.CLOUD,
                signIn,
                harbor.jira.baseUrl(),
                EMAIL,
                CLIENT,
                signIn.isOAuth() ? SECRET : TOKEN,
                List.of(projects));
    }

    ConnectionCheck.Report check(UUID id) {
        return Acting.as(harbor.crew.ana(), () -> check.run(harbor.crew.ana(), id));
    }

    /** The next Jira stands where this one did: whoever is still under way must not take it for that. */
    @AfterEach
    void close() {
        Acting.run(harbor.crew.ana(), () -> harbor.connections.list().forEach(this::disconnect));
        harbor.close();
    }

    private void disconnect(JiraConnection connection) {
        harbor.connections.disconnect(harbor.crew.ana(), connection.id(), connection.version());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
