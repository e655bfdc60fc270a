package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.tenancy.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and operation, whichever there are, with another tenant's identifiers: nothing is there. */
@LockkeeperTest
@Import(TwoCompanies.class)
class WalkingEveryRouteTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Bodies that are right in form, so that an answer speaks of the address alone. */
    private static final Map<String, String> BODIES = Map.of("/api/v1/migrations/{number}/executions", """
            {"key": "walk", "environment": "production", "startedAt": "2026-11-20T10:00:00Z",
             "endedAt": "2026-11-20T10:00:03Z", "outcome": "SUCCEEDED", "tool": {"name": "psql", "version": "18"}}""");

    record Route(HttpMethod method, String pattern) {

        List<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    @Autowired
    TwoCompanies companies;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

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
        return routes("/{tenant}")
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var address = fill(route, companies.birch(), null, null);
                    assertThat(browser.send(stranger, route.method(), address)).hasStatus(404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_identifier_of_another_tenant_is_not_there_among_ones_own() {
        companies.ensure();
        var owner = companies.owner(companies.elder());
        return routes("/{tenant}").flatMap(route -> foreignIdentifiers(route)
                .map(variable -> DynamicTest.dynamicTest(route + " with a foreign " + variable, () -> {
                    var address = fill(route, companies.elder(), variable, companies.birch());
                    assertThat(browser.send(owner, route.method(), address)).hasStatus(404);
                })));
    }

    @TestFactory
    Stream<DynamicTest> a_token_of_one_tenant_finds_nothing_of_another_through_the_api() {
        companies.ensure();
        var token = token(companies.elder());
        return routes("/api/").flatMap(route -> foreignIdentifiers(route)
                .map(variable -> DynamicTest.dynamicTest(route + " with a foreign " + variable, () -> {
                    var address = fill(route, companies.elder(), variable, companies.birch());
                    assertThat(mvc.method(route.method())
                                    .uri(address)
                                    .header("Authorization", "Bearer " + token)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(BODIES.getOrDefault(route.pattern(), "{}"))
                                    .with(csrf()))
                            .hasStatus(404);
                })));
    }

    private Stream<String> foreignIdentifiers(Route route) {
        return route.variables().stream().filter(variable -> !variable.equals("tenant") && !isCounted(variable));
    }

    /** A revision's number is counted within its migration; it names nothing by itself. */
    private static boolean isCounted(String variable) {
        return variable.equals("revision");
    }

    private Stream<Route> routes(String prefix) {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith(prefix))
                .forEach(pattern -> methods(mapping.getMethodsCondition().getMethods())
                        .forEach(method -> routes.add(new Route(method, pattern)))));
        assertThat(routes).isNotEmpty();
        return routes.stream().distinct();
    }

    private static Stream<HttpMethod> methods(java.util.Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of(HttpMethod.GET) : methods.stream().map(RequestMethod::asHttpMethod);
    }

    /** An address in one tenant, with one of its variables taken from another. */
    private String fill(Route route, Tenant home, String foreign, Tenant abroad) {
        var address = route.pattern().replace("{tenant}", home.slug());
        for (var variable : route.variables()) {
            if (!variable.equals("tenant")) {
                var of = variable.equals(foreign) ? abroad : home;
                address = address.replace("{" + variable + "}", value(route, variable, of));
            }
        }
        return address;
    }

    private String value(Route route, String variable, Tenant of) {
        if (isCounted(variable)) {
            return "1";
        }
        var numbered = variable.equals("number");
        var table = numbered ? numberedTable(route) : snake(variable);
        assertThat(companies.tables())
                .as("variable {%s} of %s names a table", variable, route.pattern())
                .contains(table);
        var value = numbered
                ? companies.read(of, "select max(number) from tenant." + table, Integer.class)
                : companies.read(of, "select id from tenant." + table + " order by id limit 1", java.util.UUID.class);
        assertThat(value).as("the demo company has a %s", table).isNotNull();
        return value.toString();
    }

    /** /{tenant}/migrations/{number}: the word before the number, in the singular. */
    private static String numberedTable(Route route) {
        var before = route.pattern().substring(0, route.pattern().indexOf("/{number}"));
        var plural = before.substring(before.lastIndexOf('/') + 1);
        return plural.substring(0, plural.length() - 1);
    }

    private static String snake(String variable) {
        return variable.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    private String token(Tenant tenant) {
        var owner = companies.owner(tenant);
        return Acting.as(owner, () -> tokens.issue(
                        owner, companies.anAgent(tenant), "walk", EnumSet.allOf(Scope.class), Duration.ofDays(1))
                .text());
    }
}
