package dev.lockkeeper.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long this installation keeps what it has told people and other systems.
 *
 * @param keep from when a notice was read, or a delivery taken
 */
@ConfigurationProperties("lockkeeper.notices")
record NoticeSettings(@DefaultValue("90d") Duration keep) {}
