package dev.lockkeeper.insight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderingReportsTests extends ReportTest {

    @Test
    void a_member_orders_a_view_and_stops_it_and_nobody_else_sees_or_stops_it() {
        assertThat(browser.get(vera, "insights")).bodyText().contains("/insights/mails/new?months=6");
        assertThat(browser.post(vera, "insights/mails?months=3&tier=HIGH")
                        .param("name", " Risky ")
                        .param("rhythm", "MONTHLY")
                        .param("zone", "Europe/Berlin"))
                .hasStatus3xxRedirection();
        assertThat(mine())
                .singleElement()
                .extracting(ReportOrder::name, ReportOrder::query, ReportOrder::zone)
                .containsExactly("Risky", "months=3&tier=HIGH", "Europe/Berlin");
        assertThat(browser.text(vera, "insights/mails/new")).contains("Risky", "Monthly, Europe/Berlin", "no mail yet");
        assertThat(browser.text(harbor.crew().ada(), "insights/mails/new")).doesNotContain("Risky");

        var removal = "insights/mails/" + mine().get(0).id() + "/removal";
        assertThat(browser.post(harbor.crew().ada(), removal)).hasStatus(404);
        assertThat(browser.post(cast.quarry().vera(), removal)).hasStatus(404);
        assertThat(browser.post(vera, removal)).hasStatus3xxRedirection();
        assertThat(mine()).isEmpty();
        assertThat(browser.post(vera, "insights/mails").param("name", "x").param("zone", "Middle/Earth"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose how often.", "Choose a time zone of the list.");
    }

    @Test
    void one_click_in_a_mail_ends_it_and_looking_does_not() {
        order("Ours", "months=3", Rhythm.WEEKLY, "UTC");
        var address = "/unsubscribe/insights/" + mine().get(0).secret();

        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().contains("Ours");
        assertThat(mine()).hasSize(1);
        assertThat(mvc.post().uri(address).param("List-Unsubscribe", "One-Click"))
                .hasStatusOk();
        assertThat(mine()).isEmpty();
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }
}
