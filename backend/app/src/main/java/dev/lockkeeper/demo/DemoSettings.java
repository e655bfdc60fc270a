package dev.lockkeeper.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the demo company is wanted.
 *
 * @param demo null: only on the database that Lockkeeper brings itself
 * @param demoSeed the same seed tells the same history
 */
@ConfigurationProperties("lockkeeper")
record DemoSettings(
        @Nullable Boolean demo, @DefaultValue("20261121") long demoSeed) {}
