package dev.lockkeeper.jira;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Harbor beside a Jira of its own that holds one issue, and no connection to it yet. */
@LockkeeperTest
abstract class JiraTest {

    static final String ISSUE = "SHOP-412";

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    JiraStage harbor;

    @BeforeEach
    void aJira() {
        harbor = new JiraStage(beans, cast.harbor());
        harbor.jira.createIssue(ISSUE, "Story", "Track fulfilment of orders");
    }

    @AfterEach
    void close() {
        harbor.close();
    }
}
