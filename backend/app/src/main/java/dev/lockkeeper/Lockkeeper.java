package dev.lockkeeper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Lockkeeper, or runs one command of an operator's and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Lockkeeper {

    public static void main(String[] args) {
        if (CommandLine.isMeantBy(args)) {
            System.exit(CommandLine.run(args, System.out));
        }
        SpringApplication.run(Lockkeeper.class, args);
    }
}
