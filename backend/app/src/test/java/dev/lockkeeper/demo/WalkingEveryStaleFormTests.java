package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.demo.Fields.Field;
import dev.lockkeeper.demo.Routes.Route;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form that says which version was read, whichever there are, sent from a tab that was left open too long. */
@WalkingTest
class WalkingEveryStaleFormTests {

    /** Of a thing that is not yet there, no version was read. */
    private static final Set<String> MAKE_ANEW = Set.of(
            "/{tenant}/catalogue/databases",
            "/{tenant}/catalogue/domains",
            "/{tenant}/catalogue/environments",
            "/{tenant}/incidents",
            "/{tenant}/migrations",
            "/{tenant}/rotations",
            "/{tenant}/settings/jira",
            "/{tenant}/settings/webhooks");

    /** Keeps nothing. */
    private static final String PREVIEW = "/{tenant}/incidents/hooks/{incidentHook}/mapping/preview";

    private static final String VERSION = "version";
    private static final String TYPED = "typed in the tab that was left open";

    @Autowired
    TwoCompanies companies;

    @Autowired
    Routes routes;

    @Autowired
    Fields fields;

    @Autowired
    Browser browser;

    @TestFactory
    Stream<DynamicTest> somebody_is_told_and_keeps_what_was_typed() {
        companies.cedar();
        return routes.below("/{tenant}")
                .filter(Route::isStep)
                .filter(route ->
                        !MAKE_ANEW.contains(route.pattern()) && !route.pattern().equals(PREVIEW))
                .filter(this::saysWhatWasRead)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> isTold(route)));
    }

    private void isTold(Route route) throws Exception {
        var owner = companies.owner(companies.cedar());
        var typed = typed(route);
        var form = browser.send(owner, route.method(), routes.fill(route, companies.cedar(), null, null));
        typed.forEach(form::param);
        form.param(VERSION, "7777");

        var answer = form.exchange();

        assertThat(answer.getResponse().getStatus())
                .as(answer.getResponse().getContentAsString())
                .isIn(409, 422);
        assertThat(answer).bodyText().contains("Nothing was overwritten");
        if (typed.containsValue(TYPED)) {
            assertThat(answer).bodyText().contains(TYPED);
        }
    }

    private Map<String, String> typed(Route route) {
        var typed = fields.filled(route, companies.cedar());
        typed.remove(VERSION);
        typed.replaceAll((field, value) -> value.equals("walk") ? TYPED : value);
        return typed;
    }

    private boolean saysWhatWasRead(Route route) {
        return fields.of(route).stream().map(Field::path).anyMatch(VERSION::equals);
    }
}
