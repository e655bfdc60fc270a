/** Who lets programs in, as Atlassian's own server does for all its products. */
@NullMarked
package dev.lockkeeper.jirasandbox.oauth;

import org.jspecify.annotations.NullMarked;
