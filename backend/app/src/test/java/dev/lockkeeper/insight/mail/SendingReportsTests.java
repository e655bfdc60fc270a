package dev.lockkeeper.insight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.TravellingClock;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;

class SendingReportsTests extends ReportTest {

    @Test
    void a_week_has_one_mail_with_the_figures_and_the_pictures_of_the_page() throws Exception {
        for (var n = 0; n < 6; n++) {
            wayToProduction("2027-03-02", n);
        }
        order("High & low", "months=3&compare=NOTHING", Rhythm.WEEKLY, "UTC");

        send(ORDERED.plusSeconds(60));
        assertThat(received()).isEmpty();
        send(MONDAY);
        send(MONDAY.plusSeconds(3_600));

        assertThat(received()).singleElement().satisfies(one -> {
            assertThat(one.getAllRecipients()[0].toString()).startsWith("vera");
            assertThat(one.getSubject()).endsWith("High & low, Jan 2027 to Mar 2027");
            assertThat(one.getMessageID()).contains("insights.2027-03-15.");
            assertThat(one.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        });
        var whole = (MimeMultipart) received()[0].getContent();
        assertThat(text(whole.getBodyPart(0), "text/plain"))
                .contains("Lead time: 5.0 h (n = 6)", "insights?months=3&compare=NOTHING&last=2027-03");
        var related = (MimeMultipart) whole.getBodyPart(1).getContent();
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat(text(related.getBodyPart(0), "text/html"))
                .contains(
                        "High &amp; low",
                        "5.0 h",
                        "In hours.",
                        "cid:lead-time@lockkeeper",
                        "cid:objectives@lockkeeper",
                        "cid:promises@lockkeeper")
                .doesNotContain("src=\"http", "<svg", "<link", "<script");
        assertThat(related.getCount()).isEqualTo(12);
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<lead-time@lockkeeper>");
        var picture = ImageIO.read(related.getBodyPart(1).getInputStream());
        assertThat(picture.getWidth()).isEqualTo(PaintedPicture.WIDTH);
        assertThat(dots(picture, 0x2f6fb3) + dots(picture, 0xd98324) + dots(picture, 0x8a63b8))
                .isGreaterThan(100);

        send(MONDAY.plus(Duration.ofDays(7)));
        assertThat(received()).hasSize(2);
    }

    @Test
    void a_month_is_told_of_when_it_has_ended_by_the_clock_of_the_reader() throws Exception {
        wayToProduction("2027-03-20", 0);
        order("Ours", "months=1", Rhythm.MONTHLY, "America/New_York");

        send(Instant.parse("2027-04-01T09:59:00Z"));
        assertThat(received()).isEmpty();
        send(Instant.parse("2027-04-01T10:01:00Z"));

        assertThat(received()).singleElement().satisfies(one -> {
            assertThat(one.getSubject()).endsWith("Ours, Mar 2027 to Mar 2027");
            assertThat(text(((MimeMultipart) one.getContent()).getBodyPart(0), "text/plain"))
                    .contains("Lead time: 5.0 h (n = 1)");
        });
    }

    @Test
    void in_the_east_a_month_is_told_of_when_its_figures_have_ended_too() {
        order("Ours", "months=1", Rhythm.MONTHLY, "Pacific/Auckland");

        send(Instant.parse("2027-03-31T23:59:00Z"));
        assertThat(received()).isEmpty();
        send(Instant.parse("2027-04-01T00:01:00Z"));
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_mail_that_was_not_taken_is_sent_again_though_late_and_once() {
        order("Ours", "months=3", Rhythm.WEEKLY, "UTC");
        var broken = factory();
        server.stop();
        assertThatThrownBy(() -> send(broken, MONDAY)).isInstanceOf(MailException.class);
        server.start();

        send(MONDAY.plus(Duration.ofDays(2)));
        send(MONDAY.plus(Duration.ofDays(3)));
        assertThat(received()).hasSize(1);
    }

    @Test
    void the_round_asks_for_what_is_due_once_and_without_a_server_for_nothing() {
        order("Ours", "months=3", Rhythm.WEEKLY, "UTC");
        var id = mine().get(0).id().toString();

        TravellingClock.at(MONDAY, () -> {
            inHarbor(() -> round(new StaticListableBeanFactory()).run());
            assertThat(asked(id)).isZero();
            inHarbor(() -> round(factory()).run());
            return null;
        });

        assertThat(asked(id)).isEqualTo(1);
        assertThat(TravellingClock.at(
                        ORDERED.plusSeconds(60), () -> mine().get(0).isDue(clock.instant())))
                .isFalse();
    }
}
