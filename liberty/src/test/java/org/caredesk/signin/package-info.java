/**
 * What a browser without scripts meets at the door: a real server, plain HTTP, cookies taken apart.
 */
package org.caredesk.signin;
