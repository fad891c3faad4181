/** Tests of the search in a real server, by everything that may be heard on the phone. */
package org.caredesk.container.search;
