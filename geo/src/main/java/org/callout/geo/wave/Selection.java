package org.callout.geo.wave;

import java.util.List;

/**
 * Whom a preference takes of those who are eligible.
 *
 * @param chosen by need, then best first
 * @param others who was not taken, best first, with all that they could be asked to do
 */
record Selection(List<Choice> chosen, List<Reserve> others, List<Outlook> outlooks) {}
