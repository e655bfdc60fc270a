package dev.lockkeeper.journeys;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the rows of the review cycle say of the week, computed by hand. */
record WeeksFigures(Dial dial, TeamOfFive team) {

    /** The only one that went over a night: Monday from 10:05 to 17:00, and Tuesday from 9:00 to 10:00. */
    private static final long WORKED_ON_STOPS = 24_900 + 3_600;

    /** A row as the page shows it; lengths in seconds. */
    private record Row(
            String title,
            Instant submitted,
            Instant reviewed,
            Instant approved,
            long whole,
            long worked,
            long reviewers,
            long author,
            long others,
            int rounds) {}

    void areRight() {
        var olive = team.olive();
        olive.open("/parcel/insights");
        olive.inspect("week-insights");
        olive.open("/parcel/insights/review-cycles");
        olive.inspect("week-review-cycles");
        assertThat(olive.page().locator(".list tbody tr").all().stream().map(WeeksFigures::row))
                .containsExactlyInAnyOrderElementsOf(expected());
        areFair();
    }

    /**
     * From Monday at midnight to Friday 09:40:00 are 380,400 seconds; the rotation began at 09:00, and Bram was away for
     * a day: he was there for 261,600 of them, the others for 348,000. Each took reviews of low risk (1), and Cora and
     * Dirk one of moderate risk (2): 5 ÷ 0.688, 4 ÷ 0.915 and 5 ÷ 0.915 make loads of 7.27, 4.37 and 5.47. Bram declined
     * one, and Cora let one pass, which he took.
     */
    private void areFair() {
        var olive = team.olive();
        olive.open(team.rotation() + "/fairness?from=" + dial.on(MONDAY) + "&to=" + dial.on(FRIDAY));
        olive.inspect("week-fairness");
        assertThat(olive.page().locator(".facts dd").allInnerTexts()).containsExactly("0.11", "1.27", "12");
        assertThat(olive.page().locator(".list tbody tr").all().stream().map(WeeksFigures::cells))
                .containsExactly(
                        List.of("Bram", "7.3", "5", "5", "1", "0", "69 %"),
                        List.of("Cora", "4.4", "4", "3", "0", "1", "91 %"),
                        List.of("Dirk", "5.5", "5", "4", "0", "0", "91 %"));
    }

    private static List<String> cells(Locator row) {
        return row.locator("td").allInnerTexts();
    }

    private List<Row> expected() {
        return List.of(
                held(
                        "Keep routes",
                        at(MONDAY, "10:00:00"),
                        at(MONDAY, "11:30:15"),
                        at(MONDAY, "11:30:15"),
                        5415,
                        0,
                        0,
                        1),
                held(
                        "Keep stops",
                        at(MONDAY, "10:05:00"),
                        at(MONDAY, "11:31:00"),
                        at(TUESDAY, "10:00:00"),
                        5160 + 2970,
                        77970,
                        0,
                        2),
                held(
                        "Keep vans",
                        at(MONDAY, "14:00:00"),
                        at(MONDAY, "15:00:00"),
                        at(MONDAY, "15:00:00"),
                        3600,
                        0,
                        0,
                        1),
                held(
                        "Say how large a depot is",
                        at(TUESDAY, "11:00:00"),
                        at(TUESDAY, "11:45:00"),
                        at(TUESDAY, "11:45:00"),
                        2700,
                        0,
                        0,
                        1),
                held(
                        "Say where a depot is",
                        at(TUESDAY, "11:05:00"),
                        at(TUESDAY, "11:50:00"),
                        at(TUESDAY, "11:50:00"),
                        2700,
                        0,
                        0,
                        1),
                held(
                        "Keep drivers",
                        at(WEDNESDAY, "09:30:00"),
                        at(WEDNESDAY, "14:00:07"),
                        at(WEDNESDAY, "14:00:07"),
                        16207,
                        0,
                        0,
                        1),
                held(
                        "Keep tours",
                        at(WEDNESDAY, "10:00:00"),
                        at(WEDNESDAY, "10:40:00"),
                        at(WEDNESDAY, "12:00:05"),
                        2400 + 3605,
                        0,
                        1200,
                        2),
                held(
                        "Keep fuel cards",
                        at(THURSDAY, "09:15:00"),
                        at(THURSDAY, "09:45:20"),
                        at(THURSDAY, "09:45:20"),
                        1820,
                        0,
                        0,
                        1),
                held(
                        "Forget how large a depot is",
                        at(THURSDAY, "10:00:00"),
                        at(THURSDAY, "10:30:00"),
                        at(THURSDAY, "11:00:30"),
                        3630,
                        0,
                        0,
                        1));
    }

    private static Row held(
            String title,
            Instant submitted,
            Instant reviewed,
            Instant approved,
            long reviewers,
            long author,
            long others,
            int rounds) {
        var whole = Duration.between(submitted, approved).toSeconds();
        var worked = title.equals("Keep stops") ? WORKED_ON_STOPS : whole;
        return new Row(title, submitted, reviewed, approved, whole, worked, reviewers, author, others, rounds);
    }

    private Instant at(DayOfWeek day, String time) {
        return dial.at(day, time);
    }

    private static Row row(Locator row) {
        var times = row.locator("time").all().stream()
                .map(time -> Instant.parse(time.getAttribute("datetime")))
                .toList();
        var lengths = row.locator("data").all().stream()
                .map(length -> Long.parseLong(length.getAttribute("value")))
                .toList();
        return new Row(
                row.locator(".list__main a").innerText(),
                times.get(0),
                times.get(1),
                times.get(2),
                lengths.get(0),
                lengths.get(1),
                lengths.get(2),
                lengths.get(3),
                lengths.get(4),
                Integer.parseInt(row.locator("td").last().innerText()));
    }
}
