package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Wire;
import dev.lockkeeper.WireTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.demo.Fields.Field;
import dev.lockkeeper.demo.Routes.Route;
import dev.lockkeeper.incident.hook.IncidentExtras;
import dev.lockkeeper.jira.JiraExtras;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** Every text that every address takes, whichever there are, over the wire: nothing that is sent breaks anything. */
@WireTest
@Import({
    TwoCompanies.class,
    Extras.class,
    SettingExtras.class,
    DecisionExtras.class,
    MigrationExtras.class,
    DutyExtras.class,
    JiraExtras.class,
    IncidentExtras.class,
    Routes.class,
    Fields.class
})
class WalkingEveryFieldTests {

    /** What is sent in place of a text, as a form and as JSON write it. */
    private enum Nonsense {
        NUL("a%00b", "a\\u0000b"),
        NO_UTF_8("a%FFb", "a\u00ffb"),
        HALF_A_PAIR("a%ED%A0%80b", "a\\ud800b"),
        A_MEGABYTE("x".repeat(1_000_000), "x".repeat(1_000_000));

        private final String inForm;
        private final String inJson;

        Nonsense(String inForm, String inJson) {
            this.inForm = inForm;
            this.inJson = inJson;
        }
    }

    @Autowired
    TwoCompanies companies;

    @Autowired
    Routes routes;

    @Autowired
    Fields fields;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Wire wire;

    Wire.Visitor owner;
    String token;

    @BeforeEach
    void somebody_who_may_everything() {
        var member = companies.owner(companies.cedar());
        owner = wire.signIn("olga@cedar.example", DemoPeople.PASSWORD);
        token = Acting.as(
                member, () -> tokens.issue(member, member.id(), "walk", EnumSet.allOf(Scope.class), Duration.ofDays(1))
                        .text());
    }

    @TestFactory
    Stream<DynamicTest> a_step_refuses_nonsense_or_takes_it() {
        return texts(routes.below("/{tenant}").filter(Route::isStep), this::post);
    }

    @TestFactory
    Stream<DynamicTest> a_page_answers_nonsense_in_its_address() {
        return texts(routes.below("/{tenant}").filter(route -> !route.isStep()), this::get);
    }

    @TestFactory
    Stream<DynamicTest> an_operation_refuses_nonsense_or_takes_it() {
        return texts(routes.below("/api/").filter(fields::takesBody), this::send);
    }

    private interface Sending {
        HttpResponse<String> send(Route route, Field field, Nonsense nonsense);
    }

    private Stream<DynamicTest> texts(Stream<Route> walked, Sending sending) {
        return walked.flatMap(route -> fields.of(route).stream()
                .filter(Field::isText)
                .map(field -> DynamicTest.dynamicTest(route + " " + field.path(), () -> {
                    for (var nonsense : Nonsense.values()) {
                        var answer = sending.send(route, field, nonsense);
                        assertThat(answer.statusCode())
                                .as("%s answers %s", nonsense, beginning(answer))
                                .isBetween(200, 499);
                    }
                })));
    }

    private HttpResponse<String> post(Route route, Field field, Nonsense nonsense) {
        return owner.post(address(route), form(fields.filled(route, companies.cedar()), field, nonsense));
    }

    private HttpResponse<String> get(Route route, Field field, Nonsense nonsense) {
        var short_ = nonsense == Nonsense.A_MEGABYTE ? "x".repeat(5_000) : nonsense.inForm;
        return owner.get(address(route) + "?" + Wire.encode(field.path()) + "=" + short_);
    }

    private HttpResponse<String> send(Route route, Field field, Nonsense nonsense) {
        var body = Json.of(fields.filled(route, companies.cedar()), field.path(), nonsense.inJson);
        return wire.api(
                token,
                HttpMethod.POST.name(),
                address(route),
                body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static String form(Map<String, String> filled, Field field, Nonsense nonsense) {
        var others = new LinkedHashMap<>(filled);
        others.remove(field.path());
        return Wire.encode(others) + "&" + Wire.encode(field.path()) + "=" + nonsense.inForm;
    }

    private String address(Route route) {
        return routes.fill(route, companies.cedar(), null, null);
    }

    private static String beginning(HttpResponse<String> answer) {
        var text = answer.body().replaceAll("(?s)<head.*?</head>|<[^>]+>|\\s+", " ");
        return text.substring(0, Math.min(2_000, text.length()));
    }
}
