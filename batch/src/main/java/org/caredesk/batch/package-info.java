/**
 * The door for the clock: the desk where jobs are started, the tick that starts what is due, and
 * the parts all jobs have in common. Calls the services of the domain and never sees an entity, a
 * repository or a gateway.
 */
package org.caredesk.batch;
