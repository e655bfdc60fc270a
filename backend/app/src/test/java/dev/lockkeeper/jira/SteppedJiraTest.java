package dev.lockkeeper.jira;

import dev.lockkeeper.Cast;
import dev.lockkeeper.jobs.SteppedWorkers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole application at a real port, which works when a test tells it to and has little patience with a slow Jira. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lockkeeper.outbox.poll=1h",
            "lockkeeper.secret-key=dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seS4=",
            "lockkeeper.jira.allow-private-addresses=true",
            "lockkeeper.jira.read-timeout=1s",
            "lockkeeper.jira.rest=1ms"
        })
@Import({Cast.class, SteppedWorkers.class})
@interface SteppedJiraTest {}
