/**
 * What both services do the same way for the page that they serve: {@code /config.json}, the offline base map, headers
 * that protect and cache, and addresses that only the page's router knows. It calls no other room. The story starts
 * with {@link org.callout.platform.web.PageConfigResource}; services use {@link
 * org.callout.platform.web.Regions} only.
 */
@NullMarked
package org.callout.platform.web;

import org.jspecify.annotations.NullMarked;
