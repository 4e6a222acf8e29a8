/**
 * What is stored of a volunteer: told, handed out and erased. It asks every room that offers
 * {@link org.callout.responder.privacy.Exported} or {@link org.callout.responder.privacy.Erased}, and the account.
 * Start with {@link org.callout.responder.mydata.StoredData} and {@link org.callout.responder.mydata.MyDataResource}.
 */
@NullMarked
package org.callout.responder.mydata;

import org.jspecify.annotations.NullMarked;
