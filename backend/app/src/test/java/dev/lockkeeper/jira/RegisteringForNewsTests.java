package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A connection with a client asks Jira by itself to be told, and Jira proves by the client's secret that it tells. */
class RegisteringForNewsTests extends GatewayTest {

    @Autowired
    HookKeeping keeping;

    @Autowired
    JiraHooks hooks;

    @Autowired
    KnownIssues issues;

    @Autowired
    RegistrationRound round;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aJira() {
        aJira(false);
    }

    @Test
    void what_people_change_is_told_and_known_a_moment_later() {
        var id = registered("SHOP");
        harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);

        harbor.jira.people().rename(ISSUE, "Renamed by hand");

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        in(() -> issues.find(ISSUE)).orElseThrow().summary())
                .isEqualTo("Renamed by hand"));
        assertThat(door(id).orElseThrow().receivedAt()).isNotNull();
        assertThat(browser.text(harbor.crew.ana(), "settings/jira/" + id))
                .contains("Registered until", "Register again")
                .doesNotContain("hook-secret");
    }

    @Test
    void an_answer_that_is_lost_leaves_no_second_registration() {
        harbor.jira.faults().plan(When.call(1).of("POST", "/webhook"), Fault.lostAnswer());

        registered("SHOP");

        assertThat(calls("POST")).isEqualTo(1);
    }

    @Test
    void it_is_refreshed_before_it_ends_and_left_alone_until_then() {
        var id = registered("SHOP");
        inTransaction(round::run);
        assertThat(refreshes()).isEqualTo(1);

        var soon = Instant.now().plus(Duration.ofDays(5));
        inTransaction(() -> hooks.registered(door(id).orElseThrow().id(), soon));
        inTransaction(round::run);

        await().atMost(SOON)
                .until(() -> door(id).orElseThrow().registeredUntil().isAfter(soon.plus(Duration.ofDays(1))));
        assertThat(refreshes()).isEqualTo(2);
        assertThat(calls("POST")).isEqualTo(1);
    }

    @Test
    void other_projects_are_registered_in_place_of_these() {
        var id = registered("SHOP");

        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), id, 0, details(SignIn.CLIENT, "PAY", "SHOP")));

        await().atMost(SOON).until(() -> calls("POST") == 2);
        assertThat(harbor.jira.requests())
                .anyMatch(request -> request.body().contains("project in (PAY, SHOP)"))
                .anyMatch(request -> request.method().equals("DELETE"));
    }

    @Test
    void closed_it_is_taken_back_in_jira_too() {
        var id = registered("SHOP");

        Acting.run(harbor.crew.ana(), () -> keeping.close(harbor.crew.ana(), id, HookKind.APP));

        await().atMost(SOON).until(() -> calls("DELETE") == 1);
        assertThat(door(id)).isEmpty();
    }

    @Test
    void it_needs_a_client_and_projects() {
        var all = connect(SignIn.CLIENT);
        assertThatThrownBy(() -> register(all))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("projects");
        var seen = harbor.connection(all).version();
        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), all, seen, details(SignIn.SITE, "SHOP")));

        assertThatThrownBy(() -> register(all))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("other");
        assertThat(browser.text(harbor.crew.ana(), "settings/jira/" + all)).doesNotContain("Registered by the app");
    }

    private UUID registered(String... projects) {
        var id = connect(SignIn.CLIENT, projects);
        register(id);
        await().atMost(SOON).until(() -> door(id).orElseThrow().registeredUntil() != null);
        return id;
    }

    private void register(UUID id) {
        Acting.run(harbor.crew.ana(), () -> keeping.renew(harbor.crew.ana(), id, HookKind.APP));
    }

    private Optional<JiraHook> door(UUID connection) {
        return in(() -> hooks.of(connection)).stream()
                .filter(hook -> hook.kind() == HookKind.APP)
                .findFirst();
    }

    private long calls(String method) {
        return requests().filter(method::equals).count();
    }

    private Stream<String> requests() {
        return harbor.jira.requests().stream()
                .filter(request -> request.path().equals("/rest/api/3/webhook"))
                .map(request -> request.method());
    }

    private long refreshes() {
        return harbor.jira.requests().stream()
                .filter(request -> request.path().endsWith("/webhook/refresh"))
                .count();
    }

    private void inTransaction(Runnable work) {
        in(() -> {
            work.run();
            return List.of();
        });
    }

    private <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> transaction.execute(status -> work.get()));
    }
}
