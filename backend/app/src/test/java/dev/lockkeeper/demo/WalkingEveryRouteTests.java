package dev.lockkeeper.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.demo.Routes.Route;
import dev.lockkeeper.tenancy.Tenant;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every page and operation, whichever there are, with another tenant's identifiers: nothing is there. */
@WalkingTest
class WalkingEveryRouteTests {

    /** Bodies that are right in form, so that an answer speaks of the address alone. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("/api/v1/migrations/{number}/executions", """
            {"key": "walk", "environment": "production", "startedAt": "2026-11-20T10:00:00Z",
             "endedAt": "2026-11-20T10:00:03Z", "outcome": "SUCCEEDED", "tool": {"name": "psql", "version": "18"}}"""),
            entry("/api/v1/migrations/{number}/rehearsals", """
            {"key": "walk", "revision": 1, "place": "stage", "serverVersion": "18", "startedAt": "2026-11-20T10:00:00Z",
             "durationMs": 3, "outcome": "SUCCEEDED"}"""),
            entry("/api/v1/migrations/{number}/tier", """
            {"tier": "HIGH", "reason": "walk"}"""),
            entry("/api/v1/migrations/{number}/waivers", """
            {"script": "01.sql", "statement": 3, "rule": "drop-column", "reason": "walk"}"""),
            entry("/api/v1/migrations/{number}/series", """
            {"script": "01.sql", "statement": 3, "rule": "drop-column", "revision": 1}"""),
            entry("/api/v1/obligations/{obligation}/fulfilment", """
            {"evidence": "walk"}"""),
            entry("/api/v1/obligations/{obligation}/release", """
            {"reason": "walk"}"""),
            entry("/api/v1/obligations/{obligation}/progress", """
            {"at": "2026-01-01T00:00:00Z", "rowsDone": 1}"""),
            entry("/api/v1/decisions/{number}/comments", """
            {"text": "walk"}"""),
            entry("/api/v1/decisions/{number}/comments/{decisionComment}/answers", """
            {"text": "walk"}"""),
            entry("/api/v1/incidents/{number}/cause", """
            {"cause": "QUERY_FLAW", "certainty": "SUSPECTED"}"""),
            entry("/api/v1/incidents/{number}", """
            {"title": "walk", "severity": "MINOR", "impactStarted": "2026-01-01T00:00:00Z", "version": 0}"""),
            entry("/api/v1/incidents/{number}/notes", """
            {"text": "walk"}"""),
            entry("/api/v1/incidents/{number}/tags", """
            {"tags": ["capacity"]}"""),
            entry("/api/v1/incidents/{number}/migrations", """
            {"migration": "M-1", "causal": true}"""));

    @Autowired
    TwoCompanies companies;

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApiTokens tokens;

    @TestFactory
    Stream<DynamicTest> a_member_of_another_tenant_finds_no_page_of_this_one() {
        companies.ensure();
        var stranger = companies.owner(companies.elder());
        return routes.below("/{tenant}")
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var address = routes.fill(route, companies.birch(), null, null);
                    assertThat(browser.send(stranger, route.method(), address)).hasStatus(404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_identifier_of_another_tenant_is_not_there_among_ones_own() {
        companies.ensure();
        var owner = companies.owner(companies.elder());
        return routes.below("/{tenant}").flatMap(route -> routes.foreignIdentifiers(route)
                .map(variable -> DynamicTest.dynamicTest(route + " with a foreign " + variable, () -> {
                    var address = routes.fill(route, companies.elder(), variable, companies.birch());
                    var answer = browser.send(owner, route.method(), address).exchange();
                    assertThat(answer.getResponse().getStatus())
                            .as(route + " at " + address)
                            .isEqualTo(404);
                })));
    }

    @TestFactory
    Stream<DynamicTest> a_token_of_one_tenant_finds_nothing_of_another_through_the_api() {
        companies.ensure();
        var token = token(companies.elder());
        return routes.below("/api/").flatMap(route -> routes.foreignIdentifiers(route)
                .map(variable -> DynamicTest.dynamicTest(route + " with a foreign " + variable, () -> {
                    var address = routes.fill(route, companies.elder(), variable, companies.birch());
                    var answer = mvc.method(route.method())
                            .uri(address)
                            .header("Authorization", "Bearer " + token)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(BODIES.getOrDefault(route.pattern(), "{}"))
                            .with(csrf())
                            .exchange();
                    assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(404);
                })));
    }

    /** Else a route that is never found would pass for one that keeps tenants apart. */
    @TestFactory
    Stream<DynamicTest> every_step_is_found_with_ones_own_identifiers() {
        var alder = companies.alder();
        var owner = companies.owner(alder);
        return routes.below("/{tenant}")
                .filter(Route::isStep)
                .sorted(Comparator.comparing(WalkingEveryRouteTests::endsSomething)
                        .thenComparing(WalkingEveryRouteTests::endsMany))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var address = routes.fill(route, alder, null, null);
                    assertThat(browser.send(owner, route.method(), address).exchange())
                            .as(address)
                            .satisfies(WalkingEveryRouteTests::isFound);
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_found_with_ones_own_identifiers() {
        var alder = companies.alder();
        var token = token(alder);
        return routes.below("/api/v1/")
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var address = routes.fill(route, alder, null, null);
                    assertThat(mvc.method(route.method())
                                    .uri(address)
                                    .header("Authorization", "Bearer " + token)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(BODIES.getOrDefault(route.pattern(), "{}"))
                                    .exchange())
                            .satisfies(WalkingEveryRouteTests::isFound);
                }));
    }

    /** Others need what it takes away. */
    private static boolean endsSomething(Route route) {
        return route.pattern().endsWith("/removal") || route.pattern().endsWith("/revocation");
    }

    /** What takes one away comes before what takes all away. */
    private static boolean endsMany(Route route) {
        return endsSomething(route)
                && !route.pattern().contains("}/removal")
                && !route.pattern().contains("}/revocation");
    }

    private static void isFound(MvcTestResult answer) {
        assertThat(answer.getUnresolvedException()).isNull();
        assertThat(answer.getResponse().getStatus()).isBetween(200, 499).isNotIn(403, 404, 405);
    }

    /** The owner's, since some operations are not an agent's. */
    private String token(Tenant tenant) {
        var owner = companies.owner(tenant);
        return Acting.as(
                owner, () -> tokens.issue(owner, owner.id(), "walk", EnumSet.allOf(Scope.class), Duration.ofDays(1))
                        .text());
    }
}
