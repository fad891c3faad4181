/**
 * The door for people: what all screens have in common. Calls the services of the domain and never
 * sees an entity, a repository or a gateway.
 */
package org.caredesk.web;
