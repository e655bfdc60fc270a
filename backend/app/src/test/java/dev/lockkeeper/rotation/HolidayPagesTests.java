package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class HolidayPagesTests extends RotationPagesTest {

    @Autowired
    Holidays holidays;

    @Autowired
    HolidayUpkeep keeping;

    @Test
    void an_admin_takes_holidays_from_a_file_and_everybody_sees_them() {
        assertThat(send(harbor.ana(), calendar(LocalDate.now().plusDays(3), "Harbor day <b>")))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.vera(), "rotations/holidays"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbor day &lt;b&gt;")
                .doesNotContain("type=\"file\"", "Remove all");
        assertThat(days(harbor.vera())).hasSize(1);
        assertThat(send(harbor.ana(), calendar(LocalDate.now().plusDays(3), "Renamed")))
                .hasStatus3xxRedirection();
        assertThat(browser.get(harbor.ana(), "rotations/holidays"))
                .bodyText()
                .contains("Renamed", "type=\"file\"")
                .doesNotContain("Harbor day");
    }

    @Test
    void a_bad_file_is_told_in_the_form() {
        assertThat(send(harbor.ana(), "no calendar"))
                .hasStatus(422)
                .bodyText()
                .contains("This is no iCalendar file that can be read.");
        assertThat(send(harbor.ana(), "")).hasStatus(422).bodyText().contains("Choose an iCalendar file.");
        assertThat(send(harbor.ana(), "x".repeat(300_000)))
                .hasStatus(422)
                .bodyText()
                .contains("larger than 256 KB");
        assertThat(browser.post(harbor.ana(), "rotations/holidays").param("file", "not a part"))
                .hasStatus(422);
        assertThat(days(harbor.vera())).isEmpty();
    }

    @Test
    void they_are_removed_one_by_one_or_all() {
        var first = LocalDate.now().plusDays(1);
        send(harbor.ana(), calendar(first, "One"));
        send(harbor.ana(), calendar(first.plusDays(1), "Two"));
        send(harbor.ana(), calendar(first.plusDays(2), "Three"));
        var one = page(harbor.ana()).get(0);

        assertThat(browser.post(harbor.ana(), "rotations/holidays/" + one.id() + "/removal"))
                .hasStatus3xxRedirection();
        assertThat(page(harbor.ana())).extracting(Holiday::name).containsExactly("Two", "Three");
        assertThat(browser.post(harbor.ana(), "rotations/holidays/" + one.id() + "/removal"))
                .hasStatus(404);
        assertThat(browser.post(harbor.ana(), "rotations/holidays/removal")).hasStatus3xxRedirection();
        assertThat(days(harbor.vera())).isEmpty();
    }

    @Test
    void a_long_list_goes_on_page_by_page() {
        var first = LocalDate.now().plusDays(1);
        var many = new StringBuilder();
        first.datesUntil(first.plusDays(31)).forEach(day -> many.append(event(day, "Day " + day)));
        send(harbor.ana(), wrapped(many.toString()));

        var last = first.plusDays(30);
        assertThat(browser.get(harbor.vera(), "rotations/holidays"))
                .bodyText()
                .contains("Day " + first, "from=" + last)
                .doesNotContain("Day " + last);
        assertThat(browser.get(harbor.vera(), "rotations/holidays?from=" + last))
                .bodyText()
                .contains("Day " + last)
                .doesNotContain("Day " + first);
        assertThat(browser.get(harbor.vera(), "rotations/holidays?from=+999999999-12-31")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    @Test
    void only_admins_keep_holidays_and_only_their_own_tenants() {
        var file = calendar(LocalDate.now().plusDays(1), "One").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> keeping.take(harbor.boris(), file)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> keeping.clear(harbor.boris())))
                .isInstanceOf(AccessDeniedException.class);
        Acting.run(harbor.ana(), () -> keeping.take(harbor.ana(), file));
        var one = page(harbor.ana()).get(0);
        var quarry = cast.quarry();
        Acting.run(quarry.ana(), () -> keeping.take(quarry.ana(), file));

        assertThatThrownBy(() -> Acting.run(quarry.ana(), () -> keeping.remove(quarry.ana(), one.id())))
                .isInstanceOf(NotFound.class);
        Acting.run(quarry.ana(), () -> keeping.clear(quarry.ana()));
        assertThat(days(quarry.ana())).isEmpty();
        assertThat(days(harbor.ana())).hasSize(1);
    }

    private MvcTestResult send(CurrentMember by, String text) {
        var file = new MockMultipartFile("file", "days.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8));
        return browser.post(by, "rotations/holidays").multipart().file(file).exchange();
    }

    private List<Holiday> page(CurrentMember by) {
        return Acting.as(by, () -> holidays.from(LocalDate.now(), 50)).items();
    }

    private Set<LocalDate> days(CurrentMember by) {
        return Acting.as(by, () -> holidays.days());
    }

    private static String calendar(LocalDate day, String name) {
        return wrapped(event(day, name));
    }

    private static String wrapped(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Us//Days//EN\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static String event(LocalDate day, String name) {
        return "BEGIN:VEVENT\r\nUID:" + day + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:"
                + day.toString().replace("-", "") + "\r\nSUMMARY:" + name + "\r\nEND:VEVENT\r\n";
    }
}
