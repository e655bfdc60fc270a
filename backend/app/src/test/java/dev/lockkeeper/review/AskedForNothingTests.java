package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.rotation.DutyFeeds;
import dev.lockkeeper.rotation.RotationCalendar;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Shift;
import dev.lockkeeper.rotation.Strategy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Boris, a reviewer, and Ana, an admin, take turns in a rotation that asks admins. */
class AskedForNothingTests extends ReviewTest {

    private static final String UNASKED = "is asked for nothing: the rotation wants a higher role";
    private static final String YOU = "you are asked for nothing: the rotation wants a higher role";

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TermsUpkeep terms;

    @Autowired
    RotationCalendar calendar;

    @Autowired
    DutyFeeds feeds;

    RotationId rotation;

    @BeforeEach
    void two() {
        open(cast.harbor());
        rotation = rotation(Strategy.ON_DUTY, harbor.boris(), harbor.ana());
    }

    @Test
    void their_turns_stay_and_every_page_says_that_they_are_asked_for_nothing() {
        var before = shifts();
        assertThat(page("rotations/" + rotation)).doesNotContain(UNASKED);

        least(Role.ADMIN);

        assertThat(shifts()).isEqualTo(before);
        var month = "rotations/" + rotation + "/calendar?on=" + LocalDate.now().plusDays(20);
        for (var address : List.of("rotations/" + rotation, month)) {
            assertThat(page(address)).contains(UNASKED);
        }
        for (var address : List.of("rotations/shifts", "work")) {
            assertThat(page(harbor.boris(), address)).contains(YOU);
            assertThat(page(harbor.ana(), address)).doesNotContain(YOU);
        }
    }

    @Test
    void nothing_is_said_of_shifts_that_are_over() {
        least(Role.ADMIN);

        assertThat(page("rotations/" + rotation + "/calendar?on=2026-02-10"))
                .contains("Boris")
                .doesNotContain(UNASKED);
    }

    @Test
    void calendars_say_it_too() {
        least(Role.ADMIN);

        assertThat(feed(harbor.boris(), null)).contains("SUMMARY:On duty: Everybody (asked for nothing");
        assertThat(feed(harbor.ana(), null)).doesNotContain("asked for nothing");
        assertThat(feed(harbor.vera(), rotation))
                .contains("SUMMARY:Boris (asked for nothing", "SUMMARY:Ana\r\n")
                .doesNotContain("Ana (");
    }

    private void least(Role least) {
        var eligibility = new Eligibility(least, Set.of(), Set.of());
        var said = new Terms(eligibility, Weights.USUAL, Capacity.ANY, Map.of(), WorkingHours.USUAL, 0);
        Acting.run(harbor.ana(), () -> terms.change(harbor.ana(), rotation, 0, said));
    }

    private List<Shift> shifts() {
        var now = Instant.now();
        var from = now.minus(Duration.ofDays(200));
        return Acting.as(harbor.vera(), () -> calendar.shifts(rotation, from, from.plus(Duration.ofDays(400))));
    }

    private String page(String address) {
        return page(harbor.vera(), address);
    }

    private String page(CurrentMember reader, String address) {
        var page = browser.get(reader, address).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String feed(CurrentMember reader, @Nullable RotationId of) {
        var secret = Acting.as(reader, () -> feeds.renew(reader, of));
        var answer = mvc.get().uri("/duty.ics/{secret}", secret).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
