/**
 * What every way out of the building and into it needs: which addresses may be called, how secrets of other systems are
 * kept, the mail, and the doors at which other systems tell something.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.outside.AddressGuard}, {@link dev.lockkeeper.outside.SecretBox},
 * {@link dev.lockkeeper.outside.Post}, {@link dev.lockkeeper.outside.Doorway}.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy"})
@NullMarked
package dev.lockkeeper.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
