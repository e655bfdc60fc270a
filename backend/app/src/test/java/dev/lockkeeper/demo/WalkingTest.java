package dev.lockkeeper.demo;

import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.StatementCounter;
import dev.lockkeeper.incident.hook.IncidentExtras;
import dev.lockkeeper.jira.JiraExtras;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole application with two companies told; the walks share one context and one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LockkeeperTest
@Import({
    TwoCompanies.class,
    Extras.class,
    SettingExtras.class,
    DecisionExtras.class,
    MigrationExtras.class,
    DutyExtras.class,
    JiraExtras.class,
    IncidentExtras.class,
    Routes.class,
    Fields.class,
    StatementCounter.class
})
@interface WalkingTest {}
