package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.outside.AddressGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room takes from the machine it runs on. */
@Configuration(proxyBeanMethods = false)
class JiraSetup {

    @Bean
    AddressGuard addressGuard(JiraSettings settings) {
        return new AddressGuard("jira", settings.allowPrivateAddresses());
    }
}
