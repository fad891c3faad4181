package org.caredesk.job;

import java.io.Serializable;

/**
 * A run that is not closed, as a server sees it that may join or go on.
 *
 * @param aliveHere this server has a part in it
 * @param aliveElsewhere another server has
 */
public record OpenRun(long id, String job, boolean aliveHere, boolean aliveElsewhere)
    implements Serializable {}
