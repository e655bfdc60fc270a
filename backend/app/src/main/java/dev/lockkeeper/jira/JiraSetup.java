package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.outside.AddressGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room takes from the machine it runs on. */
@Configuration(proxyBeanMethods = false)
class JiraSetup {

    /** The address under which people, and Jira, reach this installation. */
    record PublicAddress(String url) {

        PublicAddress {
            url = url.replaceAll("/+$", "");
        }
    }

    @Bean
    PublicAddress publicAddress(@Value("${lockkeeper.public-url:http://localhost:${server.port:8080}}") String url) {
        return new PublicAddress(url);
    }

    @Bean
    AddressGuard addressGuard(JiraSettings settings) {
        return new AddressGuard("jira", settings.allowPrivateAddresses());
    }
}
