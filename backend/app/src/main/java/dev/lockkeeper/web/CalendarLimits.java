package dev.lockkeeper.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often calendars may be read by their secret addresses.
 *
 * @param readsPerMinute of one address, on one node
 */
@ConfigurationProperties("lockkeeper.calendar")
public record CalendarLimits(@DefaultValue("30") int readsPerMinute) {}
