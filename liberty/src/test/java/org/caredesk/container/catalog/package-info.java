/** What order entry prices with, against the real database. */
package org.caredesk.container.catalog;
