package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jirasandbox.rest.Permission;
import dev.lockkeeper.migration.IssueNaming;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A migration that names its issue no longer leaves nothing on it. */
class UnlinkingAMigrationTests extends JiraTest {

    @Autowired
    Browser browser;

    @Autowired
    IssueNaming naming;

    @Autowired
    MigrationArchive archive;

    private MigrationId id;

    @BeforeEach
    void shown() {
        harbor.connect();
        id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
    }

    @Test
    void the_page_says_what_the_issue_would_lose() {
        assertThat(browser.text(harbor.crew.ada(), "migrations/" + id.number() + "/jira/edit"))
                .contains("SHOP-412 shows:", JiraStage.LOW_WAITS, "no other migration is shown there");

        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        assertThat(browser.text(harbor.crew.ada(), "migrations/" + id.number() + "/jira/edit"))
                .contains("then tell of the other migration alone");
    }

    @Test
    void link_label_and_property_go() {
        unlink();
        harbor.awaitDelivered(ISSUE);

        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();
        assertThat(harbor.jira.labels(ISSUE)).isEmpty();
        assertThat(harbor.jira.property(ISSUE, RiskFacts.PROPERTY)).isEmpty();
        assertThat(panel()).contains("names no Jira issue").doesNotContain("taken away");
    }

    @Test
    void while_it_is_still_there_the_page_says_so_and_why() {
        harbor.jira.goDown();
        unlink();
        harbor.awaitFailing(ISSUE);
        assertThat(panel()).contains("It is being taken away from SHOP-412.");

        harbor.jira.admin().deny(Permission.LINK_ISSUES, "SHOP");
        harbor.jira.comeBack();
        harbor.awaitDead(ISSUE);

        assertThat(panel()).contains("It could not be taken away from SHOP-412:");
        assertThat(browser.text(harbor.crew.ana(), "settings/jira/deliveries")).contains(ISSUE);
    }

    private void unlink() {
        var ada = harbor.crew.ada();
        Acting.run(ada, () -> naming.name(ada, id, archive.get(id).version(), null));
    }

    private String panel() {
        return browser.text(harbor.crew.ada(), "migrations/" + id.number() + "/jira");
    }
}
