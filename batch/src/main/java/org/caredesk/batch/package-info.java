/**
 * The door for the clock: what the jobs have in common. Calls the services of the domain and never
 * sees an entity, a repository or a gateway.
 */
package org.caredesk.batch;
