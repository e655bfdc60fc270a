package dev.lockkeeper.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the demo company is wanted, and where its Jira listens.
 *
 * @param demo null: only on the database that Lockkeeper brings itself
 * @param demoSeed the same seed tells the same history
 * @param demoJiraPort another one is taken when it is not free; 0 takes any
 */
@ConfigurationProperties("lockkeeper")
record DemoSettings(
        @DefaultValue("${user.home}/.lockkeeper") Path home,
        @Nullable Boolean demo,
        @DefaultValue("20261121") long demoSeed,
        @DefaultValue("8089") int demoJiraPort) {}
