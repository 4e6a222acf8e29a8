package org.callout.dispatch.desk;

/** Somebody who works at a desk, as their token says. */
record DeskPerson(String subject, String name) {}
