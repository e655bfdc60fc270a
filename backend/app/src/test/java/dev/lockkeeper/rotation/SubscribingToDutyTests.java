package dev.lockkeeper.rotation;

import static dev.lockkeeper.CalendarAnswers.events;
import static dev.lockkeeper.CalendarAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.CalendarAnswers;
import dev.lockkeeper.OtherCalendarReader;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.CalendarLimits;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SubscribingToDutyTests extends RotationPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DutyFeeds feeds;

    @Autowired
    MemberShifts shifts;

    @Autowired
    CalendarLimits limits;

    @Test
    void a_members_calendar_has_their_own_shifts_to_the_second() throws Exception {
        var id = aRotation(harbor);

        var events = events(read(renew(harbor.boris(), null)));

        var expected =
                Acting.as(harbor.boris(), () -> shifts.between(harbor.boris().id(), ago(28), ago(-182)));
        assertThat(events).hasSameSizeAs(expected).hasSizeGreaterThan(10);
        assertThat(events)
                .extracting(CalendarAnswers::from)
                .isSubsetOf(expected.stream().map(duty -> duty.shift().from()).toList());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("On duty: Payments");
            assertThat(event.getUrl().getValue()).contains("/" + harbor.slug() + "/rotations/" + id);
        });
    }

    @Test
    void a_rotations_calendar_follows_without_gap_and_names_who_is_on_duty() throws Exception {
        var id = aRotation(harbor);

        var events = events(read(renew(harbor.vera(), id)));

        for (int place = 1; place < events.size(); place++) {
            assertThat(Instant.from(events.get(place).getDateTimeStart().getDate()))
                    .isEqualTo(
                            Instant.from(events.get(place - 1).getDateTimeEnd().getDate()));
        }
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsOnly("Boris", "Cleo");
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void another_reader_understands_the_same_shifts() throws Exception {
        var id = aRotation(harbor);
        var boris = harbor.boris().id();
        var all = Acting.as(harbor.boris(), () -> shifts.all(ago(28), ago(-182)));
        var his = all.stream()
                .filter(duty -> boris.equals(duty.shift().member()))
                .map(duty -> event(duty, "On duty: Payments"))
                .toList();
        var everybodys = all.stream()
                .map(duty -> event(duty, boris.equals(duty.shift().member()) ? "Boris" : "Cleo"))
                .toList();

        assertThat(OtherCalendarReader.events(text(read(renew(harbor.boris(), null)))))
                .hasSizeGreaterThan(10)
                .isEqualTo(his);
        assertThat(OtherCalendarReader.events(text(read(renew(harbor.vera(), id)))))
                .isEqualTo(everybodys);
    }

    private OtherCalendarReader.Event event(MemberShifts.Duty duty, String summary) {
        var shift = duty.shift();
        return new OtherCalendarReader.Event(
                duty.rotation() + "-" + shift.from().getEpochSecond() + "@lockkeeper",
                summary,
                shift.from(),
                shift.to(),
                "http://localhost/" + harbor.slug() + "/rotations/" + duty.rotation());
    }

    @Test
    void a_renewed_or_closed_address_opens_nothing_any_more() {
        aRotation(harbor);
        var first = renew(harbor.boris(), null);
        var second = renew(harbor.boris(), null);
        assertThat(read(first)).hasStatus(404);
        assertThat(read(second)).hasStatusOk();

        assertThat(browser.post(harbor.boris(), "rotations/shifts/revocation")).hasStatus3xxRedirection();

        assertThat(read(second)).hasStatus(404);
        assertThat(read("nonsense")).hasStatus(404);
        assertThat(read("duty_" + second.substring(5, 60) + "AAAAAAAAAAAA")).hasStatus(404);
    }

    @Test
    void an_address_that_is_read_too_often_is_told_when_to_come_again() {
        aRotation(harbor);
        var secret = renew(harbor.boris(), null);
        for (int n = 0; n < limits.readsPerMinute(); n++) {
            assertThat(read(secret)).hasStatusOk();
        }

        assertThat(read(secret)).hasStatus(429).containsHeader("Retry-After");
        assertThat(read(renew(harbor.cleo(), null))).hasStatusOk();
    }

    @Test
    void the_page_tells_each_address_once() {
        var id = aRotation(harbor);

        assertThat(browser.post(harbor.boris(), "rotations/shifts").param("subject", id.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("/duty.ics/duty_");

        assertThat(browser.get(harbor.boris(), "rotations/shifts"))
                .hasStatusOk()
                .bodyText()
                .contains("Payments", "open since")
                .doesNotContain("/duty.ics/");
    }

    @Test
    void a_rotation_of_another_tenant_has_no_address_here() {
        var theirs = aRotation(cast.quarry());

        assertThat(browser.post(harbor.boris(), "rotations/shifts").param("subject", theirs.toString()))
                .hasStatus(404);
    }

    private String renew(CurrentMember me, @Nullable RotationId rotation) {
        return Acting.as(me, () -> feeds.renew(me, rotation));
    }

    private MvcTestResult read(String secret) {
        return mvc.get().uri("/duty.ics/{secret}", secret).exchange();
    }

    private static Instant ago(int days) {
        return Instant.now().atOffset(ZoneOffset.UTC).minusDays(days).toInstant();
    }
}
