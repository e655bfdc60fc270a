package dev.lockkeeper.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.CalendarLimits;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class SubscribingToObligationsTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    ObligationFeeds feeds;

    @Autowired
    CalendarLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;
    LocalDate day = LocalDate.now().plusDays(3);

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void a_calendar_reads_what_its_member_owes_without_signing_in() throws Exception {
        promise(harbor.ada(), "Validate; then, drop it\nat last", day);
        promise(harbor.ada(), "Was to be done", LocalDate.now().minusDays(2));
        promise(harbor.eli(), "of Eli", day);

        var answer = read(renew(harbor.ada()));

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "BEGIN:VCALENDAR\r\n",
                        "DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE),
                        "SUMMARY:Late: Was to be done")
                .doesNotContain("of Eli");
        var events = new CalendarBuilder().build(new StringReader(text)).<VEvent>getComponents("VEVENT");
        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(
                        event.getUrl().getValue())
                .contains("/" + harbor.slug() + "/obligations/"));
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .contains("Validate; then, drop it\nat last");
    }

    @Test
    void an_address_that_is_read_too_often_is_told_when_to_come_again_and_others_are_served() {
        var eager = renew(harbor.ada());
        for (int n = 0; n < limits.readsPerMinute(); n++) {
            assertThat(read(eager)).hasStatusOk();
        }

        var refused = read(eager);

        assertThat(refused).hasStatus(429).hasContentTypeCompatibleWith("text/plain");
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isBetween(1, 61);
        assertThat(read(renew(harbor.eli()))).hasStatusOk();
    }

    @Test
    void guessing_one_address_again_and_again_is_slowed_down_as_well() {
        var wrong = renew(harbor.ada()).replaceAll(".{4}$", "AAAA");
        for (int n = 0; n < limits.readsPerMinute(); n++) {
            assertThat(read(wrong)).hasStatus(404);
        }

        assertThat(read(wrong)).hasStatus(429);
    }

    @Test
    void a_renewed_or_closed_address_opens_nothing_any_more() {
        var first = renew(harbor.ada());
        var second = renew(harbor.ada());
        assertThat(read(first)).hasStatus(404);
        assertThat(read(second)).hasStatusOk();

        assertThat(browser.post(harbor.ada(), "obligations/calendar/revocation"))
                .hasStatus3xxRedirection();

        assertThat(read(second)).hasStatus(404);
    }

    @Test
    void nobody_guesses_an_address_and_none_is_kept() {
        var secret = renew(harbor.ada());

        assertThat(secret).hasSize(4 + 22 + 43);
        assertThat(read(secret.substring(0, 60) + "AAAAAAAAA")).hasStatus(404);
        assertThat(read("nonsense")).hasStatus(404);
        assertThat(read("lk_" + secret.substring(4))).hasStatus(404);
        var kept = Acting.as(
                harbor.ada(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select encode(secret_hash, 'escape') from tenant.obligation_feed where tenant_id = :t")
                        .param("t", harbor.ada().tenant().value())
                        .query(String.class)
                        .list()));
        assertThat(kept).hasSize(1).allSatisfy(hash -> assertThat(hash).doesNotContain(secret.substring(30)));
    }

    @Test
    void the_page_tells_the_address_once() {
        assertThat(browser.get(harbor.vera(), "obligations/calendar"))
                .bodyText()
                .contains("There is none yet.");

        assertThat(browser.post(harbor.vera(), "obligations/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("/obligations.ics/cal_");

        assertThat(browser.get(harbor.vera(), "obligations/calendar"))
                .bodyText()
                .contains("An address has been open since")
                .doesNotContain("cal_");
    }

    private String renew(CurrentMember me) {
        return Acting.as(me, () -> feeds.renew(me));
    }

    private MvcTestResult read(String secret) {
        return mvc.get().uri("/obligations.ics/{secret}", secret).exchange();
    }

    private void promise(CurrentMember by, String title, LocalDate due) {
        var promise = new Promise(ObligationKind.OTHER, title, by.id(), due, Subject.migration(42));
        Acting.run(by, () -> keeping.promise(by, promise));
    }
}
