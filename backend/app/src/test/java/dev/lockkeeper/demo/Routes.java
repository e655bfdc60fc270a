package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The registered addresses, and identifiers to fill them with. */
@TestComponent
class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> EVERYBODYS = Map.of("revision", "1", "key", "pull-request");

    record Route(HttpMethod method, String pattern) {

        boolean isStep() {
            return method != HttpMethod.GET;
        }

        List<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    private final TwoCompanies companies;
    private final RequestMappingHandlerMapping mappings;

    Routes(TwoCompanies companies, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.companies = companies;
        this.mappings = mappings;
    }

    Stream<String> foreignIdentifiers(Route route) {
        return route.variables().stream().filter(variable -> !variable.equals("tenant") && !isCounted(variable));
    }

    /** A revision's number is counted within its migration, and these templates are everybody's: they name no row. */
    private static boolean isCounted(String variable) {
        return EVERYBODYS.containsKey(variable);
    }

    /** Every registered address that begins so, once per method. */
    Stream<Route> below(String prefix) {
        var found = new ArrayList<Route>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith(prefix))
                .forEach(pattern -> methods(mapping).forEach(method -> found.add(new Route(method, pattern)))));
        assertThat(found).isNotEmpty();
        return found.stream().distinct();
    }

    static Stream<HttpMethod> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of(HttpMethod.GET) : methods.stream().map(RequestMethod::asHttpMethod);
    }

    /** An address in one tenant, with one of its variables taken from another. */
    String fill(Route route, Tenant home, String foreign, Tenant abroad) {
        var address = route.pattern().replace("{tenant}", home.slug());
        for (var variable : route.variables()) {
            if (!variable.equals("tenant")) {
                var of = variable.equals(foreign) ? abroad : home;
                address = address.replace("{" + variable + "}", value(route, variable, of, variable.equals(foreign)));
            }
        }
        return address;
    }

    private String value(Route route, String variable, Tenant of, boolean foreign) {
        if (isCounted(variable)) {
            return EVERYBODYS.get(variable);
        }
        var numbered = variable.equals("number");
        var table = numbered ? numberedTable(route) : snake(variable);
        assertThat(companies.tables())
                .as("variable {%s} of %s names a table", variable, route.pattern())
                .contains(table);
        var value = numbered ? number(route, table, of, foreign) : firstId(table, of);
        assertThat(value).as("the demo company has a %s", table).isNotNull();
        return value.toString();
    }

    /** What belongs to a migration or a decision is looked for below it; a foreign number is the last, which only they have. */
    private Integer number(Route route, String table, Tenant of, boolean foreign) {
        var below = route.variables().stream()
                .filter(variable -> !variable.equals("tenant") && !variable.equals("number") && !isCounted(variable))
                .map(Routes::snake)
                .findFirst();
        if (foreign || below.isEmpty() || !Set.of("migration", "decision").contains(table)) {
            return companies.read(of, "select max(number) from tenant." + table, Integer.class);
        }
        return companies.read(
                of,
                "select m.number from tenant.%1$s m join tenant.%2$s x on (x.tenant_id, x.%1$s_id) = (m.tenant_id, m.id)"
                                .formatted(table, below.get())
                        + " order by x.id limit 1",
                Integer.class);
    }

    private UUID firstId(String table, Tenant of) {
        return companies.read(of, "select id from tenant." + table + " order by id limit 1", UUID.class);
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
}
