/**
 * What every way out of the building needs: which addresses may be called, and how secrets of other systems are kept.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.outside.AddressGuard}, {@link dev.lockkeeper.outside.SecretBox}.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package dev.lockkeeper.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
