package dev.lockkeeper;

import dev.lockkeeper.migration.MigrationFixtures;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real database, at a real port. A context of its own: tests that go round the port put their
 * own keepers of tokens and sessions into the security's filters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lockkeeper.secret-key=dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seS4=",
            "lockkeeper.webhooks.allow-private-addresses=true"
        })
@Import({Cast.class, Wire.class, MigrationFixtures.class})
public @interface WireTest {}
