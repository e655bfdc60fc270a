package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Named.named;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each fault strikes the call that makes the link. What becomes of the errand, and one link in the end. */
class MeetingEachFaultTests extends JiraTest {

    @Autowired
    Deliveries deliveries;

    private UUID connection;

    @BeforeEach
    void connected() {
        connection = harbor.connect();
    }

    static Stream<Named<Fault>> thatPass() {
        return Stream.of(
                named("409", Fault.status(409)),
                named("429 that says how long", Fault.status(429, Duration.ofSeconds(1))),
                named("429 that does not", Fault.status(429)),
                named("500", Fault.status(500)),
                named("503", Fault.status(503)),
                named("503 that says how long", Fault.status(503, Duration.ofSeconds(1))),
                named("a proxy's page", Fault.page(502)),
                named("a sign-in's page", Fault.page(200)),
                named("slow", Fault.slow(Duration.ofMillis(300))),
                named("trickling", Fault.trickle(Duration.ofMillis(5))),
                named("reset", Fault.reset()),
                named("lost answer", Fault.lostAnswer()),
                named("malformed", Fault.malformed()),
                named("wrong content type", Fault.wrongType()));
    }

    @ParameterizedTest
    @MethodSource("thatPass")
    void what_may_pass_is_tried_again_by_itself(Fault fault) {
        strike(fault);

        harbor.submit(ISSUE, HIGH);

        harbor.awaitDelivered(ISSUE);
        isRight();
    }

    static Stream<Named<Fault>> thatStay() {
        return Stream.of(400, 403, 404, 410, 413).map(status -> named(String.valueOf(status), Fault.status(status)));
    }

    @ParameterizedTest
    @MethodSource("thatStay")
    void what_would_be_refused_again_is_set_aside_until_somebody_wants_it(Fault fault) {
        strike(fault);

        harbor.submit(ISSUE, HIGH);
        harbor.awaitDead(ISSUE);
        assertThat(harbor.connection(connection).isPaused()).isFalse();

        Acting.run(harbor.crew.ada(), () -> deliveries.again(ISSUE));
        harbor.awaitDelivered(ISSUE);
        isRight();
    }

    static Stream<Named<Fault>> thatPause() {
        return Stream.of(
                named("401", Fault.status(401)),
                named("quota", Fault.tooMany("jira-quota-tenant-based", Duration.ofHours(1))));
    }

    @ParameterizedTest
    @MethodSource("thatPause")
    void what_concerns_every_issue_pauses_the_connection_and_nothing_is_lost(Fault fault) {
        strike(fault);

        harbor.submit(ISSUE, HIGH);
        await().atMost(SOON).until(() -> harbor.connection(connection).isPaused());
        assertThat(harbor.errand(ISSUE).isDead()).isFalse();

        Acting.run(harbor.crew.ana(), () -> harbor.connections.resume(harbor.crew.ana(), connection));
        harbor.awaitDelivered(ISSUE);
        isRight();
    }

    private void strike(Fault fault) {
        harbor.jira.faults().plan(When.call(1).of("POST", "/issue/{issue}/remotelink"), fault);
    }

    private void isRight() {
        assertThat(harbor.onlyLink(ISSUE).title()).startsWith("HIGH risk");
        assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-high");
        assertThat(harbor.jira.property(ISSUE, RiskFacts.PROPERTY)).isPresent();
    }
}
