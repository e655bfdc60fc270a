/**
 * What every way out of the building needs: which addresses may be called, how secrets of other systems are kept, and the
 * mail.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.outside.AddressGuard}, {@link dev.lockkeeper.outside.SecretBox},
 * {@link dev.lockkeeper.outside.Post}.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package dev.lockkeeper.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
