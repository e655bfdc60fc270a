package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import dev.lockkeeper.journeys.PostOffice.Mail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What each of the team was told in that week: of each event once, on their page and, where it is told at once, by mail. */
record WeeksNotices(TeamOfFive team, PostOffice post) {

    private static final List<String> ONCE_A_DAY =
            List.of("Reviewers of your migrations who decline", "What becomes of your migrations");

    private static final List<String> BRAM = List.of(
            "Bram is asked to review M-1 Keep routes",
            "Bram is asked to review M-2 Keep stops",
            "Bram is asked to review M-3 Keep vans",
            "Edda posted revision 2 of M-2 Keep stops: verdicts on earlier ones no longer count",
            "Bram is asked to review M-6 Keep drivers",
            "Bram is asked to review M-10 Keep holidays",
            "Bram is asked to review M-11 Keep what drivers said");

    /** The agent is hers, so what becomes of its work is told to her. */
    private static final List<String> CORA = List.of(
            "Dirk accepted the swap of a shift of Reviewers",
            "Cora is asked to review M-3 Keep vans",
            "Cora is asked to review M-6 Keep drivers",
            "Cora is asked to review M-7 Keep tours",
            "Edda posted revision 2 of M-7 Keep tours: verdicts on earlier ones no longer count",
            "M-6 Keep drivers still waits for your review: somebody else is asked at 25 Mar 2026, 12:30 UTC",
            "Cora did not review M-6 Keep drivers in time: Bram is asked",
            "Dirk approved revision 1 of M-8 Keep fuel cards",
            "The gate of M-8 Keep fuel cards is open",
            "Cora is asked to review M-9 Forget how large a depot is");

    private static final List<String> DIRK = List.of(
            "Cora asks you to swap a shift of Reviewers",
            "Dirk is asked to review M-4 Say how large a depot is",
            "Dirk is asked to review M-5 Say where a depot is",
            "Dirk is asked to review M-8 Keep fuel cards",
            "Dirk is asked to review M-9 Forget how large a depot is");

    private static final List<String> EDDA = List.of(
            "Bram approved revision 1 of M-1 Keep routes",
            "The gate of M-1 Keep routes is open",
            "Bram requested changes in revision 1 of M-2 Keep stops",
            "Bram declined to review M-3 Keep vans",
            "Cora approved revision 1 of M-3 Keep vans",
            "The gate of M-3 Keep vans is open",
            "Bram approved revision 2 of M-2 Keep stops",
            "The gate of M-2 Keep stops is open",
            "Dirk approved revision 1 of M-4 Say how large a depot is",
            "The gate of M-4 Say how large a depot is is open",
            "Dirk approved revision 1 of M-5 Say where a depot is",
            "The gate of M-5 Say where a depot is is open",
            "Cora approved revision 1 of M-7 Keep tours",
            "The gate of M-7 Keep tours is open",
            "Cora approved revision 2 of M-7 Keep tours",
            "The gate of M-7 Keep tours is open",
            "Cora did not review M-6 Keep drivers in time: Bram is asked",
            "Bram approved revision 1 of M-6 Keep drivers",
            "The gate of M-6 Keep drivers is open",
            "Cora approved revision 1 of M-9 Forget how large a depot is",
            "Dirk approved revision 1 of M-9 Forget how large a depot is",
            "The gate of M-9 Forget how large a depot is is open",
            "Bram rejected M-11 Keep what drivers said");

    /** A line of the page. */
    private record Told(String sentence, String why) {

        boolean isAtOnce() {
            return !ONCE_A_DAY.contains(why);
        }
    }

    void areToldOnce() {
        told("Bram", BRAM);
        told("Cora", CORA);
        told("Dirk", DIRK);
        told("Edda", EDDA);
        told("Olive", List.of());
        assertThat(post.mails())
                .allSatisfy(mail -> assertThat(mail.type()).startsWith("multipart/alternative"))
                .extracting(Mail::id)
                .doesNotHaveDuplicates();
    }

    /** At most one mail a day comes besides, of what is told once a day. */
    private void told(String name, List<String> expected) {
        var told = told(name);
        assertThat(told).extracting(Told::sentence).containsExactlyInAnyOrderElementsOf(expected);
        var atOnce = told.stream()
                .filter(Told::isAtOnce)
                .map(Told::sentence)
                .sorted()
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(mailed(name)).isEqualTo(atOnce));
        assertThat(post.mails())
                .filteredOn(mail -> mail.isTo(name) && mail.isDigest())
                .hasSizeLessThanOrEqualTo(atOnce.size() == told.size() ? 0 : 5);
    }

    private List<String> mailed(String name) {
        return post.mails().stream()
                .filter(mail -> mail.isTo(name) && !mail.isDigest())
                .map(mail -> mail.subject().replaceFirst("^Parcel: ", ""))
                .sorted()
                .toList();
    }

    private List<Told> told(String name) {
        var desk = team.desk(name);
        desk.open("/parcel/notices");
        desk.inspect("week-notices-" + name.toLowerCase());
        var told = new ArrayList<Told>();
        desk.page().locator(".list tbody tr:has(.list__main)").all().forEach(row -> told.add(told(row)));
        return told;
    }

    private static Told told(Locator row) {
        return new Told(
                row.locator(".list__main a span:not(.visually-hidden)").innerText(),
                row.locator("td").nth(1).innerText());
    }
}
