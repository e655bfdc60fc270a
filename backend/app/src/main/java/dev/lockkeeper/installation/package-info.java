/** The installation as its operator sees it: the clock, the database that Lockkeeper brings, the words at start-up. */
@ApplicationModule(allowedDependencies = {"common", "postgres"})
@NullMarked
package dev.lockkeeper.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
