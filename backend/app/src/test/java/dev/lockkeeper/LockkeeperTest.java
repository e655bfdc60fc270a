package dev.lockkeeper;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.migration.MigrationFixtures;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/** The whole application on a real database. All tests that say only this share one context, so it starts once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "lockkeeper.outbox.poll=100ms",
            "lockkeeper.outbox.first-pause=100ms",
            "lockkeeper.secret-key=dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seS4=",
            "lockkeeper.jira.allow-private-addresses=true",
            "lockkeeper.jira.pause=200ms",
            "lockkeeper.jira.rest=500ms",
            "lockkeeper.webhooks.allow-private-addresses=true"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({Cast.class, Browser.class, MigrationFixtures.class, StatementCounter.class})
public @interface LockkeeperTest {}
