package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void whole_days_are_taken_with_their_names() {
        var read = read(event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas\\, both")
                + event("DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year"));

        assertThat(read.days())
                .containsOnlyKeys(day("2026-12-25"), day("2026-12-26"), day("2027-01-01"))
                .containsEntry(day("2026-12-26"), "Christmas, both");
        assertThat(read.leftOut()).isZero();
    }

    @Test
    void what_comes_every_year_is_there_in_each_of_the_years() {
        var read = read(
                event("DTSTART;VALUE=DATE:20001225", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20281225", "SUMMARY:Xmas")
                        + event(
                                "DTSTART;VALUE=DATE:20200907",
                                "RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO",
                                "SUMMARY:Labor Day"));

        assertThat(read.days().keySet())
                .contains(day("2025-12-25"), day("2026-12-25"), day("2030-12-25"), day("2027-09-06"), day("2031-09-01"))
                .doesNotContain(day("2028-12-25"), day("2031-12-25"), day("2024-12-25"));
    }

    @Test
    void a_leap_day_is_a_holiday_where_there_is_one() {
        var read = read(event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY", "SUMMARY:Leap day")
                + event("DTSTART;VALUE=DATE:20261224", "SUMMARY:Eve"));

        assertThat(read.days().keySet()).containsExactly(day("2026-12-24"), day("2028-02-29"));
    }

    @Test
    void hours_of_a_day_and_what_is_called_off_are_left_out() {
        var read = read(event("DTSTART:20261224T120000Z", "SUMMARY:Half a day")
                + event("DTSTART;TZID=Europe/Berlin:20261224T120000", "SUMMARY:Half a day")
                + event("DTSTART;VALUE=DATE:20261226", "STATUS:CANCELLED", "SUMMARY:Not this year")
                + event("DTSTART;VALUE=DATE:19990101", "SUMMARY:Long ago")
                + event("DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas"));

        assertThat(read.days().keySet()).containsExactly(day("2026-12-25"));
        assertThat(read.leftOut()).isEqualTo(4);
    }

    @Test
    void names_keep_to_what_can_be_kept_and_shown() {
        var read = read(event("DTSTART;VALUE=DATE:20261225", "SUMMARY:" + "x".repeat(5_000))
                + event("DTSTART;VALUE=DATE:20261226")
                + event("DTSTART;VALUE=DATE:20261227", "SUMMARY:a\u0000b\u0007c"));

        assertThat(read.days().get(day("2026-12-25"))).hasSize(HolidayFile.LONGEST_NAME);
        assertThat(read.days().get(day("2026-12-26"))).isEqualTo("–");
        assertThat(read.days().get(day("2026-12-27"))).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:tomorrow\r\nEND:VEVENT\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261325\r\nEND:VEVENT\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nRRULE:FREQ=NEVER\r\nEND:VEVENT\r\nEND:VCALENDAR",
                "\u0001\u0002\u0003",
            })
    void what_is_no_calendar_is_told(String text) {
        assertThatThrownBy(() -> HolidayFile.read(bytes(text), TODAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("rotation.holiday.");
    }

    @Test
    void what_is_too_much_is_told_before_it_is_read() {
        assertThatThrownBy(() -> HolidayFile.read(new byte[0], TODAY)).hasMessage("rotation.holiday.file-empty");
        assertThatThrownBy(() -> HolidayFile.read(new byte[HolidayFile.MOST_BYTES + 1], TODAY))
                .hasMessage("rotation.holiday.file-large");
        assertThatThrownBy(() -> HolidayFile.read(bytes("BEGIN:VEVENT\n".repeat(10_000)), TODAY))
                .hasMessage("rotation.holiday.unreadable");
        assertThatThrownBy(() -> read(event("DTSTART;VALUE=DATE:20261225").repeat(1_001)))
                .hasMessage("rotation.holiday.many");
        assertThatThrownBy(() -> read(event("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20270301")))
                .hasMessage("rotation.holiday.long");
        assertThatThrownBy(() -> read(event("DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=SECONDLY")))
                .hasMessage("rotation.holiday.repeats");
        assertThatThrownBy(() -> read(event("DTSTART:20261224T120000Z"))).hasMessage("rotation.holiday.none");
    }

    /** Whatever stands in a file, it is a calendar or the file is told to be none. */
    @Test
    void any_bytes_are_read_or_refused() {
        var random = new Random(5);
        var good = calendar(event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY;COUNT=3", "SUMMARY:Christmas"));
        for (int run = 0; run < 2_000; run++) {
            var bytes = bytes(good);
            for (int change = 0; change <= random.nextInt(6); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(HolidayFile.read(bytes, TODAY).days()).isNotEmpty();
            } catch (RuleViolation refused) {
                assertThat(refused).hasMessageStartingWith("rotation.holiday.");
            }
        }
    }

    private static HolidayFile read(String events) {
        return HolidayFile.read(bytes(calendar(events)), TODAY);
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Us//Days//EN\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + lines[0].hashCode() + "\r\nDTSTAMP:20260101T000000Z\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
