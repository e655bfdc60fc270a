package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockkeeper.Cast;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.jobs.SteppedWorkers;
import dev.lockkeeper.jobs.SteppedWorkers.Fates;
import dev.lockkeeper.migration.MigrationId;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Whoever writes an issue dies before or after any of the calls; another one takes over, and the issue is right. */
@SteppedJiraTest
class DyingAtAnyCallTests {

    private static final String ISSUE = "SHOP-412";
    private static final String OTHER = "SHOP-413";

    /** The read, the link that is made or taken away, the property, the label with the field; and then it only notes that. */
    private static final int CALLS = 5;

    /** One is enough, unless this machine is slower than the time limit. */
    private static final int MINUTES = 5;

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    @Autowired
    SteppedWorkers workers;

    private final Time time = new Time();
    private JiraStage harbor;

    @BeforeEach
    void connected() {
        workers.alone();
        time.during(() -> {
            harbor = new JiraStage(beans, cast.harbor(), time);
            harbor.jira.createIssue(ISSUE, "Story", "Track fulfilment of orders");
            harbor.jira.createIssue(OTHER, "Story", "Another");
            var id = harbor.connect();
            Acting.run(harbor.crew.ana(), () -> harbor.connections.show(harbor.crew.ana(), id, 0, TwoJiras.EVERYTHING));
            workers.work(time.instant(), Fates.ALL_LIVE);
        });
    }

    @AfterEach
    void close() {
        harbor.close();
    }

    static Stream<Arguments> moments() {
        return IntStream.rangeClosed(1, CALLS).boxed().flatMap(call -> Stream.of(Fault.reset(), Fault.lostAnswer())
                .map(fault -> arguments(call, fault)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void while_a_link_is_made(int call, Fault fault) {
        dies(call, fault, (stage, none) -> stage.submit(ISSUE, HIGH));

        shows(ISSUE, "HIGH", "High", "db-risk-high");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void while_a_link_is_changed(int call, Fault fault) {
        shown();

        dies(call, fault, (stage, migration) -> stage.revise(migration, ISSUE, LOW));

        shows(ISSUE, "LOW", "Low", "db-risk-low");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void while_a_link_goes_to_another_issue(int call, Fault fault) {
        shown();

        dies(call, fault, (stage, migration) -> stage.revise(migration, OTHER, LOW));

        shows(OTHER, "LOW", "Low", "db-risk-low");
        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();
        assertThat(harbor.jira.labels(ISSUE)).isEmpty();
        assertThat(harbor.jira.property(ISSUE, RiskFacts.PROPERTY)).isEmpty();
        assertThat(field(ISSUE)).isEmpty();
    }

    private void shown() {
        time.during(() -> {
            harbor.submit(ISSUE, HIGH);
            workers.work(time.instant(), Fates.ALL_LIVE);
        });
    }

    private void dies(int call, Fault fault, BiConsumer<JiraStage, MigrationId> step) {
        time.during(() -> {
            step.accept(harbor, harbor.first());
            harbor.jira.faults().plan(When.call(call).times(Integer.MAX_VALUE), fault);
            workers.work(time.instant(), Fates.ALL_DIE);
        });
        assertThat(harbor.errand(ISSUE).isDone()).isFalse();
        harbor.jira.faults().heal();
        for (var minute = 0; minute < MINUTES && !harbor.errand(ISSUE).isDone(); minute++) {
            time.pass(Duration.ofMinutes(1));
            time.during(() -> {
                workers.findTheDead(time.instant());
                workers.work(time.instant(), Fates.ALL_LIVE);
            });
        }
        assertThat(harbor.errand(ISSUE).isDone()).isTrue();
    }

    private void shows(String issue, String tier, String option, String label) {
        assertThat(harbor.onlyLink(issue).title()).startsWith(tier + " risk");
        assertThat(harbor.jira.labels(issue)).containsExactly(label);
        assertThat(field(issue)).isEqualTo(option);
        assertThat(harbor.jira.property(issue, RiskFacts.PROPERTY).orElseThrow().path("migrations"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.path("tier").asString()).isEqualTo(tier.toLowerCase()));
    }

    private String field(String issue) {
        return harbor.jira
                .field(issue, JiraStage.FIELD)
                .map((JsonNode field) -> field.path("value").asString(""))
                .orElse("");
    }
}
