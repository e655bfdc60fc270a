package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class WhenJiraFailsTests {

    private static final String ISSUE = "/rest/api/3/issue/SHOP-412";
    private static final String LINKS = ISSUE + "/remotelink";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final Caller caller = Caller.of(jira).outsideContract();

    WhenJiraFailsTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void connections_are_refused_while_it_is_down_and_taken_at_the_same_address_once_it_is_back() throws Exception {
        var address = jira.baseUrl();
        caller.get(LINKS);

        jira.goDown();
        assertThatThrownBy(() -> Caller.of(jira).get(LINKS)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> caller.get(LINKS)).isInstanceOf(IOException.class);

        jira.comeBack();
        assertThat(jira.baseUrl()).isEqualTo(address);
        assertThat(caller.post(LINKS, LinkingAnIssueTests.WHOLE).statusCode()).isEqualTo(201);
    }

    @Test
    void going_down_or_coming_back_twice_is_no_different_from_once() throws Exception {
        jira.goDown();
        jira.goDown();
        jira.comeBack();
        jira.comeBack();

        assertThat(caller.get(LINKS).statusCode()).isEqualTo(200);
    }

    @Test
    void planned_answers_come_in_their_order_and_the_calls_have_no_effect() throws Exception {
        jira.answerNext(503);
        jira.answerNext(429, Duration.ofSeconds(7));

        var first = caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        var second = caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        assertThat(jira.remoteLinks("SHOP-412")).isEmpty();
        var third = caller.post(LINKS, LinkingAnIssueTests.WHOLE);

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).contains("7");
        assertThat(third.statusCode()).isEqualTo(201);
    }

    @Test
    void a_lost_answer_leaves_the_work_done_and_repeating_it_makes_no_second_link() throws Exception {
        jira.loseNextAnswer();

        assertThatThrownBy(() -> caller.post(LINKS, LinkingAnIssueTests.WHOLE)).isInstanceOf(IOException.class);
        assertThat(caller.post(LINKS, LinkingAnIssueTests.WHOLE).statusCode()).isEqualTo(200);

        assertThat(jira.remoteLinks("SHOP-412")).hasSize(1);
        assertThat(jira.requests()).extracting(RecordedRequest::lost).containsExactly(true, false);
    }

    @Test
    void a_slow_server_keeps_the_impatient_waiting_and_has_done_nothing_meanwhile() throws Exception {
        jira.delay(Duration.ofMinutes(5));
        var impatient = caller.withPatience(Duration.ofMillis(200));
        assertThatThrownBy(() -> impatient.post(LINKS, LinkingAnIssueTests.WHOLE))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(jira.remoteLinks("SHOP-412")).isEmpty();

        jira.delay(Duration.ZERO);
        assertThat(caller.post(LINKS, LinkingAnIssueTests.WHOLE).statusCode()).isEqualTo(201);
    }

    @Test
    void every_api_request_is_remembered_with_what_became_of_it() throws Exception {
        jira.answerNext(500);
        caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        caller.get(LINKS + "?globalId=none");
        caller.get("/browse/SHOP-412");

        assertThat(jira.requests())
                .extracting(RecordedRequest::method, RecordedRequest::path, RecordedRequest::status)
                .containsExactly(
                        tuple("POST", LINKS, 500),
                        tuple("POST", LINKS, 201),
                        tuple("GET", LINKS + "?globalId=none", 404));
        assertThat(jira.requests()).filteredOn(RecordedRequest::isWrite).hasSize(1);
        assertThat(jira.requests().get(1).body()).isEqualTo(LinkingAnIssueTests.WHOLE);

        jira.forgetRequests();
        assertThat(jira.requests()).isEmpty();
    }

    @Test
    void a_request_without_measure_is_refused() throws Exception {
        var response = caller.post(LINKS, "\"" + "x".repeat(2 << 20) + "\"");

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void a_reset_connection_has_done_nothing() throws Exception {
        jira.faults().plan(Fault.reset());

        assertThatThrownBy(() -> caller.post(LINKS, LinkingAnIssueTests.WHOLE)).isInstanceOf(IOException.class);
        assertThat(jira.remoteLinks("SHOP-412")).isEmpty();
        assertThat(jira.requests()).singleElement().satisfies(cut -> {
            assertThat(cut.lost()).isTrue();
            assertThat(cut.isWrite()).isFalse();
        });
    }

    @Test
    void a_trickling_answer_is_whole_in_the_end_and_too_slow_for_the_impatient() throws Exception {
        jira.faults().plan(Fault.trickle(Duration.ofMillis(1)));
        assertThat(Caller.json(caller.get(ISSUE)).path("key").asString()).isEqualTo("SHOP-412");

        jira.faults().plan(Fault.trickle(Duration.ofSeconds(60)));
        var impatient = caller.withPatience(Duration.ofMillis(300));
        assertThatThrownBy(() -> withinTheWhole(impatient)).isInstanceOf(TimeoutException.class);
    }

    /** The client's own patience ends with the headers; of the body it waits for each byte. */
    private static void withinTheWhole(Caller impatient) throws Exception {
        CompletableFuture.supplyAsync(() -> {
                    try {
                        return impatient.get(ISSUE);
                    } catch (IOException | InterruptedException cut) {
                        throw new CompletionException(cut);
                    }
                })
                .get(1, TimeUnit.SECONDS);
    }

    @Test
    void a_slow_call_is_one_call_and_the_next_is_quick() throws Exception {
        jira.faults().plan(Fault.slow(Duration.ofMinutes(5)));

        var impatient = caller.withPatience(Duration.ofMillis(200));
        assertThatThrownBy(() -> impatient.get(ISSUE)).isInstanceOf(HttpTimeoutException.class);
        assertThat(caller.get(ISSUE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_malformed_answer_is_no_json_though_the_work_is_done() throws Exception {
        jira.faults().plan(Fault.malformed());

        var torn = caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        assertThat(torn.statusCode()).isEqualTo(201);
        assertThat(torn.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThatThrownBy(() -> Caller.json(torn)).isInstanceOf(JacksonException.class);
        assertThat(jira.remoteLinks("SHOP-412")).hasSize(1);
    }

    @Test
    void an_answer_may_say_that_it_is_text_and_a_page_may_come_instead_of_it() throws Exception {
        jira.faults().plan(Fault.wrongType());
        jira.faults().plan(Fault.page(200));

        var text = caller.get(ISSUE);
        var page = caller.post(LINKS, LinkingAnIssueTests.WHOLE);

        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(Caller.json(text).path("key").asString()).isEqualTo("SHOP-412");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(jira.remoteLinks("SHOP-412")).isEmpty();
    }

    @Test
    void too_many_calls_come_with_a_reason_and_not_always_with_a_time() throws Exception {
        jira.faults().plan(Fault.tooMany("jira-quota-tenant-based", Duration.ofMinutes(20)));
        jira.faults().plan(Fault.tooMany("jira-burst-based", null));

        var quota = caller.get(ISSUE).headers();
        var burst = caller.get(ISSUE).headers();

        assertThat(quota.firstValue("RateLimit-Reason")).contains("jira-quota-tenant-based");
        assertThat(quota.firstValue("Retry-After")).contains("1200");
        assertThat(burst.firstValue("RateLimit-Reason")).contains("jira-burst-based");
        assertThat(burst.firstValue("Retry-After")).isEmpty();
    }
}
