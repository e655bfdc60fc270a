package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin opens a door on the connection's page. */
class OpeningADoorTests extends JiraTest {

    @Autowired
    Browser browser;

    @Test
    void the_address_stays_on_the_page_and_the_secret_is_shown_once() {
        var page = "settings/jira/" + harbor.connect();
        assertThat(browser.text(harbor.crew.ana(), page))
                .contains("What Jira tells", "Make a secret")
                .doesNotContain("/hooks/jira/");

        assertThat(browser.post(harbor.crew.ana(), page + "/hooks").param("kind", "AUTOMATION"))
                .hasStatusOk()
                .bodyText()
                .contains("hook-secret", "X-Lockkeeper-Secret", "{{issue.id}}", "Nothing yet");
        assertThat(browser.text(harbor.crew.ana(), page))
                .contains("http://localhost:8080/hooks/jira/", "Renew the secret", "Renew it now", "Close it now")
                .doesNotContain("hook-secret");

        assertThat(browser.post(harbor.crew.ana(), page + "/hooks/closure").param("kind", "AUTOMATION"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/" + page);
        assertThat(browser.text(harbor.crew.ana(), page)).doesNotContain("/hooks/jira/");
    }

    @Test
    void doors_are_for_admins() {
        var page = "settings/jira/" + harbor.connect();

        assertThat(browser.post(harbor.crew.boris(), page + "/hooks")).hasStatus(403);
        assertThat(browser.post(harbor.crew.boris(), page + "/hooks/closure")).hasStatus(403);
        assertThat(browser.post(cast.quarry().ana(), page + "/hooks")).hasStatus(404);
    }
}
