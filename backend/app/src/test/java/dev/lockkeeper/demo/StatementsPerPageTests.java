package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.StatementCounter;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** How many statements each page sends, whichever pages there are: few, and no more where there are more rows. */
@WalkingTest
class StatementsPerPageTests {

    /**
     * The busiest page, a migration's, needs most of them, two for what runs measured among them; the session's own three
     * come on top of each.
     */
    private static final int MOST = 30;

    /** What a page cannot do without: one that is not there would count nothing. */
    private static final Map<String, String> QUERIES = Map.of(
            "/{tenant}/migrations/{number}/comments/new", "?script=01.sql&line=1",
            "/{tenant}/migrations/{number}/series/new", "?script=01.sql&statement=3&finding=0");

    @Autowired
    TwoCompanies companies;

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @TestFactory
    Stream<DynamicTest> a_page_sends_few_statements_and_no_more_where_there_are_more_rows() {
        companies.ensure();
        return routes.below("/{tenant}")
                .filter(route -> route.method() == HttpMethod.GET)
                .map(route -> DynamicTest.dynamicTest(route.pattern(), () -> {
                    var few = statements(route, companies.elder());
                    var many = statements(route, companies.birch());

                    assertThat(many).hasSizeLessThanOrEqualTo(MOST);
                    assertThat(many.size()).as("%s", many).isLessThanOrEqualTo(few.size() + 3);
                }));
    }

    private List<String> statements(Routes.Route route, Tenant tenant) {
        var owner = companies.owner(tenant);
        var address = routes.fill(route, tenant, null, null) + QUERIES.getOrDefault(route.pattern(), "");
        return StatementCounter.during(() -> assertThat(browser.send(owner, HttpMethod.GET, address))
                .satisfies(result ->
                        assertThat(result.getResponse().getStatus()).as(address).isIn(200, 302)));
    }
}
