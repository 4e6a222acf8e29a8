/**
 * What the documents say is so: paths exist, commands can be run, variables are read, requests are accepted. Depends on the
 * checkout alone, on nothing that runs. The story starts with {@link org.callout.acceptance.readme.ReadmeTest}.
 */
@NullMarked
package org.callout.acceptance.readme;

import org.jspecify.annotations.NullMarked;
