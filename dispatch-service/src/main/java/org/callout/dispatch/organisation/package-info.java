/**
 * Organisations: the ambulance trusts and care providers that ask for help; each is a tenant. Here stands what callouts need
 * to know of them. The story starts with {@link org.callout.dispatch.organisation.Organisations}.
 */
@NullMarked
package org.callout.dispatch.organisation;

import org.jspecify.annotations.NullMarked;
